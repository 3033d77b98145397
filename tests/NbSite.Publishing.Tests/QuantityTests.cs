using NbSite.Publishing.Features.Bundles;
using NbSite.Publishing.Site;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>Amounts with units: how they are printed where, and what a hospital may print in their place.</summary>
public sealed class QuantityTests
{
    private const string Values = """
        substances:
          glucose: {molar-mass: 180.156, cite: [src]}
        values:
          hypo:
            what: the blood glucose at which to treat
            type: quantity
            substance: glucose
            units: {mmol/L: 1, mg/dL: 0}
            first: {US: mg/dL, de: mg/dL}
            clinic: {unit: mmol/L, min: 3.5, max: 5}
            entries:
              - {number: 4, unit: mmol/L, default: true, varies: true, cite: [src]}
          line:
            what: the helpline
            type: phone
            clinic: any
            entries:
              - {number: "0808 100 200", cite: [src]}
          hours:
            what: opening hours
            type: text
            clinic: [8am to 5pm, day and night]
            entries:
              - {text: 8am to 5pm, cite: [src]}
          fixed:
            what: a weight
            type: quantity
            units: {kg: 1}
            entries:
              - {number: 2.5, unit: kg, cite: [src]}
        """;

    private static readonly SiteFixture Site = SiteFixture.Of($"""
        -- values.yml --
        {Values}
        -- en/sugar.md --
        ---
        title: Sugar
        summary: Blood sugar.
        ---
        Treat below {"{{value hypo}}"}, in hospital hours {"{{value hours}}"}. Phone {"{{value line}}"}. It weighs {"{{value fixed}}"}.

        ::: region {"{in=\"US\"}"}
        Treat below {"{{value hypo}}"}.
        :::
        """);

    private static SiteResult Copy(string values) => (Site with
    {
        Output = new OfflineCopy(),
        Options = Site.Options with
        {
            Clinic = Ward(values),
        },
    }).Build();

    private static ClinicSource Ward(string values)
    {
        var text = "name: Hospital\nowner: ward manager\nchecked: 2026-11-02\ndue: 2027-05-02\nphones:\n  team: {reaches: Ward, number: \"0191 496 0000\", hours: always}\nvalues:\n" + values;
        return new ClinicSource(new Content.Sources.ContentFile("ward.yml", System.Text.Encoding.UTF8.GetBytes(text)), _ => null);
    }

    [Fact]
    public void An_amount_is_printed_in_each_unit_and_the_usual_one_of_a_country_first()
    {
        var site = Site.Build();
        var page = site.Text("sugar/index.html");

        Assert.Empty(site.Diagnostics);
        Assert.Contains("4.0 mmol/L (72 mg/dL)", Plain(page), StringComparison.Ordinal);
        Assert.Contains("72 mg/dL (4.0 mmol/L)", Plain(page), StringComparison.Ordinal);
        Assert.Contains("2.5 kg", Plain(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_for_a_country_has_its_unit_first()
    {
        var page = Plain((Site with { Options = Site.Options with { Region = "US" } }).Build().Text("sugar/index.html"));

        Assert.DoesNotContain("4.0 mmol/L (72 mg/dL)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hospital_prints_its_own_within_the_limits()
    {
        var copy = Copy("""
              hypo: {number: 3.9, unit: mmol/L, replaces: 4}
              line: {number: "0191 496 0001", replaces: "0808 100 200"}
              hours: {text: day and night, replaces: 8am to 5pm}
            """);
        var page = copy.Text("sugar/index.html");

        Assert.Empty(copy.Diagnostics);
        Assert.Contains("3.9 mmol/L (70 mg/dL)", Plain(page), StringComparison.Ordinal);
        Assert.Contains("70 mg/dL (3.9 mmol/L)", Plain(page), StringComparison.Ordinal);
        Assert.Contains("tel:01914960001", page, StringComparison.Ordinal);
        Assert.DoesNotContain("tel:0808100200", page, StringComparison.Ordinal);
        Assert.Contains("day and night", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  hypo: {number: 5.1, unit: mmol/L, replaces: 4}", "8:18: error NB1488: “hypo” is 5.1; clinics may print 3.5 to 5 mmol/L")]
    [InlineData("  hypo: {number: 70, unit: mg/dL, replaces: 4}", "8:28: error NB1485: This is in mg/dL, and the limits are in mmol/L")]
    [InlineData("  hypo: {number: 3.9, unit: mmol/L, replaces: 4.5}", "8:47: error NB1489: “hypo” says that it replaces 4.5, but the site says 4")]
    [InlineData("  hypo: {number: \"3,9\", unit: mmol/L, replaces: 4}", "8:18: error NB0226: “number” should be a number such as 4 or 4.5, but “3,9” is written here")]
    [InlineData("  hours: {text: never, replaces: 8am to 5pm}", "8:17: error NB1488: “hours” is “never”; clinics may print “8am to 5pm”, “day and night”")]
    [InlineData("  line: {number: \"0191 496 0001\", replaces: \"0808\"}", "8:45: error NB1489: “line” says that it replaces “0808”, but the site says “0808 100 200”")]
    [InlineData("  fixed: {number: 2, unit: kg, replaces: 2.5}", "8:3: error NB1487: “fixed” is not marked as a value that clinics may replace")]
    [InlineData("  hypos: {celsius: 38, replaces: 38}", "8:3: error NB1140: “hypos” is no value in values.yml that a clinic may replace")]
    public void What_a_hospital_may_not_print_stops_its_copy(string value, string expected) =>
        Assert.Equal(["ward.yml:" + expected], Copy(value).Diagnostics);

    private static string Plain(string html) => System.Text.RegularExpressions.Regex.Replace(html, "<[^>]+>", "").Replace('\u00A0', ' ').Replace("\u2060", "", StringComparison.Ordinal);
}
