using System.Text.Json;
using NbSite.Testing;
using Xunit;

namespace NbSite.Tests.Urgent;

/// <summary>What cannot wait gets through, and nothing else does.</summary>
public sealed class UrgentBuildTests
{
    private const string Values = """
        values:
          line:
            what: the team's number
            type: phone
            entries:
              - {number: "0191 111 1111", uncited: a number for tests}

        """;

    // Each is wrong in its own way, in a file that has nothing to do with what is urgent.
    public static TheoryData<string, string> ErrorsElsewhere => new()
    {
        { "en/words.md", "---\ntitle: Words\nsummary: S.\n---\nThis has no source.\n" },
        { "en/words.md", "---\ntitle: Words\nsummary: S.\nWords. [@src]\n" },
        { "en/words.md", "---\ntitle: [Words\n---\nWords.\n" },
        { "en/words.md", "---\ntitle: Words\nsummary: S.\n---\nWords. [@nowhere]\n" },
        { "en/words.md", "---\ntitle: Words\nsummary: S.\n---\n[Words](nowhere). [@src]\n" },
        { "en/new.md", "---\ntitle: New\nsummary: S.\n---\nA page without a record. [@src]\n" },
        { "references.yml", "references:\n  - {id: src\n" },
        { "site.yml", "name: [\n" },
        { "en/Bad Name.md", "---\ntitle: New\nsummary: S.\n---\nWords. [@src]\n" },
        { "en/words.review.yml", "status: nonsense\n" },
        { "coverage.yml", "facts: {X: [nowhere]}\n" },
    };

