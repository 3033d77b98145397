using NbSite.Content.Site;
using NbSite.Content.Tests.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.Site;

public sealed class CoverageReaderTests
{
    [Fact]
    public void Facts_lead_to_pages_and_headings()
    {
        var (map, problems) = Read("""
            source: facts/x.yml
            facts:
              S0-001: treatments#by-risk-group
              S0-002: [risk-groups, risk-groups/low-risk]
            not-said:
              S0-003: the publisher's own page list
            """);

        Assert.Equal([], problems);
        Assert.Equal("facts/x.yml", map!.Source);
        Assert.Equal(
            [new CoverageTarget("treatments", "by-risk-group", new SourceSpan("coverage.yml", 3, 11, 24))], map.Facts[0].Targets.ToArray());
        Assert.Equal(["risk-groups", "risk-groups/low-risk"], map.Facts[1].Targets.Select(target => target.PageId));
        Assert.Equal(new FactNotSaid("S0-003", "the publisher's own page list", new SourceSpan("coverage.yml", 6, 3, 6)), map.NotSaid[0]);
    }

    [Theory]
    [InlineData("facts:\n  A: x\nnot-said:\n  A: why\n", "4:3 NB0630 “A” stands under facts (line 2) and under not-said")]
    [InlineData("facts:\n  A: x\n  A: y\n", "3:3 NB0204 “A” is written twice: first in line 2, and again here")]
    [InlineData("facts:\n  A: X\n", "2:6 NB0631 “X” cannot be a place on the site: “X” is upper-case")]
    [InlineData("facts:\n  A: x#\n", "2:6 NB0631 “x#” cannot be a place on the site: nothing stands after “#”")]
    [InlineData("facts:\n  A: x#a#b\n", "2:6 NB0631 “x#a#b” cannot be a place on the site: only one anchor may stand after “#”")]
    [InlineData("facts:\n  A:\n", "2:5 NB0222 “A” has no value")]
    [InlineData("facts:\n  A: {b: c}\n", "2:6 NB0223 “A” should be a list, but a group of keys is written here")]
    [InlineData("facts: {A: x}\nnot-said: {B: }\n", "2:15 NB0222 “B” has no value")]
    [InlineData("fcts: {A: x}\n", "1:1 NB0220 “fcts” is not a key of coverage.yml", "1:1 NB0221 The key “facts” is missing from coverage.yml")]
    public void What_is_wrong_is_told_at_its_place(string yaml, params string[] expected) =>
        Assert.Equal(expected, Read(yaml).Problems);

    private static (CoverageMap? Map, string[] Problems) Read(string yaml)
    {
        var bag = new DiagnosticBag();
        var map = CoverageReader.Read(YamlExample.Read(yaml, bag, "coverage.yml"), "coverage.yml", bag);
        return (map, YamlExample.Print(bag));
    }
}
