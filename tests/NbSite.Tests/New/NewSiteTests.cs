using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace NbSite.Tests.New;

/// <summary><c>nbsite new site</c>: a whole site at once, or nothing.</summary>
public sealed partial class NewSiteTests
{
    [Theory]
    [InlineData("illness", 14)]
    [InlineData("empty", 2)]
    public void A_new_site_is_built_at_once_without_a_warning(string sample, int pages)
    {
        using var site = NewFixture.WithSite(sample);
        var built = site.InSite("build", "--strict");
        Assert.Equal((0, ""), (built.Code, built.Error));
        Assert.StartsWith($"Built {pages} pages (", built.Out, StringComparison.Ordinal);
        Assert.Equal(new Answer(0, $"Checked {pages} pages.\n", ""), site.InSite("check", "--strict"));
    }

    [Fact]
    public void All_that_can_be_made_of_a_site_is_made_of_the_sample()
    {
        using var site = NewFixture.WithSite();
        var review = site.InSite("review");
        Assert.Equal((0, ""), (review.Code, review.Error));
        Assert.Contains("medicines/cetirizine", review.Out, StringComparison.Ordinal);
        var bundle = site.InSite("bundle", "--clinic", "clinics/surgery.yml");
        Assert.Equal((0, ""), (bundle.Code, bundle.Error));
        var edition = site.InSite("edition", "create", "2026.12", "--summary", "First edition");
        Assert.Equal((0, ""), (edition.Code, edition.Error));
        var check = site.InSite("review", "check", "--all", "--against", "the sources listed on the page");
        Assert.Equal((0, ""), (check.Code, check.Error));
        Assert.Equal((0, ""), site.InSite("build", "--strict") is var built ? (built.Code, built.Error) : default);
    }