    [Theory]
    [MemberData(nameof(ErrorsElsewhere))]
    public void A_changed_value_gets_through_whatever_is_wrong_elsewhere(string path, string text)
    {
        using var site = Site();
        var before = Pages(site);

        Write(site, path, text);
        Write(site, "values.yml", Values.Replace("0191 111 1111", "0191 222 2222", StringComparison.Ordinal));
        var plain = site.Build();
        Assert.Equal(1, plain.Exit);
        Assert.Equal(before, Pages(site));

        var (exit, output, error) = site.Build("--urgent");

        Assert.Equal(1, exit);
        Assert.Contains("Taken from today: values.yml", output, StringComparison.Ordinal);
        Assert.Contains(
            "Published what is urgent over the last good site. The errors above are in the rest, which stays as it was until they are mended.",
            error, StringComparison.Ordinal);
        Assert.Contains(": error NB", error, StringComparison.Ordinal);
        var after = Pages(site);
        Assert.Contains("0191 222 2222", after["call/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("0191 111 1111", after["call/index.html"], StringComparison.Ordinal);
        Assert.Equal(before["words/index.html"], after["words/index.html"]);
        Assert.Equal(before["index.html"], after["index.html"]);
        Assert.Equal(Html(before), Html(after));
    }

    [Fact]
    public void A_withdrawal_gets_through()
    {
        using var site = Site();
        Write(site, "en/words.md", "---\ntitle: Words\n");
        Write(site, "en/call.review.yml", """
            status: withdrawn
            withdrawn: {on: 2026-11-21, reason: The number was wrong.}

            """);

        var (exit, output, _) = site.Build("--urgent");

        Assert.Equal(1, exit);
        Assert.Contains("Taken from today: en/call.review.yml", output, StringComparison.Ordinal);
        var pages = Pages(site);
        Assert.Contains("The number was wrong.", pages["call/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("0191 111 1111", pages["call/index.html"], StringComparison.Ordinal);
        Assert.Contains("Words.", pages["words/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_recall_gets_through_a_damaged_edition_elsewhere()
    {
        using var site = Site();
        Assert.Equal(0, site.Run("edition", "create", "a", "--content", "site", "--summary", "First.", "--today", "2026-11-21").Exit);
        Assert.Equal(0, site.Build().Exit);
        using var edition = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(site.Folder, "editions/a.json")));
        var code = edition.RootElement.GetProperty("pages").EnumerateArray()
            .First(page => page.GetProperty("id").GetString() == "words").GetProperty("code").GetString()!;
        File.WriteAllText(Path.Combine(site.Folder, "editions/b.json"), "{");
        Write(site, "en/call.md", "---\ntitle: [\n");

        var recalled = site.Run("edition", "recall", code, "--content", "site", "--reason", "The words were wrong.", "--today", "2026-11-21");
        Assert.Equal(1, recalled.Exit);
        Assert.Equal($"Recalled the text {code} of “Words” (/words/).\n", recalled.Out);
        var (exit, _, error) = site.Build("--urgent");

        Assert.Equal(1, exit);
        Assert.Contains("Published what is urgent over the last good site.", error, StringComparison.Ordinal);
        Assert.Contains("editions/b.json:1:", error, StringComparison.Ordinal);
        var pages = Pages(site);
        Assert.Contains("Some of these words were recalled on 21 November 2026.", pages["words/index.html"], StringComparison.Ordinal);
        Assert.Contains("The words were wrong.", pages["words/index.html"], StringComparison.Ordinal);
        Assert.Contains("0191 111 1111", pages["call/index.html"], StringComparison.Ordinal);
        Assert.Contains(code, pages["older-copy/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_urgent_and_wrong_is_not_published()
    {
        using var site = Site();
        var before = Pages(site);
        Write(site, "values.yml", Values.Replace("number:", "nmber:", StringComparison.Ordinal));

        var (exit, _, error) = site.Build("--urgent");

        Assert.Equal(1, exit);
        Assert.Contains("Nothing was published: what is urgent has errors itself. The site was left as it was.", error, StringComparison.Ordinal);
        Assert.Contains("site/values.yml:6:10: error NB0220", error, StringComparison.Ordinal);
        Assert.Equal(before, Pages(site));
    }

    [Fact]
    public void Other_words_of_today_wait_for_the_next_build()
    {
        using var site = Site();
        Write(site, "en/words.md", "---\ntitle: Words\nsummary: S.\n---\nOther words. [@src]\n");
        Write(site, "values.yml", Values.Replace("0191 111 1111", "0191 222 2222", StringComparison.Ordinal));

        var (exit, _, error) = site.Build("--urgent");

        Assert.Equal(0, exit);
        Assert.Contains("Published what is urgent over the last good site. The rest stays as it was until the next build.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Other words", Pages(site)["words/index.html"], StringComparison.Ordinal);
        Assert.Equal(0, site.Build().Exit);
        Assert.Contains("Other words", Pages(site)["words/index.html"], StringComparison.Ordinal);
        Assert.Contains("0191 222 2222", Pages(site)["call/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_source_of_what_is_urgent_comes_with_it()
    {
        using var site = Site();
        Write(site, "en/words.md", "---\ntitle: Words\n");
        var references = File.ReadAllText(Path.Combine(site.Folder, "site/references.yml")).TrimEnd()
            + "\n  - {id: fresh, type: book, title: A new book}\n  - {id: unused, type: nonsense, title: Not needed}\n";
        Write(site, "references.yml", references);
        Write(site, "values.yml", Values.Replace("uncited: a number for tests", "cite: fresh", StringComparison.Ordinal)
            .Replace("0191 111 1111", "0191 333 3333", StringComparison.Ordinal));

        Assert.Equal(1, site.Build("--urgent").Exit);

        Assert.Contains("0191 333 3333", Pages(site)["call/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[{\"id\": \"unused\", \"type\": \"nonsense\"}, {\"id\": \"fresh\", \"type\": \"book\", \"title\": \"A new book\"}]\n")]
    [InlineData("[\n  {\n    \"id\": \"fresh\",\n    \"type\": \"book\",\n    \"title\": \"A new book\"\n  },\n  {\"id\": \"unused\", \"type\": \"nonsense\"}\n]\n")]
    public void A_new_source_in_references_json_comes_with_a_changed_sign_and_again(string json)
    {
        using var site = new ProgramFixture();
        site.Write("site", SignSites.With());
        Assert.Equal((0, ""), (site.Build().Exit, site.Build().Error));
        Write(site, "en/words.md", "---\ntitle: Words\n");
        Write(site, "references.json", json);
        Write(site, "signs.yml", SignSites.Replace(SignSites.Data,
            "{cite: src, level: urgent, country: GB, says: \"straight away\"}", "{cite: fresh, level: urgent, country: GB, says: \"at once\"}"));

        Assert.Equal(1, site.Build("--urgent").Exit);

        Assert.Contains("A new book", Pages(site)["drug/index.html"], StringComparison.Ordinal);
        // What came once is there when something else is urgent.
        Write(site, "en/signs.yml", SignSites.Replace(SignSites.Words, "has a swollen tummy", "has a big tummy"));
        Assert.Equal(1, site.Build("--urgent").Exit);
        Assert.Contains("has a big tummy", Pages(site)["drug/index.html"], StringComparison.Ordinal);
        Assert.Contains("A new book", Pages(site)["drug/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_urgent_comes_twice_with_a_new_source_each_time()
    {
        using var site = Site();
        Write(site, "en/words.md", "---\ntitle: Words\n");
        var references = File.ReadAllText(Path.Combine(site.Folder, "site/references.yml")).TrimEnd();
        foreach (var (key, number) in new[] { ("first", "0191 333 3333"), ("second", "0191 444 4444") })
        {
            references += $"\n  - {{id: {key}, type: book, title: A new book, issued: 2020}}";
            Write(site, "references.yml", references + "\n");
            Write(site, "values.yml", Values.Replace("uncited: a number for tests", "cite: " + key, StringComparison.Ordinal)
                .Replace("0191 111 1111", number, StringComparison.Ordinal));
            Assert.Equal(1, site.Build("--urgent").Exit);
            Assert.Contains(number, Pages(site)["call/index.html"], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("library.bib", "@string{p = {Press}}\n@book{old, title={T}, publisher=p, year={2001}}\n@book{fresh, title={A new book}, publisher=p, year={2001}}\n@book{bad, title={Not needed}, year={2001-99}}\n")]
    [InlineData("library.ris", "TY  - BOOK\nID  - fresh\nTI  - A new book\nPY  - 2001\nER  - \nTY  - NONSENSE\nID  - bad\nTI  - Not needed\nER  - \n")]
    [InlineData("references.json", "[\n{\"id\": \"fresh\", \"type\": \"book\", \"title\": \"A new book\"},\n{\"id\": \"bad\", \"type\": \"nonsense\", \"title\": \"Not needed\"}\n]\n")]
    [InlineData("library.nbib", "PMID- 5\nTI  - Not needed\nDP  - 20\n\nPMID- 77\nTI  - A new book\nDP  - 2001\nTA  - J\n")]
    public void A_new_source_of_an_export_comes_with_it(string file, string text)
    {
        using var site = Site();
        Write(site, "en/words.md", "---\ntitle: Words\n");
        Write(site, file, text);
        Write(site, "values.yml", Values.Replace("uncited: a number for tests", file == "library.nbib" ? "cite: pmid77" : "cite: fresh", StringComparison.Ordinal)
            .Replace("0191 111 1111", "0191 333 3333", StringComparison.Ordinal));

        var (exit, _, error) = site.Build("--urgent");

        Assert.Equal(1, exit);
        Assert.Contains("Published what is urgent over the last good site.", error, StringComparison.Ordinal);
        Assert.Contains("0191 333 3333", Pages(site)["call/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    // The whole is published already; it is new; it takes from another; what stands between is no entry of this site.
    [InlineData("@book{whole, title={A handbook}, publisher={Press}, year={2001}}\n", "")]
    [InlineData("", "@book{whole, title={A handbook}, publisher={Press}, year={2001}}\n")]
    [InlineData("", "@book{whole, title={A handbook}, publisher=p, crossref={series}}\n@book{bad, title={Not needed}, year={2001-99}}\n@book{series, title={S}, year={2001}}\n@string{p = {Press}}\n")]
    [InlineData("", "@xdata{whole, booktitle={A handbook}, publisher={Press}, year={2001}}\n@article{broken, title=\n")]
    public void A_new_part_of_a_book_comes_with_what_it_takes_from_the_book(string published, string today)
    {
        using var site = Site();
        if (published.Length > 0)
        {
            Write(site, "library.bib", published);
            Assert.Equal(0, site.Build().Exit);
        }

        // Names of @string are read before they are used.
        var names = today.Split('\n').Where(line => line.StartsWith("@string", StringComparison.Ordinal)).ToList();
        var others = today.Split('\n').Except(names);
        Write(site, "en/words.md", "---\ntitle: Words\n");
        Write(site, "library.bib", string.Join('\n', [
            .. names, "@book{other, title={Not needed}, year={2001-99}}",
            "@incollection{fresh, title={A new chapter}, crossref={whole}}".Replace("crossref", today.Contains("@xdata", StringComparison.Ordinal) ? "xdata" : "crossref", StringComparison.Ordinal),
            .. others, published]));
        Write(site, "values.yml", Values.Replace("uncited: a number for tests", "cite: fresh", StringComparison.Ordinal)
            .Replace("0191 111 1111", "0191 333 3333", StringComparison.Ordinal));

        var (exit, _, error) = site.Build("--urgent");

        Assert.Contains("Published what is urgent over the last good site.", error, StringComparison.Ordinal);
        Assert.Equal(1, exit);
        var page = Pages(site)["call/index.html"];
        Assert.Contains("0191 333 3333", page, StringComparison.Ordinal);
        Assert.Contains("A handbook. Press; 2001.", System.Text.RegularExpressions.Regex.Replace(page, "<[^>]+>", ""), StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_public_site_an_urgent_edition_records_it_first()
    {
        using var site = Site("public");
        Write(site, "en/words.md", "---\ntitle: Words\n");
        Write(site, "values.yml", Values.Replace("0191 111 1111", "0191 222 2222", StringComparison.Ordinal));
        Assert.Contains("NB1030", site.Build("--urgent").Error, StringComparison.Ordinal);
        Assert.Contains("0191 111 1111", Pages(site)["call/index.html"], StringComparison.Ordinal);

        var made = site.Run(
            "edition", "create", "b", "--urgent", "--content", "site", "--output", "out/site", "--summary", "The number was wrong.",
            "--today", "2026-11-22");
        Assert.Equal((0, "Created the edition “b” of 4 pages: 1 changed, 0 added, 0 removed since “a”.\n"), (made.Exit, made.Out));
        var (exit, _, error) = site.Run("build", "--urgent", "--content", "site", "--output", "out/site", "--today", "2026-11-22");

        Assert.Equal(1, exit);
        Assert.Contains("Published what is urgent over the last good site.", error, StringComparison.Ordinal);
        Assert.Contains("0191 222 2222", Pages(site)["call/index.html"], StringComparison.Ordinal);
        Assert.Contains("The number was wrong.", Pages(site)["v/history/en/call/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_day_changes_nothing_that_is_not_urgent()
    {
        using var site = Site();
        var before = Pages(site);
        Write(site, "en/words.md", "---\ntitle: Words\n");
        Write(site, "values.yml", Values.Replace("0191 111 1111", "0191 222 2222", StringComparison.Ordinal));

        // The checks of all pages are long past their day then, and a whole build would say so on each.
        Assert.Equal(1, site.Run("build", "--urgent", "--content", "site", "--output", "out/site", "--today", "2029-11-21").Exit);

        var after = Pages(site);
        Assert.Equal(before["words/index.html"], after["words/index.html"]);
        Assert.Equal(before["index.html"], after["index.html"]);
        Assert.Contains("0191 222 2222", after["call/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_urgent_and_no_last_site_are_said()
    {
        using var site = Site();
        Assert.Equal((0, "Nothing urgent differs from the site, so nothing was published.\n"), ExitAndError(site.Build("--urgent")));
        File.WriteAllText(Path.Combine(site.State, "last-good"), "damaged");
        var (exit, error) = ExitAndError(site.Build("--urgent"));
        Assert.Equal(2, exit);
        Assert.Contains("it is not known what the last good site was made of", error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_editions_words_come_back_while_todays_are_wrong()
    {
        using var site = Site();
        Assert.Equal(0, site.Run("edition", "create", "a", "--content", "site", "--summary", "First.", "--today", "2026-11-21").Exit);
        Write(site, "en/words.md", "---\ntitle: Words\nsummary: S.\n---\nHarmful words. [@src]\n");
        Assert.Equal(0, site.Build().Exit);
        Write(site, "en/call.md", "---\ntitle: [\n");

        var (exit, _, error) = site.Run(
            "edition", "restore", "a", "words", "--content", "site", "--output", "out/site", "--today", "2026-11-21");

        Assert.Equal(1, exit);
        Assert.Contains("Published what is urgent over the last good site.", error, StringComparison.Ordinal);
        var pages = Pages(site);
        Assert.Contains("Words.", pages["words/index.html"], StringComparison.Ordinal);
        Assert.Contains("These are the words of 21 November 2026. They were put back while newer ones are being mended.", pages["words/index.html"], StringComparison.Ordinal);
        Assert.Contains("A source", pages["words/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain(pages, page => page.Key.StartsWith("words", StringComparison.Ordinal) && page.Value.Contains("Harmful", StringComparison.Ordinal));
        Assert.DoesNotContain(pages, page => page.Key.EndsWith(".js", StringComparison.Ordinal) && page.Value.Contains("Harmful", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_page_of_an_edition_is_told()
    {
        using var site = Site();
        Assert.Equal(0, site.Run("edition", "create", "a", "--content", "site", "--summary", "First.", "--today", "2026-11-21").Exit);
        var (exit, _, error) = site.Run("edition", "restore", "a", "wrods", "--content", "site", "--output", "out/site");
        Assert.Equal(2, exit);
        Assert.Contains("the edition “a” has no page “wrods”. Did you mean “words”?", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recalled_sign_gets_through_when_other_pages_name_it_today()
    {
        using var site = new ProgramFixture();
        site.Write("site", SignSites.With().With("en/other.md", "---\ntitle: Other\nsummary: S.\nsigns: [swollen]\n---\nWords. [@src]\n").WithDefaults());
        Assert.Equal(0, site.Run("edition", "create", "2026.11", "--content", "site", "--editions", "editions", "--summary", "First.").Exit);
        Assert.Equal(0, site.Build("--editions", "editions").Exit);
        // One page names it no more, a new one does, and the new one is not right yet.
        Write(site, "en/other.md", "---\ntitle: Other\nsummary: S.\n---\nOther words. [@src]\n");
        Write(site, "en/third.md", "---\ntitle: Third\nsummary: S.\nsigns: [swollen]\n---\nNo source.\n");
        Assert.Equal(0, site.Run("edition", "recall", "--sign", "swollen", "--reason", "It is an emergency.", "--content", "site", "--editions", "editions").Exit);
        Write(site, "signs.yml", SignSites.Replace(SignSites.Data, "    level: urgent\n    body: tummy", "    level: emergency\n    decided: {role: r, on: 2026-11-20, reason: x.}\n    body: tummy"));

        Assert.Equal(1, site.Build("--urgent", "--editions", "editions").Exit);

        var pages = Pages(site);
        Assert.DoesNotContain("third/index.html", pages.Keys);
        foreach (var page in new[] { "drug/index.html", "other/index.html" })
        {
            Assert.Contains("has a swollen tummy", pages[page], StringComparison.Ordinal);
            Assert.DoesNotContain("Phone your team now if your child", pages[page], StringComparison.Ordinal);
        }

        // The texts that were recalled say so; today's are others.
        Assert.Equal(2, pages.Count(page => page.Key.StartsWith("v/", StringComparison.Ordinal) && page.Key.Length == "v/12345678/index.html".Length
            && page.Value.Contains("It is an emergency.", StringComparison.Ordinal)));
    }

    private static ProgramFixture Site(string publication = "preview")
    {
        var site = new ProgramFixture();
        site.Write("site", SiteFixture.Of("").With("en/words.md", "---\ntitle: Words\nsummary: S.\n---\nWords. [@src]\n")
            .With("values.yml", Values).With("en/call.md", "---\ntitle: Call\nsummary: S.\n---\nPhone {{value line}}. [@src]\n").WithDefaults());
        var config = File.ReadAllText(Path.Combine(site.Folder, "site/site.yml"));
        Write(site, "site.yml", config.Replace("publication: preview", "publication: " + publication, StringComparison.Ordinal));
        if (publication == "public")
            Assert.Equal(0, site.Run("edition", "create", "a", "--content", "site", "--summary", "First.", "--today", "2026-11-21").Exit);
        Assert.Equal(0, site.Build().Exit);
        return site;
    }

    private static void Write(ProgramFixture site, string path, string text) =>
        File.WriteAllText(Path.Combine(site.Folder, "site", path), text);

    private static IEnumerable<string> Html(SortedDictionary<string, string> pages) =>
        pages.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal));

    private static (int, string) ExitAndError((int Exit, string Out, string Error) run) => (run.Exit, run.Error);

    private static SortedDictionary<string, string> Pages(ProgramFixture site) => new(
        Directory.EnumerateFiles(site.Site, "*", SearchOption.AllDirectories).ToDictionary(
            path => Path.GetRelativePath(site.Site, path).Replace('\\', '/'), File.ReadAllText), StringComparer.Ordinal);
}
