using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>What is a draft or was withdrawn never drops out of a public page without a word, and is never told there.</summary>
public sealed class UnpublishedTests
{
    private const string Draft = "status: draft\n";
    private const string Withdrawn = "status: withdrawn\nwithdrawn: {on: 2026-11-20, reason: Wrong.}\n";

    private const string Facts = """
        -- en/m/a.yml --
        {type: medicine, title: A, summary: S., cite: [src], what-it-is: One., part-of: t, side-effects: [hives], no-signs: None.}
        -- en/t/t.yml --
        {type: treatment, title: T, summary: S., cite: [src], what-it-is: One., questions: ask, no-signs: None.}
        -- en/e/hives.yml --
        {type: side-effect, title: Hives, summary: S., cite: [src], what-it-is: Red skin., no-signs: None.}
        -- en/q/ask.yml --
        {type: question-list, title: Ask, summary: S., groups: [{title: G, questions: [Why?]}]}
        -- en/g/low.yml --
        type: risk-group
        title: Low
        summary: S.
        cite: [src]
        what-it-is: Low.
        pathways:
          - title: In steps
            steps: [{title: First, text: Tests., treatments: [t], medicines: [a]}]
        """;

    private const string Lists = """
        -- en/glossary.yml --
        type: glossary-term
        items:
          - {id: scan, title: Scan, definition: A picture of the inside., cite: [src]}
        -- en/answers.yml --
        type: response-category
        items:
          - {id: complete, title: Complete, what-it-is: Nothing is seen., cite: [src]}

        """;

    private static string Page(string body) => $"---\ntitle: P\nsummary: S.\n---\n{body}\n";

    private static SiteFixture With(string files, string record, params string[] records) => records.Aggregate(
        SiteFixture.Of(files), (site, subject) => site.With($"en/{subject}.review.yml", record));

    private static SiteFixture WithPage(string body, string record, params string[] records) =>
        With(Facts, record, records).With("en/p.md", Page(body)).WithDefaults();

    [Fact]
    public void Names_in_fact_sheets_are_told()
    {
        Assert.Equal([], SiteFixture.Of(Facts).Build().Diagnostics);
        Assert.Equal(
            ["en/g/low.yml:8:71: error NB0407: “a” is a draft, so readers cannot be led to it or shown it"],
            With(Facts, Draft, "m/a").Build().Diagnostics);
        Assert.Equal(
        [
            "en/g/low.yml:8:55: error NB0407: “t” is a draft, so readers cannot be led to it or shown it",
            "en/m/a.yml:1:81: error NB0407: “t” is a draft, so readers cannot be led to it or shown it",
        ], With(Facts, Draft, "t/t").Build().Diagnostics);
        Assert.Equal(
            ["en/m/a.yml:1:99: error NB0407: “hives” is a draft, so readers cannot be led to it or shown it"],
            With(Facts, Draft, "e/hives").Build().Diagnostics);
        Assert.Equal(
            ["en/t/t.yml:1:84: error NB0407: “ask” is a draft, so readers cannot be led to it or shown it"],
            With(Facts, Draft, "q/ask").Build().Diagnostics);
        var drafts = With(Facts, Draft, "m/a", "t/t", "e/hives", "q/ask");
        Assert.Equal([], (drafts with { Options = drafts.Options with { Drafts = true } }).Build().Diagnostics);
    }

    [Theory]
    [InlineData("[x](m/a) [@src]", "5:5", "m/a")]
    [InlineData("[x](m/a.yml) [@src]", "5:5", "m/a.yml")]
    [InlineData("{{questions ask}}", "5:13", "ask")]
    [InlineData("{{list treatment}}", "5:8", "treatment")]
    public void Names_in_pages_are_told(string body, string place, string name) => Assert.Equal(
        [$"en/p.md:{place}: error NB0407: “{name}” is a draft, so readers cannot be led to it or shown it"],
        WithPage(body, Draft, "g/low", "m/a", "t/t", "e/hives", "q/ask").Build().Diagnostics);

