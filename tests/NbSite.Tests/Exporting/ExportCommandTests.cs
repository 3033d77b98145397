using System.Text.Json;
using Xunit;

namespace NbSite.Tests.Exporting;

/// <summary><c>nbsite export</c>: pages leave the site as readers see them, or nothing does.</summary>
public sealed class ExportCommandTests
{
    [Fact]
    public void All_pages_are_written_in_each_form_that_was_asked_for()
    {
        using var site = TestSite.With();
        var answer = site.Run("export", "--docx", "--markdown", "--json", "--out", "out");
        Assert.Equal(("", 0), (answer.Error, answer.Code));
        Assert.Equal(
            [
                "about.docx", "about.json", "about.md", "call.docx", "call.json", "call.md", "index.docx", "index.json", "index.md",
                "things/rash.docx", "things/rash.json", "things/rash.md",
            ], Files(site, "out"));
        Assert.Contains("out/about.md: 1 kB\n", answer.Out, StringComparison.Ordinal);
        Assert.Matches(@"Exported 4 pages \(12 files\) into out in [0-9.]+ s\n$", answer.Out);
        // The same again, byte for byte.
        var before = Written();
        Assert.Equal(0, site.Run("export", "--docx", "--markdown", "--json", "--out", "out").Code);
        Assert.Equal(before, Written());

        // The program's own notes say when it wrote.
        List<KeyValuePair<string, string>> Written() => [.. site.Tree("out").Where(file => !file.Key.StartsWith(".nbsite", StringComparison.Ordinal))];
    }

    [Theory]
    [InlineData("things/rash")]
    [InlineData("/things/rash/")]
    [InlineData("content/en/things/rash.yml")]
    [InlineData("https://example.org/things/rash/")]
    [InlineData("things/*")]
    public void Pages_are_named_by_file_address_id_or_pattern(string name)
    {
        using var site = TestSite.With();
        var answer = site.Run("export", "--markdown", name);
        Assert.Equal(("", 0), (answer.Error, answer.Code));
        Assert.Equal(["things/rash.md"], Files(site, "output/export"));
    }

