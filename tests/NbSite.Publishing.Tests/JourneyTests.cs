using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>The order in which a reader meets the pages, as site.yml declares it.</summary>
public sealed class JourneyTests
{
    private static readonly string Pages = SmallSites.Practical("en/first.md", "First days", "How it begins.")
        + SmallSites.Practical("en/tests/scan.md", "A scan", "Lie still.")
        + SmallSites.Practical("en/tests/blood.md", "Blood", "A small prick.")
        + SmallSites.Practical("en/after.md", "Afterwards", "When it is over.", "{{journey}}");

    private const string Journey = """

        journey:
          - title: The beginning
            pages: [first]
          - title: Tests
            pages: [tests/scan, after]

        """;

    private static SiteResult Build(string journey = Journey) =>
        SiteFixture.Of(Pages).With("site.yml", SiteFixture.SiteYml + "\n" + journey).WithDefaults().Build();

    private static string Nav(SiteResult site, string page) => site.Part(page, "<nav class=\"nb-neighbours\"", "</nav>");

    [Fact]
    public void The_next_page_is_the_next_on_the_way_and_not_in_the_alphabet()
    {
        var site = Build();
        Assert.Equal([], site.Diagnostics);
        var scan = Nav(site, "tests/scan/index.html");
        Assert.Contains("aria-label=\"The way through these pages\"", scan, StringComparison.Ordinal);
        Assert.Contains("rel=\"prev\" href=\"../../first/index.html\"", scan, StringComparison.Ordinal);
        Assert.Contains("rel=\"next\" href=\"../../after/index.html\"", scan, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"prev\"", Nav(site, "first/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", Nav(site, "after/index.html"), StringComparison.Ordinal);
        // A page that is not on the way keeps its neighbours.
        Assert.Contains("aria-label=\"Pages in this part\"", Nav(site, "tests/blood/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_steps_are_listed_with_their_pages_and_change_no_text()
    {
        var site = Build();
        var page = site.Text("after/index.html");
        var start = page.IndexOf("<strong>The beginning</strong>", StringComparison.Ordinal);
        var list = page[start..page.IndexOf("</ol>", start, StringComparison.Ordinal)];
        Assert.True(list.IndexOf("First days", StringComparison.Ordinal) < list.IndexOf("<strong>Tests</strong>", StringComparison.Ordinal));
        Assert.Contains("Lie still.", list, StringComparison.Ordinal);
        // Which pages there are is no part of what this page says.
        var other = Build(Journey.Replace("title: Tests", "title: All tests", StringComparison.Ordinal));
        Assert.Contains("<strong>All tests</strong>", other.Text("after/index.html"), StringComparison.Ordinal);
        Assert.Equal(Code(site), Code(other));

        static string? Code(SiteResult built) => built.Result.Report.Pages.Single(each => each.Id == "after").VersionCode;
    }

    [Fact]
    public void What_comes_next_is_found_again_when_the_way_changes()
    {
        var site = SiteFixture.Of(Pages).With("site.yml", SiteFixture.SiteYml + "\n" + Journey).WithDefaults();
        var first = site.Build();
        var turned = site.With("site.yml", SiteFixture.SiteYml + "\n" + Journey.Replace("tests/scan, after", "after, tests/scan", StringComparison.Ordinal));
        Assert.Equal(turned.Build().Text("tests/scan/index.html"), turned.Build(first).Text("tests/scan/index.html"));
    }

    [Theory]
    [InlineData("[first, nowhere]", "site.yml:19:20: error NB0752: ")]
    [InlineData("[first, first]", "site.yml:19:20: error NB0")]
    [InlineData("[]", "site.yml:19:12: error NB0")]
    public void A_wrong_page_is_told_at_its_place(string pages, string expected) =>
        Assert.Contains(Build($"\njourney:\n  - title: A step\n    pages: {pages}\n").Diagnostics,
            each => each.StartsWith(expected, StringComparison.Ordinal));

    [Fact]
    public void A_list_of_no_journey_is_told() =>
        Assert.StartsWith("en/after.md:6:1: error NB0409: The site has no journey to show here", Assert.Single(Build("\n").Diagnostics), StringComparison.Ordinal);

    [Fact]
    public void Titles_may_stand_in_each_language()
    {
        var site = Build("\njourney:\n  - title: {en: A step}\n    pages: [first, after]\n");
        Assert.Equal([], site.Diagnostics);
        Assert.Contains("<strong>A step</strong>", site.Text("after/index.html"), StringComparison.Ordinal);
    }
}
