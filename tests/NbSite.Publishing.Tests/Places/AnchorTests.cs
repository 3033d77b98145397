using NbSite.Publishing.Composition;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site;
using NbSite.Publishing.Tests.Editions;
using NbSite.Testing;
using NbSite.Testing.Editions;
using Xunit;

namespace NbSite.Publishing.Tests.Places;

/// <summary>A link to a part of a page leads to the same part whatever is written before it.</summary>
public sealed class AnchorTests
{
    private static readonly string Demonstration =
        SiteFixture.SiteYml.Replace("publication: public", "publication: demonstration", StringComparison.Ordinal);

    private static string Page(string title, string body) => $"---\ntitle: {title}\nsummary: S.\nkind: practical\n---\n{body}\n";

    private static SiteFixture Site(string drugs, string other = "Words.") => SiteFixture.Of("")
        .With("site.yml", Demonstration).With("en/drugs.md", Page("Drugs", drugs)).With("en/other.md", Page("Other", other)).WithDefaults();

    [Fact]
    public void A_link_to_one_of_two_headings_of_the_same_words_is_refused_with_the_name_to_write()
    {
        const string drugs = "## A\n\n### Dose\n\n1 tablet.\n\n## B\n\n### Dose\n\n5 tablets.";
        var site = Site(drugs, "[of B](drugs#dose-2) and [of A](drugs#dose).").Build();
        Assert.Equal(
        [
            "en/drugs.md:14:1: warning NB0723: The heading “Dose” is told from another by a number only: “#dose-2”",
            "en/other.md:6:8: error NB0720: “#dose-2” on the page “drugs” names one of several headings “Dose”, told apart by a number only",
            "en/other.md:6:33: error NB0720: “#dose” on the page “drugs” names one of several headings “Dose”, told apart by a number only",
        ], site.Diagnostics);
        Assert.Equal(
        [
            "Write “{#b-dose}” after the heading “Dose” in en/drugs.md, line 14.",
            "Write “{#b-dose}” after the heading “Dose” in en/drugs.md, line 14, and link to “#b-dose”.",
            "Write “{#a-dose}” after the heading “Dose” in en/drugs.md, line 8, and link to “#a-dose”.",
        ], site.Result.Diagnostics.Select(each => each.Hint));

        var mended = Site(drugs.Replace("## B\n\n### Dose", "## B\n\n### Dose {#b-dose}", StringComparison.Ordinal), "[of B](drugs#b-dose) and [of A](drugs#dose).").Build();
        Assert.Equal([], mended.Diagnostics);
        Assert.Contains("href=\"../drugs/index.html#b-dose\"", mended.Text("other/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void On_the_same_page_in_coverage_and_in_redirects_too()
    {
        var site = Site("[to B](#dose-2)\n\n## A\n\n### Dose\n\nOne.\n\n## B\n\n### Dose\n\nFive.")
            .With("coverage.yml", "facts:\n  F1: drugs#dose\n")
            .With("redirects.yml", "redirects:\n  - {from: /old/, to: drugs#dose-2, why: Moved.}\n").Build();
        Assert.Equal(
            ["coverage.yml:2:7", "en/drugs.md:6:8", "redirects.yml:2:23"],
            site.Result.Diagnostics.Where(each => each.Code == "NB0720").Select(each => $"{each.Span.Path}:{each.Span.Line}:{each.Span.Column}"));
    }

    [Fact]
    public void A_heading_without_a_letter_has_no_anchor_of_its_own()
    {
        var site = Site("## 🚀\n\nUp.", "[x](drugs#section)").Build();
        Assert.Equal(
        [
            "en/drugs.md:6:1: warning NB0723: The heading “🚀” is told from another by a number only: “#section”",
            "en/other.md:6:5: error NB0721: “#section” on the page “drugs” stands for the heading “🚀”, which has no letter to make an anchor of",
        ], site.Diagnostics);
    }

    [Theory]
    [InlineData("## الجرعة", "الجرعة", "%D8%A7%D9%84%D8%AC%D8%B1%D8%B9%D8%A9")]
    [InlineData("## 日本語 の テスト", "日本語-の-テスト", "%E6%97%A5%E6%9C%AC%E8%AA%9E-%E3%81%AE-%E3%83%86%E3%82%B9%E3%83%88")]
    [InlineData("## Доза: 2 таблетки", "доза-2-таблетки", "%D0%B4%D0%BE%D0%B7%D0%B0-2-%D1%82%D0%B0%D0%B1%D0%BB%D0%B5%D1%82%D0%BA%D0%B8")]
    [InlineData("## Δόση β-αναστολέα", "δόση-beta-αναστολέα", "%CE%B4%CF%8C%CF%83%CE%B7-beta-%CE%B1%CE%BD%CE%B1%CF%83%CF%84%CE%BF%CE%BB%CE%AD%CE%B1")]
    [InlineData("## Words {#جديد}", "جديد", "%D8%AC%D8%AF%D9%8A%D8%AF")]
    [InlineData("## Été à l’hôpital", "ete-a-lhopital", "ete-a-lhopital")]
    public void Anchors_keep_the_letters_of_every_script(string heading, string anchor, string inAddress)
    {
        // Typed as it reads, and as a browser's address bar gives it.
        var site = Site(heading + "\n\nWords.", $"[a](drugs#{anchor}) [b](drugs#{Uri.EscapeDataString(anchor)})").Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Contains($"id=\"{anchor}\"", site.Text("drugs/index.html"), StringComparison.Ordinal);
        Assert.Equal(2, site.Text("other/index.html").Split($"href=\"../drugs/index.html#{inAddress}\"").Length - 1);
    }

    [Fact]
    public void A_letter_is_one_letter_however_it_was_typed()
    {
        // A Cyrillic й in two signs, as a Mac's file names have it, and in one.
        var site = Site("## Маи\u0306ский\n\nWords.", "[a](drugs#майский)").Build();
        Assert.Equal([], site.Diagnostics);
    }

    [Fact]
    public void A_public_site_and_an_edition_do_not_publish_what_a_number_tells_apart()
    {
        var site = Site("## A\n\n### Dose\n\nOne.\n\n## B\n\n### Dose\n\nFive.");
        string[] expected = ["en/drugs.md:14:1: error NB0722: The heading “Dose” is told from another by a number only: “#dose-2”"];
        Assert.Equal(expected, site.With("site.yml", SiteFixture.SiteYml).Build().Diagnostics);
        var recorded = SiteBuilder.Build(
            new BuildInput
            {
                Files = site.Content,
                Theme = site.Look,
                Options = site.Options,
                Output = new EditionRecords(),
            },
            new TestSink(), TestContext.Current.CancellationToken);
        Assert.Equal("NB0722", Assert.Single(recorded.Diagnostics).Code);
    }

    [Fact]
    public void A_heading_that_an_edition_published_alone_may_not_become_one_of_several()
    {
        var before = Site("## B\n\n### Dose\n\n5 tablets.");
        var editions = EditionStoreReader.Read(MemoryEditions.None.Publish("2026.1", before));
        Assert.Equal([], (before with { Editions = editions }).Build().Diagnostics);

        var after = Site("## New\n\n### Dose\n\n9 tablets.\n\n## B\n\n### Dose\n\n5 tablets.");
        var result = (after with { Editions = editions }).Build();
        Assert.Equal(
            ["en/drugs.md:8:1: error NB0724: Edition 2026.1 had the place “#dose” on the page /drugs/, and several headings have these words now"],
            result.Diagnostics);
        Assert.Equal(
            "Write {#dose} after the heading that was meant (en/drugs.md, line 8 or en/drugs.md, line 14), and another name after the others.",
            result.Result.Diagnostics[0].Hint);

        var mended = Site("## New\n\n### Dose {#new-dose}\n\n9 tablets.\n\n## B\n\n### Dose {#dose}\n\n5 tablets.");
        Assert.Equal([], (mended with { Editions = editions }).Build().Diagnostics);
    }

    [Fact]
    public void A_published_place_may_not_come_to_stand_at_other_words()
    {
        var editions = EditionStoreReader.Read(MemoryEditions.None.Publish("2026.1", Site("## Amount {#dose}\n\n5 tablets.")));
        var result = (Site("## Dose\n\nDose is a word.") with { Editions = editions }).Build();
        Assert.Equal(
            ["en/drugs.md:2:8: error NB0725: Edition 2026.1 had the place “#dose” on the page /drugs/ at the heading “Amount”; now “Dose” has it"],
            result.Diagnostics);
        Assert.Equal([], (Site("## How much {#dose}\n\n5 tablets.") with { Editions = editions }).Build().Diagnostics);
    }

    [Fact]
    public void A_written_name_keeps_its_place_whatever_else_would_have_it()
    {
        var site = Site("## Dose\n\nOne.\n\n## Amount {#dose}\n\nFive.", "[x](drugs#dose)").Build();
        Assert.Equal(
            ["en/drugs.md:6:1: warning NB0723: The heading “Dose” is told from another by a number only: “#dose-2”"], site.Diagnostics);
        Assert.Contains("<h2 id=\"dose\">Amount</h2>", site.Text("drugs/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_fact_sheets_are_told_to_have_an_id()
    {
        const string sheet = "type: medicine\ntitle: Drug\nsummary: S.\nwhat-it-is: A drug.\nhow-given: By mouth.\ncite: [src]\nno-signs: None.\nsections:\n  - title: How given\n    text: By mouth.\n";
        var given = SiteFixture.Of("").With("site.yml", Demonstration).With("en/drug.yml", sheet).WithDefaults();
        var site = given.Build();
        var id = site.Result.Diagnostics.Single();
        Assert.Equal("en/drug.yml:9:12: warning NB0723: The heading “How given” is told from another by a number only: “#how-given-2”", site.Diagnostics[0]);
        Assert.Equal("Write “id: drug-how-given” beneath the title “How given” in en/drug.yml, line 9.", id.Hint);
        Assert.Equal([], given.With("en/drug.yml", sheet.Replace("- title", "- id: drug-how-given\n    title", StringComparison.Ordinal)).Build().Diagnostics);
        Assert.Equal([], given.With("en/drug.yml", sheet.Replace("- title", "- id: جرعة\n    title", StringComparison.Ordinal)).Build().Diagnostics);
    }

    [Fact]
    public void What_was_said_of_an_anchor_is_said_again_when_the_page_is_reused()
    {
        var site = Site("## A\n\n### Dose\n\nOne.\n\n## B\n\n### Dose\n\nFive.");
        var first = site.Build();
        Assert.Equal(first.Diagnostics, site.Build(first).Diagnostics);
        var linked = site.With("en/other.md", Page("Other", "[x](drugs#dose-2)")).Build(first);
        Assert.Contains(linked.Diagnostics, text => text.Contains("NB0720", StringComparison.Ordinal));
    }
}
