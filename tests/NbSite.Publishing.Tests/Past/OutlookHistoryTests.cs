using AngleSharp.Html.Parser;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Past;

/// <summary>What was said of outlook stays closed where a page's earlier words are told, on screen and on paper.</summary>
public sealed class OutlookHistoryTests
{
    private const string Door = """
        ## Later

        Children grow up. [@src]

        ::: prognosis
        About 7 in 100 get worse. [@src]

        Of the rest, 3 in 100 do. [@src]
        :::

        """;

    private static SiteFixture Site(string body) =>
        SiteFixture.Of("").With("en/later.md", "---\ntitle: Later on\nsummary: S.\n---\n" + body).WithDefaults();

    private static SiteResult Built(string before, string after)
    {
        var maker = new EditionMaker().Publish("a", "2026-11-20", "One.", Site(before)).Publish("b", "2026-11-21", "Two.", Site(after));
        return (Site(after) with { Editions = maker.Store() }).Build();
    }

    [Fact]
    public void Changed_numbers_stand_behind_one_door_with_a_line_for_paper_that_says_where()
    {
        var built = Built(Door, SignSites.Replace(SignSites.Replace(Door, "About 7 ", "About 17 "), "rest, 3", "rest, 13"));
        Assert.Empty(built.Diagnostics);
        var history = new HtmlParser().ParseDocument(built.Text("v/history/en/later/index.html"));
        var disclosure = Assert.Single(history.QuerySelectorAll("details.nb-details--prognosis"));
        Assert.False(disclosure.HasAttribute("open"));
        Assert.Contains("17", disclosure.TextContent, StringComparison.Ordinal);
        Assert.Contains("13", disclosure.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            "A part about what may happen in the long run is not printed here. You can read it, if you want to, on the page "
            + "“Earlier words of “Later on””: https://example.org/v/history/en/later/. Your team can talk it through with you.",
            disclosure.NextElementSibling!.TextContent);
        Assert.Equal("nb-outlook-closed", disclosure.NextElementSibling!.ClassName);
        disclosure.Remove();
        Assert.DoesNotContain("in 100", history.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Words_that_moved_into_the_door_or_out_of_it_stay_closed_too(bool into)
    {
        var open = Door.Replace("::: prognosis\n", "### Numbers {#prognosis}\n\n", StringComparison.Ordinal).Replace(":::\n", "", StringComparison.Ordinal);
        var built = into ? Built(open, Door) : Built(Door, open);
        Assert.Empty(built.Diagnostics);
        var history = new HtmlParser().ParseDocument(built.Text("v/history/en/later/index.html"));
        foreach (var disclosure in history.QuerySelectorAll("details.nb-details--prognosis").ToList()) disclosure.Remove();
        Assert.DoesNotContain("in 100", history.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void No_list_or_feed_tells_the_words()
    {
        var built = Built(Door, SignSites.Replace(Door, "About 7 ", "About 17 "));
        foreach (var file in built.Files.Keys.Where(path => path.EndsWith(".xml", StringComparison.Ordinal) || path.StartsWith("editions/", StringComparison.Ordinal)
            || path.StartsWith("api/", StringComparison.Ordinal) || path.StartsWith("changes/", StringComparison.Ordinal)))
            Assert.DoesNotContain("in 100", built.Text(file), StringComparison.Ordinal);
    }
}
