using System.Text.Json;
using NbSite.Testing;
using Xunit;

namespace NbSite.Tests;

public sealed class ContentTests
{
    private const string Unused = SiteFixture.References + """

          - id: b
            type: webpage
            title: Another page
            author: [{literal: B}]
            URL: https://example.org/b
            accessed: 2025-01-02
        """;

    private const string UnusedText =
        "content/references.yml:7:9: warning NB0510: No page cites “b”\n  Cite it where it is used, or remove it.\n"
        + "0 errors, 1 warning\n";

    private const string BadPage = "---\ntitle: Bad\nsumary: x\n---\nA [link](nowhere). [@zz]\n";

    [Fact]
    public void A_good_build_answers_0_and_says_what_it_made()
    {
        using var site = TestSite.With();
        var answer = site.Build();
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Matches("^Built 5 pages \\(28 files\\) into site in [0-9]+\\.[0-9] s\n$", answer.Out);
        Assert.Contains("index.html", site.Tree().Keys);
    }

    [Fact]
    public void A_check_writes_nothing()
    {
        using var site = TestSite.With();
        Assert.Equal(new Answer(0, "Checked 5 pages.\n", ""), site.Run("check"));
        Assert.Equal([site.Content], Directory.EnumerateFileSystemEntries(site.Root));
    }

    [Fact]
    public void Two_builds_give_the_same_bytes()
    {
        using var site = TestSite.With(pages: 5);
        var first = site.Good();
        Assert.Equal(first, site.Good());
        Assert.Equal(0, site.Run("build", "--output", "other").Code);
        Assert.Equal(first, site.Tree("other"));
    }

    [Fact]
    public void A_build_after_another_gives_what_a_first_build_gives()
    {
        using var site = TestSite.With("first", pages: 5);
        site.Good();
        site.WriteContent("content", "second", pages: 3);
        var second = site.Good();
        using var fresh = TestSite.With("first", pages: 5);
        fresh.WriteContent("content", "second", pages: 3);
        Assert.Equal(fresh.Good(), second);
    }

    [Fact]
    public void A_missing_content_folder_is_an_error()
    {
        using var site = TestSite.Bare();
        Assert.Equal(
            new Answer(1, "", """
                content:1:1: error NB0801: There is no folder “ROOT/content”
                  Check the spelling, or name the folder with --content.
                1 error, 0 warnings
                Nothing was published.

                """),
            site.Build());
    }

    [Fact]
    public void An_empty_content_folder_is_an_error_and_the_site_stays()
    {
        using var site = TestSite.With();
        var before = site.Good();
        Directory.CreateDirectory(Path.Combine(site.Root, "empty"));
        Assert.Equal(
            new Answer(1, "", """
                empty:1:1: error NB0803: The folder “ROOT/empty” is empty
                  Check that --content names the right folder.
                1 error, 0 warnings
                Nothing was published. The site was left as it was.

                """),
            site.Build("--content", "empty"));
        Assert.Equal(before, site.Tree());
    }

    [Fact]
    public void A_content_that_is_a_file_is_an_error()
    {
        using var site = TestSite.With();
        Assert.Equal(
            new Answer(1, "", """
                content/site.yml:1:1: error NB0802: “ROOT/content/site.yml” is a file, not a folder
                  Name the folder that holds site.yml with --content.
                1 error, 0 warnings
                Nothing was published.

                """),
            site.Build("--content", "content/site.yml"));
    }

    [Theory]
    [InlineData("../secret.md")]
    [InlineData("/etc/hostname")]
    [InlineData("../content-2/late.md")]
    [InlineData("loop.md")]
    public void A_link_out_of_the_content_or_nowhere_is_an_error(string target)
    {
        using var site = TestSite.With();
        var before = site.Good();
        site.Write("secret.md", "---\ntitle: Secret\nsummary: Not for you.\n---\nSecret.\n");
        site.Write("content-2/late.md", "---\ntitle: Secret\nsummary: Not for you.\n---\nSecret.\n");
        File.CreateSymbolicLink(Path.Combine(site.Content, "loop.md"), target);
        var answer = site.Build();
        Assert.Equal(1, answer.Code);
        Assert.StartsWith(
            "content/loop.md:1:1: error NB0805: “loop.md” is a symbolic link that leads out of the content folder, or nowhere\n"
                + "  Copy the file into the content folder in place of the link.\n",
            answer.Error, StringComparison.Ordinal);
        Assert.Equal(before, site.Tree());
    }

    [Fact]
    public void A_link_within_the_content_is_read()
    {
        using var site = TestSite.With();
        site.Page("content", "en/about.md", "---\ntitle: About us\nsummary: Who we are.\nkind: about\n---\nWe are linked.\n");
        var plain = site.Good();
        File.Move(Path.Combine(site.Content, "en/about.md"), Path.Combine(site.Content, ".about"));
        File.CreateSymbolicLink(Path.Combine(site.Content, "en/about.md"), "../.about");
        Assert.Equal(plain, site.Good());
    }

