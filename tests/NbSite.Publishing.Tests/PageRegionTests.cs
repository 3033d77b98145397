using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>A page whose own keys say where it holds prints that region's values, as a passage does.</summary>
public sealed class PageRegionTests
{
    private const string Values = """
        -- values.yml --
        values:
          fever:
            what: when to phone
            type: temperature
            entries:
              - {celsius: 38.0, regions: [GB], default: true, cite: [src]}
              - {celsius: 38.3, regions: [US], cite: [src]}

        """;

    private static SiteFixture With(string regions, string body = "At {{value fever}}.") =>
        SiteFixture.Of(Values).With("en/p.md", $"---\ntitle: P\nsummary: S.\nregions: [{regions}]\n---\n{body}\n").WithDefaults();

    [Theory]
    [InlineData(null)]
    [InlineData("GB")]
    public void The_value_is_that_of_the_page_and_the_head_says_where_it_holds(string? chosen)
    {
        var fixture = With("US");
        var site = (fixture with { Options = fixture.Options with { Region = chosen } }).Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Contains("<p class=\"nb-regions\">Where: US</p>", site.Text("p/index.html"), StringComparison.Ordinal);
        Assert.Contains("At <span class=\"nb-fact\">38.3 °C (100.9 °F)</span><sup", site.Text("p/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_on_it_may_say_otherwise() => Assert.Contains(
        "<span class=\"nb-fact\">38.0 °C (100.4 °F)</span><sup",
        With("US", "::: region {in=\"GB\"}\nAt {{value fever}}.\n:::").Build().Text("p/index.html"), StringComparison.Ordinal);

    [Fact]
    public void Values_of_two_regions_are_told_apart()
    {
        var html = With("GB, US").Build().Text("p/index.html");
        Assert.Contains("38.0 °C (100.4 °F)</span> <span class=\"nb-region\">UK</span>", html, StringComparison.Ordinal);
        Assert.Contains("38.3 °C (100.9 °F)</span> <span class=\"nb-region\">US</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void So_does_a_fact_sheet() => Assert.Contains(
        "38.3 °C (100.9 °F)</span><sup",
        SiteFixture.Of(Values).With("en/t.yml", "{type: treatment, title: T, summary: S., regions: [US], what-it-is: \"At {{value fever}}.\"}")
            .WithDefaults().Build().Text("t/index.html"), StringComparison.Ordinal);
}