    [Fact]
    public void Names_in_site_yml_in_records_and_in_the_list_of_what_is_said_are_told()
    {
        var site = WithPage("Words. [@src]", Draft, "p").With("en/o.md", Page("Old.")).With("en/o.review.yml", """
            status: withdrawn
            withdrawn: {on: 2026-11-20, reason: Wrong., see: p}
            """).With("en/glossary.yml", "{type: glossary-term, title: Scan, definition: A picture., cite: [src], see: p}")
            .With("site.yml", SiteFixture.SiteYml + "\nnavigation: [p]\n")
            .With("coverage.yml", "source: x\nfacts: {S-1: p, S-2: o}\n").WithDefaults().Build();
        Assert.Equal(
        [
            "coverage.yml:2:14: error NB0407: “p” is a draft, so readers cannot be led to it or shown it",
            "coverage.yml:2:22: error NB0407: “o” is withdrawn, so readers cannot be led to it or shown it",
            "en/glossary.yml:1:78: error NB0407: “p” is a draft, so readers cannot be led to it or shown it",
            "en/o.review.yml:2:50: error NB0407: “p” is a draft, so readers cannot be led to it or shown it",
            "site.yml:16:14: error NB0407: “p” is a draft, so readers cannot be led to it or shown it",
        ], site.Diagnostics);
    }

    [Theory]
    [InlineData(Draft, "a draft")]
    [InlineData(Withdrawn, "withdrawn")]
    public void Names_of_what_has_no_page_are_told(string record, string why)
    {
        var fixture = With(Lists, record, "glossary", "answers");
        Assert.Equal(
        [
            $"en/p.md:5:10: error NB0407: “scan” is {why}, so readers cannot be led to it or shown it",
            $"en/p.md:7:8: error NB0407: “response-category” is {why}, so readers cannot be led to it or shown it",
        ], fixture.With("en/p.md", Page("A [scan](term:scan). [@src]\n\n{{list response-category}}")).WithDefaults().Build().Diagnostics);
        var unused = fixture.With("en/p.md", Page("A scan. [@src]")).WithDefaults().Build();
        Assert.Equal([], unused.Diagnostics);
        Assert.DoesNotContain("glossary/index.html", unused.Files.Keys);
    }

    [Fact]
    public void Links_may_lead_to_a_page_that_says_that_it_was_withdrawn()
    {
        var site = WithPage("See [x](m/a) and [y](m/a.yml). [@src]", Withdrawn, "m/a", "t/t", "q/ask").Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Contains("<a href=\"../m/a/index.html\">x</a>", site.Text("p/index.html"), StringComparison.Ordinal);
        Assert.Contains("../../m/a/index.html", site.Text("g/low/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{questions ask}}", "5:13", "ask")]
    [InlineData("{{pathway low}}", "5:11", "low")]
    [InlineData("{{table treatment}}", "5:9", "treatment")]
    public void What_was_withdrawn_is_told_nowhere_else(string body, string place, string name) => Assert.Contains(
        $"en/p.md:{place}: error NB0407: “{name}” is withdrawn, so readers cannot be led to it or shown it",
        WithPage(body, Withdrawn, "g/low", "t/t", "e/hives", "q/ask").Build().Diagnostics);

    [Fact]
    public void A_card_that_was_withdrawn_does_not_drop_out_of_what_names_its_side_effect()
    {
        var facts = Facts.Replace("side-effects: [hives], no-signs: None.", "side-effects: [hives]", StringComparison.Ordinal)
            .Replace("what-it-is: Red skin., no-signs: None.", "what-it-is: Red skin., signs: [spreads]", StringComparison.Ordinal);
        var site = With(facts, Withdrawn, "e/hives").WithSigns()
            .With("site.yml", SiteFixture.SiteYml.Replace("publication: public", "publication: demonstration", StringComparison.Ordinal)).Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Contains("the rash spreads", site.Text("m/a/index.html"), StringComparison.Ordinal);
        // A page that was itself withdrawn shows no names.
        Assert.Equal([], With(Facts, Withdrawn, "m/a").With("en/e/hives.review.yml", Draft).Build().Diagnostics);
    }

    [Fact]
    public void Names_of_medicines_need_a_source_also_when_their_own_pages_are_not_published() => Assert.Equal(
        ["en/p.md:5:20: error NB0903: The medicine “Alphazid” is named without a source: no citation covers its sentence"],
        WithPage("Words. [@src] Give Alphazid now.", Draft, "m/a").With("en/m/a.yml", "{type: medicine, title: Alphazid, summary: S., cite: [src], what-it-is: One.}")
            .With("en/g/low.yml", "{type: risk-group, title: Low, summary: S., cite: [src], what-it-is: Low.}").Build().Diagnostics);
}
