using Xunit;

namespace NbSite.Publishing.Tests.Evidence;

/// <summary>A source that a newer one replaced is told with the newest one at each statement.</summary>
public sealed class SupersededTests
{
    private static string Source(string id, int year, string custom) =>
        $"  - {{id: {id}, type: report, title: Guide {year}, issued: {year}, custom: {{{custom}}}}}";

    [Fact]
    public void Each_statement_is_told_the_newest_source()
    {
        var site = EvidenceSite.Of(
            "Rest helps. [@old]\n\nSleep helps. [@mid]\n\nFood helps. [@new]",
            Source("old", 2010, "superseded-by: mid") + "\n" + Source("mid", 2018, "superseded-by: new") + "\n"
                + Source("new", 2025, "note-to-reader: Here.")).Build();

        Assert.Equal(
            [
                "en/page.md:6:14: warning NB1701: “old” was replaced by “new” (Guide 2025, 2025); 1 place rests on it, read on 1 page (nbsite impact old)",
                "en/page.md:8:15: warning NB1701: “mid” was replaced by “new” (Guide 2025, 2025); 1 place rests on it, read on 1 page (nbsite impact mid)",
            ],
            site.Diagnostics);
        Assert.Contains("Read what “new” says of it", site.Result.Diagnostics[0].Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void The_site_can_make_it_an_error()
    {
        var site = EvidenceSite.Of(
            "Rest helps. [@old]", Source("old", 2010, "superseded-by: src"), "checks: {NB1701: error}").Build();

        Assert.StartsWith("en/page.md:6:14: error NB1701: ", Assert.Single(site.Diagnostics), StringComparison.Ordinal);
        Assert.True(site.Result.HasErrors);
    }

    [Fact]
    public void A_key_that_no_source_has_is_told_at_its_place()
    {
        var site = EvidenceSite.Of("Rest helps. [@old]", Source("old", 2010, "superseded-by: scr")).Build();

        Assert.Equal(["references.yml:7:86: error NB1710: “old” is said to be replaced by “scr”, and no source has that key"], site.Diagnostics);
        Assert.Equal("Did you mean “src”?", site.Result.Diagnostics[0].Hint);
    }

    [Theory]
    [InlineData("a: a", "7:84", "a → a")]
    [InlineData("a: b, b: a", "8:84", "a → b → a")]
    [InlineData("a: b, b: c, c: b", "9:84", "b → c → b")]
    public void A_circle_is_told_once_and_ends(string newer, string place, string way)
    {
        var sources = newer.Split(", ").Select(pair => pair.Split(": ")).Select(pair => Source(pair[0], 2010, $"superseded-by: {pair[1]}"));
        var site = EvidenceSite.Of("Rest helps. [@a; @src]" + (newer.Contains('b') ? " [@b]" : "") + (newer.Contains('c') ? " [@c]" : ""), string.Join('\n', sources)).Build();

        Assert.Equal([$"references.yml:{place}: error NB1711: “{way[0]}” is replaced by itself: {way}"], site.Diagnostics);
    }

    [Fact]
    public void A_long_chain_is_followed()
    {
        const int length = 2000;
        var sources = Enumerable.Range(0, length).Select(at => Source($"s{at}", 2010, $"superseded-by: {(at == length - 1 ? "src" : $"s{at + 1}")}"));
        var site = EvidenceSite.Of("Rest helps. [@s0]", string.Join('\n', sources)).Build();

        Assert.Contains("“s0” was replaced by “src” (A source, 2024)", Assert.Single(site.Diagnostics, each => each.Contains("NB1701")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("custom: {superseded-by: [src]}", "references.yml:7:81: error NB0223")]
    [InlineData("custom: {superseded: src}", "references.yml:7:66: error NB0220")]
    [InlineData("custom: {updated: 2025-13-01}", "references.yml:7:75: error NB0225")]
    public void A_slip_is_told_at_its_place(string custom, string told)
    {
        var site = EvidenceSite.Of("Rest helps. [@old]", $"  - {{id: old, type: report, title: Guide, issued: 2010, {custom}}}").Build();

        Assert.Contains(site.Diagnostics, line => line.StartsWith(told, StringComparison.Ordinal));
    }
}