    [Theory]
    [InlineData("export abuot --json", "“abuot” is no page. Name a page by its file, its address or its id. Did you mean “about”?")]
    [InlineData("export glossary --json", "“glossary” is no page.")]
    [InlineData("export a-to-z --json", "“a-to-z” is no page.")]
    [InlineData("export about", "Say what to write: --docx, --markdown or --json.")]
    [InlineData("export --schema --json", "--schema stands alone")]
    [InlineData("export --json --language cy", "The site has no page in “cy”.")]
    [InlineData("export --json --region XX", "site.yml does not declare the region “XX”.")]
    [InlineData("export --json --out content", "lie inside each other")]
    public void A_wrong_command_line_says_how_to_mend_it_and_writes_nothing(string command, string words)
    {
        using var site = TestSite.With();
        var answer = site.Run(command.Split(' '));
        Assert.Equal(2, answer.Code);
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(site.Root, "output")));
    }

    [Fact]
    public void With_an_error_anywhere_nothing_is_exported_and_all_is_told()
    {
        using var site = TestSite.With();
        site.Page("content", "en/bad.md", "---\ntitle: Bad\nsummary: S.\n---\nWords. [@none]\n");
        var answer = site.Run("export", "about", "--json", "--out", "out");
        Assert.Equal(1, answer.Code);
        Assert.Contains("content/en/bad.md:5:", answer.Error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was exported.\n", answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(site.Root, "out")));
    }

    [Fact]
    public void Drafts_stay_at_home_unless_they_are_asked_for_and_then_say_so()
    {
        using var site = TestSite.With();
        site.Page("content", "en/new.md", "---\ntitle: New\nsummary: S.\nkind: practical\n---\nSecret words.\n");
        site.Write("content/en/new.review.yml", "status: draft\n");
        Assert.Equal(0, site.Run("export", "--markdown", "--out", "out").Code);
        Assert.DoesNotContain("new.md", Files(site, "out"));
        var answer = site.Run("export", "new", "--markdown", "--out", "out");
        Assert.Equal(2, answer.Code);
        Assert.Contains("If it is a draft, write --drafts.", answer.Error, StringComparison.Ordinal);
        Assert.Equal(0, site.Run("export", "new", "--markdown", "--drafts", "--out", "out").Code);
        Assert.Contains("> Draft. Nobody has checked these words yet.", Read(site, "out/new.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawn_page_says_so_and_none_of_its_words()
    {
        using var site = TestSite.With();
        site.Page("content", "en/old.md", "---\ntitle: Old\nsummary: S.\nkind: practical\n---\nWrong words.\n");
        site.Write("content/en/old.review.yml", Review("withdrawn", "2027-11-20") + "withdrawn: {on: 2026-11-20, reason: It was wrong.}\n");
        Assert.Equal(0, site.Run("export", "old", "--markdown", "--json", "--docx", "--out", "out").Code);
        var text = Read(site, "out/old.md");
        Assert.Contains("> This page was withdrawn on 20 November 2026\n>\n> It was wrong.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Wrong words", text + Read(site, "out/old.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_nobody_looked_at_in_time_are_withheld_here_too()
    {
        using var site = TestSite.With();
        site.Write("content/site.yml", File.ReadAllText(Path.Combine(site.Content, "site.yml")) + "review: {overdue: withhold}\n");
        site.Page("content", "en/late.md", "---\ntitle: Late\nsummary: S.\nkind: practical\n---\nStale words.\n");
        site.Write("content/en/late.review.yml", Review("source-checked", "2026-11-10"));
        var answer = site.Run("export", "late", "--markdown", "--json", "--docx", "--out", "out");
        Assert.Equal(0, answer.Code);
        Assert.DoesNotContain("Stale words", Read(site, "out/late.md") + Read(site, "out/late.json"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Read(site, "out/late.json"));
        Assert.True(json.RootElement.GetProperty("withheld").GetBoolean());
        Assert.Equal("overdue", json.RootElement.GetProperty("state").GetString());
    }

    [Fact]
    public void A_file_of_somebody_else_stops_the_export_before_anything_is_written()
    {
        using var site = TestSite.With();
        site.Write("out/index.md", "Mine.");
        var answer = site.Run("export", "--markdown", "--out", "out");
        Assert.Equal(3, answer.Code);
        Assert.Contains("was not written by NbSite, or was changed since. NbSite does not replace it. Move it away, or choose another --out.", answer.Error, StringComparison.Ordinal);
        Assert.Equal(["index.md"], Files(site, "out"));
        Assert.Equal("Mine.\n", Read(site, "out/index.md"));
        // Nor is what somebody changed after it was written.
        Assert.Equal(0, site.Run("export", "about", "--markdown", "--out", "out").Code);
        site.Write("out/about.md", "Changed by hand.");
        Assert.Equal(3, site.Run("export", "about", "--markdown", "--out", "out").Code);
        Assert.Equal("Changed by hand.\n", Read(site, "out/about.md"));
    }

    [Fact]
    public void The_schema_is_printed_without_a_site()
    {
        using var site = TestSite.Bare();
        var answer = site.Run("export", "--schema");
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        using var schema = JsonDocument.Parse(answer.Out);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
    }

    [Fact]
    public void A_region_says_its_way_in_the_text()
    {
        using var site = TestSite.With();
        site.Page("content", "en/here.md", "---\ntitle: Here\nsummary: S.\nkind: practical\n---\n::: region {in=\"US\"}\nOver there.\n:::\n\nAll.\n");
        Assert.Equal(0, site.Run("export", "here", "--markdown", "--out", "all").Code);
        Assert.Contains("> **Where: US**\n>\n> Over there.\n\nAll.", Read(site, "all/here.md"), StringComparison.Ordinal);
        Assert.Equal(0, site.Run("export", "here", "--markdown", "--json", "--region", "GB", "--out", "gb").Code);
        var text = Read(site, "gb/here.md");
        Assert.True(text.IndexOf("All.", StringComparison.Ordinal) < text.IndexOf("Over there.", StringComparison.Ordinal), text);
        Assert.Contains("\"region\": \"GB\"", Read(site, "gb/here.json"), StringComparison.Ordinal);
    }

    private static string Review(string status, string due) => $"""
        status: {status}
        checks:
          - on: 2026-10-20
            role: editorial check against sources
            against: the sources listed on the page
            due: {due}
        changes:
          - version: 1
            on: 2026-10-20
            note: First version.

        """;

    private static string Read(TestSite site, string path) => File.ReadAllText(Path.Combine(site.Root, path));

    private static IReadOnlyList<string> Files(TestSite site, string folder) =>
        [.. site.Tree(folder).Keys.Select(path => path.Replace('\\', '/')).Where(path => !path.StartsWith(".nbsite", StringComparison.Ordinal))];
}
