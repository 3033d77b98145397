using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Evidence;

/// <summary>Two values that are said to be one thing must agree wherever both hold.</summary>
public sealed class TwoValuesTests
{
    private static SiteResult Site(string first, string second, string policy = "") => EvidenceSite.Of("Call at {{value one}}.", "", policy).With("values.yml", $"""
        values:
          one:
            what: When to call
            type: temperature
            entries: [{first}]
          two:
            what: when to  call
            type: temperature
            entries: [{second}]
        """).Build();

    [Theory]
    [InlineData("{celsius: 38, cite: [src]}", "{celsius: 38.5, cite: [src]}", "GB, IE, US, CA: 38.0 °C (100.4 °F) and 38.5 °C (101.3 °F)")]
    [InlineData("{celsius: 38, regions: [GB], cite: [src]}", "{celsius: 38.5, regions: [EU], cite: [src]}", null)]
    [InlineData("{celsius: 38, regions: [IE, GB], cite: [src]}", "{celsius: 38.5, regions: [EU], cite: [src]}", "IE: 38.0 °C (100.4 °F) and 38.5 °C (101.3 °F)")]
    [InlineData("{celsius: 38, cite: [src]}", "{celsius: 38.0, cite: [src]}", null)]
    [InlineData("{celsius: 38, default: true, cite: [src]}, {celsius: 38.5, regions: [US], cite: [src]}", "{celsius: 38, cite: [src]}", "US: 38.5 °C (101.3 °F) and 38.0 °C (100.4 °F)")]
    public void They_are_told_where_they_differ(string first, string second, string? told)
    {
        var found = Site(first, second).Diagnostics;

        Assert.Equal(
            told is null ? [] : [$"values.yml:6:3: warning NB1706: “one” and “two” are both “when to  call” and differ for {told}; 1 page prints one of them"],
            found);
    }

    [Fact]
    public void The_site_can_make_it_an_error()
    {
        Assert.StartsWith(
            "values.yml:6:3: error NB1706", Assert.Single(Site("{celsius: 38, cite: [src]}", "{celsius: 39, cite: [src]}", "checks: {NB1706: error}").Diagnostics),
            StringComparison.Ordinal);
    }
}
