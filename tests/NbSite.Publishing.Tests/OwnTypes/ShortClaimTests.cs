using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.OwnTypes;

/// <summary>An amount needs a source in every field, and what cannot hold one must be said where one can stand.</summary>
public sealed class ShortClaimTests
{
    private const string Types = """
        name: Gadget
        plural: Gadgets
        kind: clinical
        key-facts: [level]
        fields:
          - {key: what-it-is, shape: statements, required: true, role: main}
          - {key: dose, title: Dose, shape: text}
          - {key: level, title: Danger begins, shape: choice, choices: {high: "Above 15 mmol/L give 500 mg", low: Below it}}
          - {key: given, title: Given 4 times a day, shape: statements}
          - {key: amount, title: Amount, shape: quantity, units: {mg: 0, g: 0}}
        """;

    private const string Sheet = "type: gadget\ntitle: Pump\nsummary: S.\nwhat-it-is: A pump. [@src]\n";

    private static SiteFixture Site(string more) => SiteFixture.Of("").With("types/gadget.yml", Types + "\n").With("en/gadgets/pump.yml", Sheet + more);

    [Theory]
    [InlineData("dose: Give 500 mg every 4 hours\n", "en/gadgets/pump.yml:5:12: error NB0902: The number “500” has no source: no citation covers its sentence")]
    [InlineData("dose: \"Give 500 mg\"\n", "en/gadgets/pump.yml:5:13: error NB0902: The number “500” has no source: no citation covers its sentence")]
    [InlineData("dose: Rest. Give 5mg.\n", "en/gadgets/pump.yml:5:18: error NB0902: The number “5mg” has no source: no citation covers its sentence")]
    [InlineData("level: high\n", "types/gadget.yml:8:78: error NB0902: The number “15” has no source: no citation covers its sentence")]
    [InlineData("given: Always. [@src]\n", "types/gadget.yml:9:31: error NB0905: “4 times” stands in the title of a field, and the words of the page do not say it")]
    public void An_amount_in_a_field_that_holds_no_source_is_told_at_its_place(string field, string told)
    {
        var site = Site(field).WithDefaults().Build();

        Assert.Equal([told], site.Diagnostics);
        Assert.StartsWith(
            told.Contains("NB0905", StringComparison.Ordinal) ? "Say the amount in " : "No source can stand in ", site.Result.Diagnostics[0].Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dose: Once\nlevel: low\n")]
    [InlineData("cite: [src]\ndose: Give 500 mg every 4 hours\nlevel: high\n")]
    [InlineData("given: It is given 4 times a day. [@src]\n")]
    [InlineData("kind: practical\ndose: Give 500 mg every 4 hours\nlevel: high\ngiven: Always.\n")]
    public void A_name_needs_none_and_the_sources_of_the_sheet_cover_an_amount(string fields) => Assert.Equal([], Site(fields).WithDefaults().Build().Diagnostics);

    [Fact]
    public void The_words_of_a_choice_that_are_a_claim_show_the_sources_of_the_sheet()
    {
        var high = Site("cite: [src]\nlevel: high\n").WithDefaults().Build().Text("gadgets/pump/index.html");
        var low = Site("cite: [src]\nlevel: low\n").WithDefaults().Build().Text("gadgets/pump/index.html");

        Assert.Contains("#ref", After(high, "</span> give "), StringComparison.Ordinal);
        Assert.DoesNotContain("#ref", After(low, "Below it"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_of_a_medicine_beside_its_name_needs_a_source()
    {
        var site = SiteFixture.Of("").With("types/gadget.yml", Types + "\n")
            .With("en/medicines/cetirizine.yml", "type: medicine\ntitle: Cetirizine\nsummary: S.\nclass: cetirizine hydrochloride\nwhat-it-is: A pill. [@src]\n")
            .With("en/gadgets/pump.yml", Sheet + "dose: Give it with cetirizine\n").WithDefaults().Build();

        Assert.Equal(
            ["en/gadgets/pump.yml:5:20: error NB0903: The medicine “cetirizine” is named without a source: no citation covers its sentence"], site.Diagnostics);
    }

    [Theory]
    [InlineData("title: P", "summary: Give 500 mg at once.", "Rest. [@src]", "en/p.md:3:15: error NB0905: “500 mg” stands in a summary, and the words of the page do not say it")]
    [InlineData("title: Give 500 mg", "summary: S.", "Rest, or 1500 mg. [@src]", "en/p.md:2:13: error NB0905: “500 mg” stands in the title of a page, and the words of the page do not say it")]
    [InlineData("title: P", "summary: Give 500 mg at once.", "Give 500 mg at once. [@src]", null)]
    [InlineData("title: Page 12", "summary: Stage 4.", "Rest. [@src]", null)]
    public void A_summary_says_no_amount_that_the_page_does_not(string title, string summary, string body, string? told) =>
        Assert.Equal(told is null ? [] : [told], SiteFixture.Of("").With("en/p.md", $"---\n{title}\n{summary}\n---\n{body}\n").WithDefaults().Build().Diagnostics);

    [Theory]
    [InlineData("sections:\n  - {title: After 24 hours, text: \"Rest. [@src]\"}\n", "en/gadgets/pump.yml:6:19: error NB0905: “24 hours” stands in a title, and the words of the page do not say it")]
    [InlineData("sections:\n  - {title: After 24 hours, text: \"Rest for 24 hours. [@src]\"}\n", null)]
    public void Titles_say_no_amount_that_the_words_do_not(string field, string? told) =>
        Assert.Equal(told is null ? [] : [told], Site(field).WithDefaults().Build().Diagnostics);

    [Fact]
    public void A_converted_amount_of_a_sheet_is_told_in_the_sheet()
    {
        var site = Site("amount: {number: 400, unit: mg, cite: [src]}\n").WithDefaults().Build();

        Assert.Equal(["en/gadgets/pump.yml:5:18: error NB1791: 400 mg would be printed as 0 g, and is 0.4 g"], site.Diagnostics);
        Assert.Equal("Write “g: 1” under “units:” in types/gadget.yml, line 10, or leave g out there.", site.Result.Diagnostics[0].Hint);
        Assert.Equal(
            ["en/gadgets/pump.yml:5:26: error NB1791: 1400 mg would be printed as 1 g, and is 1.4 g"],
            Site("amount: {from: 1000, to: 1400, unit: mg, cite: [src]}\n").WithDefaults().Build().Diagnostics);
    }

    private static string After(string html, string words)
    {
        var at = html.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, words);
        return html[at..html.IndexOf("</p>", at, StringComparison.Ordinal)];
    }
}
