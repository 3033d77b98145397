using System.Text.Json;
using NbSite.Tests.New;
using Xunit;

namespace NbSite.Tests.Importing;

/// <summary>The program brings pages in: all or nothing, as drafts that build at once.</summary>
public sealed class ImportCommandTests
{
    /// <summary>Look-alikes of six kinds of repository, in tests/sites; how many pages each has.</summary>
    public static TheoryData<string, int> LookAlikes => new()
    {
        { "import-leaflets", 2 }, { "import-docs", 2 }, { "import-blog", 2 }, { "import-office", 1 }, { "import-ward", 2 }, { "import-guideline", 2 },
    };

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public void Other_programs_pages_build_at_once_with_few_places_to_look_at(string name, int pages)
    {
        using var fixture = NewFixture.WithSite("empty");
        var answer = fixture.InSite("import", Path.Combine(SiteFolder.Root, name), "--into", "content/en/old");
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        var built = fixture.InSite("build", "--drafts");
        Assert.Equal((0, ""), (built.Code, string.Join('\n', built.Error.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)))));
        Assert.Equal(0, fixture.InSite("build").Code);
        Assert.Equal(pages, fixture.Files("s/content/en/old").Count(path => path.EndsWith(".md", StringComparison.Ordinal)));
        var report = fixture.Read("s/import-report.md");
        // At most eight edits a page by hand.
        foreach (var page in report.Split("\n## ").Skip(1)) Assert.InRange(page.Split('\n').Count(line => line.StartsWith("- [ ] ", StringComparison.Ordinal)), 0, 8);
        Assert.DoesNotContain("NB1621", report, StringComparison.Ordinal);
        Assert.DoesNotContain("NB1622", report, StringComparison.Ordinal);
        Assert.All(fixture.Files("s/content/en/old").Where(path => path.EndsWith(".review.yml", StringComparison.Ordinal)),
            path => Assert.Contains("status: draft\n", fixture.Read("s/content/en/old/" + path), StringComparison.Ordinal));
    }

    [Fact]
    public void A_dry_run_says_what_would_be_written_and_writes_nothing()
    {
        using var fixture = NewFixture.WithSite("empty");
        fixture.Write("old.md", "# Old\n\nWords.\n");
        var before = fixture.Picture();
        var answer = fixture.InSite("import", "../old.md", "--into", "content/en/living", "--dry-run");
        Assert.Equal(0, answer.Code);
        Assert.StartsWith("Would write content/en/living/old.md\nWould write content/en/living/old.review.yml\nWould write import-report.md\n", answer.Out, StringComparison.Ordinal);
        Assert.Equal(before, fixture.Picture());
    }

    [Fact]
    public void Nothing_that_is_there_is_written_over()
    {
        using var fixture = NewFixture.WithSite("empty");
        fixture.Write("about.md", "# Other\n\nWords.\n");
        var before = fixture.Picture();
        var answer = fixture.InSite("import", "../about.md", "--into", "content/en");
        Assert.Equal(1, answer.Code);
        Assert.Contains("content/en/about.md:1:1: error NB1602: “en/about.md” would be written here, and a file stands there already", answer.Error, StringComparison.Ordinal);
        Assert.Equal(before, fixture.Picture());
    }

    [Fact]
    public void A_second_import_has_a_report_of_its_own()
    {
        using var fixture = NewFixture.WithSite("empty");
        fixture.Write("a.md", "# A\n\nWords.\n");
        Assert.Equal(0, fixture.InSite("import", "../a.md", "--into", "content/en/a").Code);
        Assert.Equal(0, fixture.InSite("import", "../a.md", "--into", "content/en/b").Code);
        Assert.Contains("now `en/b/a.md`", fixture.Read("s/import-report-2.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_are_JSON_for_who_asks_for_it()
    {
        using var fixture = NewFixture.WithSite("empty");
        fixture.Write("a.md", "# A\n\n[x](nowhere.md)\n");
        var answer = fixture.InSite("import", "../a.md", "--into", "content/en/a", "--format", "json");
        Assert.Equal(0, answer.Code);
        using var json = JsonDocument.Parse(answer.Error);
        var entry = json.RootElement.EnumerateArray().Single(each => each.GetProperty("severity").GetString() == "warning");
        Assert.Equal(("NB1613", 3, "../a.md"), (entry.GetProperty("code").GetString(), entry.GetProperty("line").GetInt32(), entry.GetProperty("path").GetString()));
    }

    [Fact]
    public void Sources_are_added_when_that_is_asked_for()
    {
        using var fixture = NewFixture.WithSite("illness");
        fixture.Write("a.md", "# A\n\nRead [the handbook](https://example.org/handbook).\n\n## References\n\n- Smith A. Walking. 2019. https://doi.org/10.1000/abc\n");
        var answer = fixture.InSite("import", "../a.md", "--into", "content/en/a", "--add");
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains("  - id: smith-a-walking-2019\n    type: article-journal\n    title: \"Smith A. Walking. 2019\"\n    DOI: \"10.1000/abc\"\n", fixture.Read("s/content/references.yml"), StringComparison.Ordinal);
        // Nobody has read the page of the web yet.
        Assert.DoesNotContain("the-handbook", fixture.Read("s/content/references.yml"), StringComparison.Ordinal);
        Assert.Contains("  - id: the-handbook\n", fixture.Read("s/imported-references.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_source_of_the_same_name_takes_the_next_key()
    {
        using var fixture = NewFixture.WithSite("illness");
        fixture.Write("a.md", "# A\n\nWords.\n\n## References\n\n- Smith A. Walking. https://doi.org/10.1000/abc\n- Jones B. Sleep. https://doi.org/10.1000/def\n");
        fixture.Write("b.md", "# B\n\nWords.\n\n## References\n\n- Smith A. Walking. https://doi.org/10.1000/xyz\n- Jones B. Sleep. https://doi.org/10.1000/def\n");
        Assert.Equal((0, ""), Of(fixture.InSite("import", "../a.md", "--into", "content/en/a", "--add")));
        Assert.Equal((0, ""), Of(fixture.InSite("import", "../b.md", "--into", "content/en/b", "--add")));
        var references = fixture.Read("s/content/references.yml");
        Assert.Contains("id: smith-a-walking\n    type: article-journal\n    title: \"Smith A. Walking\"\n    DOI: \"10.1000/abc\"\n", references, StringComparison.Ordinal);
        Assert.Contains("id: smith-a-walking-2\n    type: article-journal\n    title: \"Smith A. Walking\"\n    DOI: \"10.1000/xyz\"\n", references, StringComparison.Ordinal);
        Assert.Single(references.Split('\n'), line => line.Contains("10.1000/def", StringComparison.Ordinal));

        static (int, string) Of(Answer answer) => (answer.Code, answer.Error);
    }

    [Fact]
    public void One_file_goes_to_the_languages_own_folder_whatever_lies_beside_it()
    {
        using var fixture = NewFixture.WithSite("empty");
        Directory.CreateDirectory(Path.Combine(fixture.Root, "one"));
        fixture.Write("one/a.mdx", "# A\n\n![A bed](bed.svg)\n\n[x](nowhere.md)\n");
        fixture.Write("one/bed.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        fixture.Write("one/notes.txt", "x");
        var answer = fixture.InSite("import", "../one/a.mdx");
        Assert.Equal(0, answer.Code);
        Assert.Contains("Wrote content/en/a.md\n", answer.Out, StringComparison.Ordinal);
        Assert.Contains("Wrote content/en/images/bed.svg\n", answer.Out, StringComparison.Ordinal);
        var boxes = fixture.Read("s/import-report.md").Split('\n').Count(line => line.StartsWith("- [ ] ", StringComparison.Ordinal));
        Assert.Contains($"1 page, {boxes} places to look at:\n", answer.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "there is no file or folder", "import", "nowhere")]
    [InlineData(2, "is nothing to bring in", "import", "hugoo", "../a.md")]
    [InlineData(2, "cannot hold pages", "import", "../a.md", "--into", "content/en/Old Site")]
    [InlineData(2, "is no kind of page", "import", "../a.md", "--kind", "x")]
    [InlineData(1, "NB1600", "import", "../empty")]
    [InlineData(1, "NB1601", "import", "../broken.docx")]
    public void What_cannot_be_is_said(int code, string words, params string[] args)
    {
        using var fixture = NewFixture.WithSite("empty");
        fixture.Write("a.md", "# A\n");
        fixture.Write("broken.docx", "x");
        Directory.CreateDirectory(Path.Combine(fixture.Root, "empty"));
        var before = fixture.Picture();
        var answer = fixture.InSite(args);
        Assert.Equal(code, answer.Code);
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
        Assert.Equal(before, fixture.Picture());
    }

    [Fact]
    public void Links_of_the_disk_are_not_followed()
    {
        if (OperatingSystem.IsWindows()) return;
        using var fixture = NewFixture.WithSite("empty");
        Directory.CreateDirectory(Path.Combine(fixture.Root, "old"));
        fixture.Write("secret.png", "x");
        fixture.Write("old/a.md", "# A\n\n![x](s.png)\n\nWords.\n");
        File.CreateSymbolicLink(Path.Combine(fixture.Root, "old/s.png"), Path.Combine(fixture.Root, "secret.png"));
        var answer = fixture.InSite("import", "../old", "--into", "content/en/a");
        Assert.Equal(0, answer.Code);
        Assert.Contains("NB1614", answer.Out, StringComparison.Ordinal);
    }
}