    [Fact]
    public void Errors_are_all_told_in_order_and_the_site_stays_byte_for_byte()
    {
        using var site = TestSite.With();
        var before = site.Good();
        site.Page("content", "en/bad.md", BadPage);
        site.Write("content/references.yml", Unused);
        Assert.Equal(
            new Answer(1, "", """
                content/en/bad.md:2:1: error NB0221: The key “summary” is missing from the front matter in en/bad.md
                  Add the key and its value.
                content/en/bad.md:3:1: error NB0220: “sumary” is not a key of the front matter
                  Did you mean “summary”?
                content/en/bad.md:5:10: error NB0701: There is no page with the id “nowhere”
                  Use the id of an existing page: its path in the language folder without the extension.
                content/en/bad.md:5:21: error NB0710: There is no source “zz” in references.yml
                  Use the id of an entry in references.yml or in another file of sources beside it, or add the source there.
                content/references.yml:7:9: warning NB0510: No page cites “b”
                  Cite it where it is used, or remove it.
                4 errors, 1 warning
                Nothing was published. The site was left as it was.

                """),
            site.Build());
        Assert.Equal(before, site.Tree());
        Assert.False(Directory.Exists(site.Place.Staging));
    }

    [Fact]
    public void Paths_are_told_from_where_the_command_was_started()
    {
        using var site = TestSite.Bare();
        site.WriteContent("a/words", "first");
        site.Write("a/words/references.yml", Unused);
        Assert.StartsWith(
            "a/words/references.yml:7:9: warning", site.Build("--content", "a/words").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_are_told_and_the_site_is_published()
    {
        using var site = TestSite.With();
        site.Write("content/references.yml", Unused);
        var answer = site.Build();
        Assert.Equal((0, UnusedText), (answer.Code, answer.Error));
        Assert.NotEmpty(site.Tree());
    }

    [Fact]
    public void With_strict_a_warning_publishes_nothing()
    {
        using var site = TestSite.With();
        var before = site.Good("--strict");
        site.Write("content/references.yml", Unused);
        Assert.Equal(
            new Answer(1, "", UnusedText + "Nothing was published. The site was left as it was.\n"), site.Build("--strict"));
        Assert.Equal(before, site.Tree());
        Assert.Equal(new Answer(1, "", UnusedText), site.Run("check", "--strict"));
    }

    [Fact]
    public void With_format_json_problems_are_json_and_nothing_else()
    {
        using var site = TestSite.With();
        Assert.Equal("[]", site.Build("--format", "json").Error.Trim());
        site.Write("content/references.yml", Unused);
        var answer = site.Build("--strict", "--format", "json");
        Assert.Equal((1, ""), (answer.Code, answer.Out));
        using var json = JsonDocument.Parse(answer.Error);
        var only = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(
            ["path=content/references.yml", "line=7", "column=9", "length=1", "severity=warning", "code=NB0510",
                "message=No page cites “b”", "hint=Cite it where it is used, or remove it."],
            only.EnumerateObject().Select(property => $"{property.Name}={property.Value}"));
    }

    [Fact]
    public void With_format_github_problems_are_workflow_commands()
    {
        using var site = TestSite.Bare();
        site.WriteContent("100%,a:b", "first");
        site.Write("100%,a:b/references.yml", Unused);
        Assert.Equal(
            new Answer(1, "", """
                ::warning file=100%25%2Ca%3Ab/references.yml,line=7,col=9,title=NB0510::No page cites “b”. Cite it where it is used, or remove it.
                0 errors, 1 warning
                Nothing was published.

                """),
            site.Build("--content", "100%,a:b", "--format", "github", "--strict"));
    }

    [Fact]
    public void Drafts_are_published_only_when_asked_for_and_say_so()
    {
        using var site = TestSite.With();
        var without = site.Good();
        site.Page("content", "en/late.md", "---\ntitle: Late\nsummary: Late page.\n---\nLate. [@src]\n");
        site.Write("content/en/late.review.yml", "status: draft\n");
        Assert.Equal(TestSite.Names(without), TestSite.Names(site.Good()));
        Assert.Equal([.. TestSite.Names(without), "late/index.html"], TestSite.Names(site.Good("--drafts")).OrderBy(key => key == "late/index.html"));
        Assert.Contains(
            "Draft. Nobody has checked these words yet.",
            File.ReadAllText(Path.Combine(site.Output, "late/index.html")), StringComparison.Ordinal);
        Assert.Equal(TestSite.Names(without), TestSite.Names(site.Good()));
    }

    [Fact]
    public void A_run_that_is_stopped_leaves_the_site_as_it_was()
    {
        using var site = TestSite.With();
        var before = site.Good();
        site.WriteContent("content", "second");
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Equal(
            new Answer(3, "", "nbsite: stopped. The site was left as it was.\n"),
            site.Run(cancel.Token, "build", "--output", "site"));
        Assert.Equal(before, site.Tree());
    }
}
