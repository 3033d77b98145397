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
            ["api/pages.json", "assets/pack/en-medicines-testium.VERSION.js", "assets/search/en.js", "assets/search/en/p.VERSION.js", "assets/search/en/s.VERSION.js", "assets/search/en/w.VERSION.js", "medicines/testium/index.html", "pack/index.html"],
            Changed(fixture.Build(), edited.Build()));
    }

    [Fact]
    public void Of_the_search_index_only_the_pieces_that_an_edit_changed_have_new_names()
    {
        var words = string.Concat(Enumerable.Repeat("Many words stand here. [@src] ", 150));
        var fixture = Enumerable.Range(0, 20).Aggregate(
            SiteFixture.Of(SmallSites.Medicine), (site, i) => site.With($"en/long/p{i}.md", $"---\ntitle: Page {i}\nsummary: S.\n---\n{words}\n"));
        var edited = fixture.With("en/long/p7.md", $"---\ntitle: Page 7\nsummary: S.\n---\n{words} And more. [@src]\n");
        var (before, after) = (Shards(fixture.Build()), Shards(edited.Build()));
        Assert.InRange(before.Count, 4, int.MaxValue);
        Assert.Single(after.Except(before));
        Assert.Single(before.Except(after));

        static List<string> Shards(SiteResult site) =>
            [.. site.Files.Keys.Where(path => path.StartsWith("assets/search/en/s.", StringComparison.Ordinal))];
    }

    [Fact]
    public void Another_day_changes_the_list_for_other_programs_only()
    {
        var fixture = SiteFixture.Of(SmallSites.Medicine);
        Assert.Equal(["api/pages.json", "api/signs.json"], Changed(
            fixture.Build(), (fixture with { Options = fixture.Options with { Today = fixture.Options.Today.AddDays(1) } }).Build()));
    }

    private static List<string> Changed(SiteResult before, SiteResult after)
    {
        Assert.Empty(before.Diagnostics);
        Assert.Empty(after.Diagnostics);
        return [.. before.Files.Keys.Union(after.Files.Keys)
            .Where(path => !(before.Files.TryGetValue(path, out var old) && after.Files.TryGetValue(path, out var now) && old.AsSpan().SequenceEqual(now)))
            .Select(path => System.Text.RegularExpressions.Regex.Replace(path, @"(?<=\.)[0-9a-f]{8,10}(?=\.js)", "VERSION"))
            .Distinct().Order(StringComparer.Ordinal)];
    }
}
