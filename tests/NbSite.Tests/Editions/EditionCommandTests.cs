using System.Text.Json;
using System.Text.RegularExpressions;
using NbSite.Testing;
using Xunit;

namespace NbSite.Tests.Editions;

/// <summary><c>nbsite edition</c> as it is typed.</summary>
public sealed partial class EditionCommandTests
{
    [Fact]
    public void An_edition_is_made_listed_verified_shown_compared_and_recalled()
    {
        using var site = EditionSite.Make();
        Assert.Equal(new Answer(0, "Created the edition “2026.02” of 3 pages.\n", ""), site.Create("2026.02", "2026-02-01"));
        site.Hair("Hair often falls out. [@src]\n\n- It grows back. [@src, p. 2]", notes: 2);
        Assert.Equal(
            new Answer(0, "Created the edition “2026.04” of 3 pages: 1 changed, 0 added, 0 removed since “2026.02”.\n", ""),
            site.Create("2026.04", "2026-04-01"));
        Assert.Equal(
            new Answer(0, "2026.04  2026-04-01  3 pages, 1 new or changed  Words of 2026.04.\n2026.02  2026-02-01  3 pages  Words of 2026.02.\n", ""),
            site.Edition("list"));
        Assert.Equal(new Answer(0, "Verified 2 editions with 4 records: all is as it was published.\n", ""), site.Edition("verify"));

        var old = site.Edition("show", "care/hair", "--on", "2026-03-03");
        Assert.Equal((0, ""), (old.Code, old.Error));
        var code = Code().Match(old.Out).Groups[1].Value;
        Assert.Equal(
            $"""
            “Hair” (/care/hair/) on 2026-03-03, edition “2026.02”
            It said this from 2026-02-01 (edition “2026.02”) to 2026-04-01 (edition “2026.04”).
            Version code {code}; source-checked, last looked at on 2026-01-01 by: nurse.

            # Hair

            S.

            Hair falls out.[1]

            ## Sources

            1. A body. A source. 2024.

            """.ReplaceLineEndings("\n"),
            old.Out.Replace("out. [1]", "out.[1]", StringComparison.Ordinal));
        Assert.Equal(old.Out, site.Edition("show", "/care/hair/", "--on", "2026-03-03").Out);
        Assert.Equal(old.Out, site.Edition("show", "content/en/care/hair.md", "--on", "2026-03-03").Out);
        Assert.Contains("and still does in the newest edition, “2026.04”.", site.Edition("show", "care/hair", "--on", "2026-04-01").Out, StringComparison.Ordinal);

        var difference = site.Edition("diff", "2026.02", "2026.04");
        Assert.Contains("From “2026.02” to “2026.04”: 1 page changed, 0 added, 0 removed\n\nChanged: Hair (/care/hair/), ", difference.Out, StringComparison.Ordinal);
        Assert.Contains("  version 2, 2026-01-02: Note 2.\n  changed: Hair {+often+} falls out.", difference.Out, StringComparison.Ordinal);
        Assert.Contains("  added: {+It grows back.", difference.Out, StringComparison.Ordinal);
        Assert.Contains("- *changed:* Hair **often** falls out", site.Edition("diff", "2026.02", "2026.04", "care/hair", "--format", "markdown").Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(site.Edition("diff", "2026.02", "2026.04", "--format", "json").Out);
        Assert.Equal(code, json.RootElement.GetProperty("changed")[0].GetProperty("before").GetString());
        Assert.Contains("0 pages changed", site.Edition("diff", "2026.02", "2026.04", "about").Out, StringComparison.Ordinal);

        Assert.Equal(
            new Answer(0, $"Recalled the text {code} of “Hair” (/care/hair/).\n", ""),
            site.Edition("recall", code.ToUpperInvariant(), "--reason", "It was wrong.", "--today", "2026-05-01"));
        Assert.Contains("RECALLED on 2026-05-01: It was wrong.\n", site.Edition("show", "care/hair", "--on", "2026-03-03").Out, StringComparison.Ordinal);
        Assert.Equal(
            new Answer(2, "", $"nbsite: the text {code} was recalled already, on 2026-05-01: It was wrong.\n"),
            site.Edition("recall", code, "--reason", "Again."));
        Assert.Equal(0, site.Edition("verify").Code);
        Assert.Equal(["2026.02.json", "2026.04.json", "newest.json", "recalls.json", "records"],
            Directory.EnumerateFileSystemEntries(Path.Combine(site.Root, "editions")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_content_makes_the_same_bytes()
    {
        using var site = EditionSite.Make();
        foreach (var folder in new[] { "one", "two" })
            Assert.Equal(0, site.Create("2026.02", "2026-02-01", "--editions", folder).Code);
        Assert.Equal(site.Tree("one"), site.Tree("two"));
        Assert.Equal(5, site.Tree("one").Count);
    }

    [Fact]
    public void What_changed_without_a_note_is_named_with_its_file_and_nothing_is_written()
    {
        using var site = EditionSite.Make();
        site.Create("2026.02", "2026-02-01");
        var before = site.Tree("editions");
        site.Hair("Hair stays. [@src]", notes: 1);
        Assert.Equal(
            new Answer(1, "", """
                content/en/care/hair.md:2:8: error NB1032: “Hair” says something else than in the edition “2026.02”, and no change is noted since
                  Add a version with its note under changes: in “en/care/hair.review.yml”, with minor: true when nothing changed for readers.
                1 error, 0 warnings
                No edition was made.

                """.ReplaceLineEndings("\n")),
            site.Create("2026.03", "2026-03-01"));
        Assert.Equal(before, site.Tree("editions"));
        site.Hair("Hair stays. [@src]", notes: 2);
        Assert.Equal(0, site.Create("2026.03", "2026-03-01").Code);
    }

    [Fact]
    public void Words_of_another_page_are_told_by_the_note_of_that_page()
    {
        using var site = EditionSite.Make();
        Rash(site, "the spots grow", 1);
        site.Early("en/skin.md", "---\ntitle: Skin\nsummary: S.\n---\n{{signs spreads}}\n");
        Assert.Equal(0, site.Create("2026.02", "2026-02-01").Code);
        Rash(site, "the spots spread", 1);
        Assert.Matches("rash.yml:2:8: error NB1032(.|\n)*skin.md:2:8: error NB1032", site.Create("2026.03", "2026-03-01").Error);
        Rash(site, "the spots spread", 2);
        Assert.Equal(0, site.Create("2026.03", "2026-03-01").Code);
        Assert.Contains("Skin (/skin/), ", site.Edition("diff", "2026.02", "2026.03").Out, StringComparison.Ordinal);
        Assert.Equal(2, site.Edition("diff", "2026.02", "2026.03").Out.Split("version 2, 2026-01-02: Note 2.").Length - 1);
    }

    private static void Rash(TestSite site, string words, int notes)
    {
        site.Early("en/rash.yml", "type: side-effect\ntitle: Rash\nsummary: Spots.\ncite: [src]\nwhat-it-is: Spots.\n"
            + "signs: [spreads]\n");
        site.Write("content/signs.yml", SiteFixture.SignsYml);
        site.Early("en/signs.yml", SignSites.Replace(SiteFixture.SignWords, "the rash spreads", words), notes);
    }

    [Theory]
    [InlineData("a/b", "“a/b” cannot be the name of an edition: it holds “/”")]
    [InlineData("..", "“..” cannot be the name of an edition: it begins with “.”")]
    [InlineData("NUL", "“NUL” cannot be the name of an edition: “nul” is a name of Windows' own")]
    [InlineData("recalls", "“recalls” cannot be the name of an edition: NbSite has a file of this name")]
    [InlineData("2026.02", "there is an edition “2026.02” already, and what was published is never changed. Choose another name.")]
    public void A_name_that_cannot_be_is_refused(string name, string why)
    {
        using var site = EditionSite.Make();
        site.Create("2026.02", "2026-02-01");
        var answer = site.Create(name, "2026-03-01");
        Assert.Equal(2, answer.Code);
        Assert.StartsWith("nbsite: " + why, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_new_a_clock_set_back_errors_and_another_site_make_no_edition()
    {
        using var site = EditionSite.Make();
        site.Create("2026.02", "2026-02-01");
        Assert.Equal(
            new Answer(1, "", "Nothing changed since the edition “2026.02” (2026-02-01), so no edition was made. With --allow-empty it is made all the same.\n"),
            site.Create("2026.03", "2026-03-01"));
        Assert.Equal(0, site.Create("2026.03", "2026-03-01", "--allow-empty").Code);
        Assert.Equal(
            new Answer(2, "", "nbsite: today is 2026-01-01, but the newest edition “2026.03” was created on 2026-03-01. Set the clock right, or name the day with --today.\n"),
            site.Create("2026.04", "2026-01-01"));
        site.Hair("Unsourced.", notes: 2);
        var unsourced = site.Create("2026.04", "2026-04-01");
        Assert.Equal(1, unsourced.Code);
        Assert.EndsWith("1 error, 0 warnings\nNo edition was made.\n", unsourced.Error, StringComparison.Ordinal);
        site.Hair("Sourced. [@src]", notes: 2);
        site.Write("content/site.yml", File.ReadAllText(Path.Combine(site.Content, "site.yml")).Replace("Test site", "Other site", StringComparison.Ordinal));
        Assert.Contains(
            "content/site.yml:1:1: error NB1013: The newest edition, “2026.03”, is of the site “Test site” (en), but this is “Other site” (en)",
            site.Create("2026.04", "2026-04-01").Error, StringComparison.Ordinal);
        Assert.Equal(1, site.Build().Code);
        Assert.Equal(0, site.Create("2026.04", "2026-04-01", "--renamed").Code);
        Assert.Equal("", site.Build().Error);
    }

    [Fact]
    public void What_is_not_there_is_told_with_what_was_meant()
    {
        using var site = EditionSite.Make();
        Assert.Equal(new Answer(0, "There are no editions yet.\n", ""), site.Edition("list"));
        site.Create("2026.02", "2026-02-01");
        site.Early("en/late.md", "---\ntitle: Late\nsummary: S.\n---\nWords. [@src]\n");
        site.Create("2026.04", "2026-11-20");
        (string[] Args, string Error)[] cases =
        [
            (["show", "care/hare", "--on", "2026-03-01"], "the edition “2026.02” (2026-02-01) has no page “care/hare”. Did you mean “care/hair”?"),
            (["show", "late", "--on", "2026-03-01"], "the edition “2026.02” (2026-02-01) has no page “late”. It came with the edition “2026.04” (2026-11-20)."),
            (["show", "late", "--on", "2026-01-01"], "nothing was published by 2026-01-01: the first edition, “2026.02”, is of 2026-02-01."),
            (["diff", "2026.02", "2026.05"], "there is no edition “2026.05”. Did you mean “2026.02”?"),
            (["recall", "zzzzzzzz", "--reason", "Wrong."], "the code “zzzzzzzz” names no text of any edition. See: nbsite edition show PATH --on DAY."),
            (["list", "--editions", "nowhere"], "the editions folder “nowhere” does not exist. Check what stands after --editions, or leave it out when there are no editions yet."),
        ];
        foreach (var (args, error) in cases) Assert.Equal(new Answer(2, "", $"nbsite: {error}\n"), site.Edition(args));
        Assert.Equal(2, site.Build("--editions", "nowhere").Code);
        Assert.Contains("See: ./nbsite edition create --help", site.Edition("create", "x", "--sumary", "y").Error, StringComparison.Ordinal);
        foreach (var command in new[] { "create", "list", "verify", "show", "diff", "recall" })
            Assert.Contains("./nbsite edition " + command, site.Edition(command, "--help").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_public_site_is_built_when_every_text_is_in_an_edition()
    {
        using var site = EditionSite.Make("public");
        var answer = site.Build();
        Assert.Equal(1, answer.Code);
        Assert.Matches(
            "^content/en/about.md:2:8: error NB1030: What “About” says \\([0-9a-z]{8}\\) is in no edition\n  Create an edition first, such as: ./nbsite edition create 2026.11 --summary \"What changed\".*\n"
            + "content/en/care/hair.md:2:8: error NB1030: (.|\n)*content/en/index.md:2:8: error NB1030: (.|\n)*3 errors, 0 warnings\nNothing was published.\n$",
            answer.Error);
        foreach (var command in new[] { "check", "bundle" })
        {
            var held = site.Run(command);
            Assert.Equal(1, held.Code);
            Assert.Contains("care/hair.md:2:8: error NB1030", held.Error, StringComparison.Ordinal);
        }

        // What is not yet published is looked at, and compared, all the same.
        Assert.Equal(("", 0), (site.Run("review").Error, site.Run("review").Code));
        Assert.Equal(0, site.Create("2026.02", "2026-11-21").Code);
        site.Good();
        Assert.Equal(0, site.Run("check").Code);
        Assert.Equal(0, site.Run("bundle").Code);
        site.Hair("Other words. [@src]", notes: 2);
        Assert.Contains("en/care/hair.md:2:8: error NB1030", site.Build().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Explained_words_in_no_edition_are_told_at_their_record()
    {
        using var site = EditionSite.Make("public");
        site.Early("en/words.yml", "type: glossary-term\nitems:\n  - id: wheeze\n    title: wheeze\n    definition: A whistling breath. [@src]\n");
        Assert.Contains("content/en/words.review.yml:1:1: error NB1030: What “Words explained” says", site.Build().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_drawn_again_when_its_text_comes_into_an_edition()
    {
        using var site = EditionSite.Make();
        site.Good();
        var page = Path.Combine(site.Output, "care/hair/index.html");
        Assert.Contains("Version code: not yet in an edition", File.ReadAllText(page), StringComparison.Ordinal);
        Assert.DoesNotContain("nb-code", File.ReadAllText(page), StringComparison.Ordinal);
        site.Create("2026.02", "2026-11-21");
        site.Good();
        Assert.Contains("Version code: <code class=\"nb-code\">", File.ReadAllText(page), StringComparison.Ordinal);
        Assert.Contains("4 pages unchanged", site.Build().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recalled_text_that_is_still_shown_is_warned_of()
    {
        using var site = EditionSite.Make();
        site.Create("2026.02", "2026-02-01");
        var code = Code().Match(site.Edition("show", "care/hair").Out).Groups[1].Value;
        site.Edition("recall", code, "--reason", "It was wrong.", "--today", "2026-05-01");
        Assert.Contains(
            $"content/en/care/hair.md:2:8: warning NB1031: “Hair” still says what was recalled on 2026-05-01 ({code}): It was wrong.",
            site.Build().Error, StringComparison.Ordinal);
    }

    [GeneratedRegex("Version code ([0-9a-z]{8})")]
    private static partial Regex Code();
}