    [Fact]
    public void A_site_can_be_made_in_a_language_that_nobody_wrote_words_for()
    {
        using var site = new NewFixture();
        var made = site.Run("", "new", "site", "s", "--language", "cy");
        Assert.Equal((0, ""), (made.Code, made.Error));
        Assert.Matches(@"\nIts pages, in content/cy, and the \d+ words of the interface in content/languages/cy\.yml are English until you write your own words\.\n", made.Out);
        Assert.Contains("\nlanguage: cy\n", site.Read("s/content/site.yml"), StringComparison.Ordinal);
        Assert.Contains("is shown in\n# English, and marked as such.", site.Read("s/content/languages/cy.yml"), StringComparison.Ordinal);
        Assert.Contains("`content/cy/index.md`", site.Read("s/README.md"), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Files("s"), path => path.StartsWith("content/en/", StringComparison.Ordinal));
        var built = site.InSite("build");
        Assert.Equal(0, built.Code);
        Assert.Contains("Built 2 pages", built.Out, StringComparison.Ordinal);
        File.Delete(Path.Combine(site.Root, "s/content/languages/cy.yml"));
        Assert.Contains("Until then they are shown in English.", site.InSite("new", "language", "cy").Out, StringComparison.Ordinal);
        Assert.Contains("Until then they are shown in the site's main language.", site.InSite("new", "language", "ar").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_printed_can_be_typed()
    {
        using var site = new NewFixture();
        Assert.Equal(
            new Answer(0, "Made a site with 51 files in Bücher & mehr\n\nNext:\n  1. cd \"Bücher & mehr\"\n  2. nbsite build\n"
                + "  3. Open output/site/index.html, or look at it while you write: nbsite serve --open\n  4. README.md says what to do first.\n", ""),
            site.Run("", "new", "site", "Bücher & mehr"));
        Assert.Equal(0, site.Run("Bücher & mehr", "build", "--strict").Code);
    }

    [Fact]
    public void The_records_say_when_the_sample_was_written_from_its_sources_and_no_other_check()
    {
        using var site = NewFixture.WithSite();
        var records = site.Files("s").Where(path => path.EndsWith(".review.yml", StringComparison.Ordinal)).ToList();
        Assert.Equal(16, records.Count);
        foreach (var record in records)
        {
            var text = site.Read("s/" + record);
            Assert.Contains("    role: makers of NbSite (they wrote the sample from its sources)\n    against: the sources listed on the page\n", text, StringComparison.Ordinal);
            var compared = record.Contains("cetirizine", StringComparison.Ordinal) || record.Contains("sleepiness", StringComparison.Ordinal) ? "2026-11-30" : "2026-11-29";
            Assert.Equal([compared, "2026-12-01"], OnForm().Matches(text).Select(match => match.Groups[1].Value));
            Assert.DoesNotContain("name:", text, StringComparison.Ordinal);
        }

        Assert.Contains("publication: demonstration", site.Read("s/content/site.yml"), StringComparison.Ordinal);
        Assert.Equal(0, site.InSite("build").Code);
        Assert.Contains("No doctor has checked its words", site.Read("s/output/site/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_knows_nothing_of_the_first_site()
    {
        using var site = NewFixture.WithSite();
        Assert.Equal(0, site.InSite("build").Code);
        // “Oncology” and the like stand in the program's own list of types; no word of the sample is made of them.
        foreach (var path in site.Files("s").Where(path => !path.StartsWith("output/", StringComparison.Ordinal) || path.EndsWith(".html", StringComparison.Ordinal)))
            Assert.DoesNotMatch(Foreign(), site.Read("s/" + path));
    }

    [Fact]
    public void Every_statement_has_a_source_and_every_source_is_cited()
    {
        using var site = NewFixture.WithSite();
        var cited = CiteForm().Matches(site.Picture("s/content")).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var listed = IdForm().Matches(site.Read("s/content/references.yml")).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.Subset(listed, cited);
        Assert.Equal(listed.Order(StringComparer.Ordinal), cited.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_day_makes_the_same_site()
    {
        using var one = NewFixture.WithSite();
        using var two = NewFixture.WithSite();
        Assert.Equal(one.Picture(), two.Picture());
        Assert.Equal(0, two.Run("", "new", "site", "earlier", "--today", "2026-11-30").Code);
        Assert.Contains("    on: 2026-11-30\n    note: First version", two.Read("earlier/content/en/about.review.yml"), StringComparison.Ordinal);
        Assert.Contains("checked: 2026-11-30\n", two.Read("earlier/clinics/surgery.yml"), StringComparison.Ordinal);
        var before = two.Run("", "new", "site", "before", "--today", "2026-11-28");
        Assert.Equal((2, false), (before.Code, Directory.Exists(Path.Combine(two.Root, "before"))));
        Assert.Contains("--today 2026-11-28 is before 2026-11-30, when the sample was written.", before.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_empty_is_left_as_it_is()
    {
        using var site = new NewFixture();
        Directory.CreateDirectory(Path.Combine(site.Root, "mine"));
        foreach (var name in (string[])["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"]) site.Write("mine/" + name, name);
        var before = site.Picture();
        Assert.Equal(
            new Answer(1, "", "mine:1:1: error NB1320: A new site needs an empty folder, and this one holds “a.txt”, “b.txt”, “c.txt” and 2 more\n"
                + "  Name a folder that does not exist yet, such as nbsite new site my-site.\n1 error, 0 warnings\nNothing was written.\n"),
            site.Run("", "new", "site", "mine"));
        Assert.Equal(
            new Answer(1, "", "mine/a.txt:1:1: error NB1321: A new site needs a folder, and this is a file\n"
                + "  Name a folder that does not exist yet, such as nbsite new site my-site.\n1 error, 0 warnings\nNothing was written.\n"),
            site.Run("", "new", "site", "mine/a.txt"));
        Assert.Equal(before, site.Picture());
    }

    [Fact]
    public void An_empty_folder_and_a_new_repository_are_filled()
    {
        using var site = new NewFixture();
        Directory.CreateDirectory(Path.Combine(site.Root, "repository/.git"));
        site.Write("repository/.git/HEAD", "ref: refs/heads/main\n");
        var made = site.Run("repository", "new", "site", ".", "--sample", "empty");
        Assert.Equal(new Answer(0, "Made a site with 15 files in .\n\nNext:\n  1. nbsite build\n"
            + "  2. Open output/site/index.html, or look at it while you write: nbsite serve --open\n  3. README.md says what to do first.\n", ""), made);
        Assert.Equal("ref: refs/heads/main\n", site.Read("repository/.git/HEAD"));
        Assert.Equal(0, site.Run("repository", "build", "--strict").Code);
        Assert.DoesNotContain(site.Files(), path => path.Contains("nbsite-new", StringComparison.Ordinal));
    }

    [Fact]
    public void A_disk_that_refuses_leaves_nothing_behind()
    {
        using var site = new NewFixture();
        site.Write("file", "mine");
        var answer = site.Run("", "new", "site", "file/below/site");
        Assert.Equal((3, ""), (answer.Code, answer.Out));
        Assert.StartsWith("nbsite: cannot make “ROOT/file/below/site”: ", answer.Error, StringComparison.Ordinal);
        Assert.EndsWith("Check the permissions, or name a folder elsewhere. Nothing was written.\n", answer.Error, StringComparison.Ordinal);
        Assert.Equal(["file"], site.Files());
        Assert.Equal(["file"], Directory.EnumerateFileSystemEntries(site.Root).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("new site x --sample ilness", "there is no sample “ilness”. Did you mean “illness”?")]
    [InlineData("new site x --sample fish", "there is no sample “fish”. There are illness and empty.")]
    [InlineData("new site x --sample illness --language ar",
        "the sample “illness” has words only in en. Make the empty site in “ar”: --sample empty --language ar.")]
    [InlineData("new site x --language a_b", "“a_b” is not the tag of a language. Write it like ar, cy, pt-BR or zh-Hant.")]
    [InlineData("new site x --today 2027-06-01",
        "--today 2027-06-01 has not come yet (today is 2026-12-01), and what is recorded now keeps its day for ever. Check the year.")]
    [InlineData("new site", "DIR is missing. Write it like nbsite new site my-site")]
    public void A_wrong_command_line_writes_nothing(string line, string message)
    {
        using var site = new NewFixture();
        Assert.Equal(new Answer(2, "", $"nbsite: {message}\n"), site.Run("", line.Split(' ')));
        Assert.Empty(site.Files());
    }

    [Fact]
    public void On_a_terminal_the_folder_is_asked_for()
    {
        using var site = new NewFixture();
        var answer = site.Ask("", "\nmy site\n", "new", "site", "--sample", "empty");
        Assert.Equal((0, "Folder for the new site: Folder for the new site: "), (answer.Code, answer.Error));
        Assert.Contains("my site/content/site.yml", site.Files());
    }

    [Fact]
    public void Files_end_their_lines_in_one_way_and_hold_nothing_that_was_to_be_filled_in()
    {
        using var site = NewFixture.WithSite();
        foreach (var path in site.Files("s"))
        {
            var text = site.Read("s/" + path);
            Assert.EndsWith("\n", text, StringComparison.Ordinal);
            Assert.DoesNotContain('\r', text);
            Assert.DoesNotMatch("@[A-Z]+@", text);
            Assert.Equal(-1, Encoding.UTF8.GetBytes(text).AsSpan().IndexOf(Encoding.UTF8.Preamble));
        }
    }

    [GeneratedRegex("(?i)neuroblastom|cancer|tumour|tumor|oncolog|chemo|leuk")]
    private static partial Regex Foreign();

    [GeneratedRegex(@"(?m)^\s+(?:- )?on: (\S+)$")]
    private static partial Regex OnForm();

    [GeneratedRegex(@"(?:@|cite: \[?)([a-z0-9-]+-[a-z0-9-]+)")]
    private static partial Regex CiteForm();

    [GeneratedRegex(@"(?m)^  - id: (\S+)$")]
    private static partial Regex IdForm();
}
