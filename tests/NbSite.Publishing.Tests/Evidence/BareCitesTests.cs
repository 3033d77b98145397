using Xunit;

namespace NbSite.Publishing.Tests.Evidence;

/// <summary>A source that stands beside no words of a page is in use all the same.</summary>
public sealed class BareCitesTests
{
    private const string Only = "  - {id: only, type: report, title: Only, issued: 2024}";

    [Theory]
    [InlineData("values.yml", "values:\n  hot:\n    what: fever\n    type: temperature\n    entries: [{celsius: 38, cite: [only]}]\n")]
    [InlineData("en/effects/rash.yml", "type: side-effect\ntitle: Rash\nsummary: Spots.\ncite: [src]\ncodes: [{system: SNOMED CT, code: \"271807003\", cite: [only]}]\nwhat-it-is: Red spots.\n")]
    public void It_is_not_told_as_one_that_nobody_cites(string path, string text)
    {
        Assert.StartsWith("references.yml:7:10: warning NB0510: ", Assert.Single(EvidenceSite.Of("Rest. [@src]", Only).Build().Diagnostics), StringComparison.Ordinal);
        Assert.Equal([], EvidenceSite.Of("Rest. [@src]", Only).With(path, text).WithDefaults().Build().Diagnostics);
    }
}
