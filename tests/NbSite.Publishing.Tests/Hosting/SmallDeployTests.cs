using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Hosting;

/// <summary>A CDN takes in only what changed.</summary>
public sealed class SmallDeployTests
{
    [Fact]
    public void Editing_one_paragraph_changes_its_page_its_entry_in_the_lists_and_the_search_index()
    {
        var fixture = SiteFixture.Of(SmallSites.Medicine);
        var text = System.Text.Encoding.UTF8.GetString(fixture.Files["en/medicines/testium.yml"]);
        var edited = fixture.With("en/medicines/testium.yml", text.Replace("helps with tests", "helps with most examinations", StringComparison.Ordinal));
        Assert.Equal(
            ["api/pages.json", "assets/pack/en-medicines-testium.VERSION.js", "assets/search/en-VERSION/p0.js", "assets/search/en-VERSION/s0.js", "assets/search/en-VERSION/w0.js", "assets/search/en.js", "medicines/testium/index.html", "pack/index.html"],
            Changed(fixture.Build(), edited.Build()));
    }

    [Fact]
    public void Another_day_changes_the_list_for_other_programs_only()
    {
        var fixture = SiteFixture.Of(SmallSites.Medicine);
        Assert.Equal(["api/pages.json"], Changed(
            fixture.Build(), (fixture with { Options = fixture.Options with { Today = fixture.Options.Today.AddDays(1) } }).Build()));
    }

    private static List<string> Changed(SiteResult before, SiteResult after)
    {
        Assert.Empty(before.Diagnostics);
        Assert.Empty(after.Diagnostics);
        return [.. before.Files.Keys.Union(after.Files.Keys)
            .Where(path => !(before.Files.TryGetValue(path, out var old) && after.Files.TryGetValue(path, out var now) && old.AsSpan().SequenceEqual(now)))
            .Select(path => System.Text.RegularExpressions.Regex.Replace(path, @"(?<=/en-)[0-9a-f]{10}(?=/)|(?<=\.)[0-9a-f]{8}(?=\.js)", "VERSION"))
            .Distinct().Order(StringComparer.Ordinal)];
    }
}
