using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>The menu that site.yml declares, in groups; and lists of ways on.</summary>
public sealed class MenuTests
{
    private static readonly string Pages = SmallSites.Practical("en/first.md", "First days", "How it begins.")
        + SmallSites.Practical("en/help.md", "Help and support", "Whom to ask.");

    private static SiteResult Build(string menu) =>
        SiteFixture.Of(Pages).With("site.yml", SiteFixture.SiteYml + "\n" + menu + "\n").WithDefaults().Build();

    private static string Menu(SiteResult site, string page = "first/index.html") =>
        site.Part(page, "<details class=\"nb-menu", "</details>");

    [Fact]
    public void Its_groups_hold_pages_by_their_titles_and_addresses_elsewhere_by_theirs()
    {
        var site = Build("""
            menu:
              - title: Understand
                links: [first]
              - title: Help
                links:
                  - {page: help, title: Someone to talk to}
                  - {url: "https://give.example.org/now", title: Donate}
            """);

        Assert.Equal([], site.Diagnostics);
        var menu = Menu(site, "help/index.html");
        Assert.Contains(">Understand</p>", menu, StringComparison.Ordinal);
        Assert.Contains("href=\"../first/index.html\">First days</a>", menu, StringComparison.Ordinal);
        Assert.Contains(">Someone to talk to</a>", menu, StringComparison.Ordinal);
        Assert.Contains("rel=\"noreferrer\" href=\"https://give.example.org/now\">Donate</a>", menu, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_groups_it_holds_the_navigation_for_narrow_screens()
    {
        var menu = Menu(Build("navigation: [first]"));

        Assert.Contains("nb-menu--narrow", menu, StringComparison.Ordinal);
        Assert.Contains(">First days</a>", menu, StringComparison.Ordinal);
        Assert.Equal("", Menu(Build("")));
    }

    [Theory]
    [InlineData("  - title: A\n    links: [firts]", "NB0752", "18:13")]
    [InlineData("  - title: A\n    links: [first, help, first]", "NB0235", "18:26")]
    [InlineData("  - title: A\n    links: [{page: first}]", "NB0221", "18:13")]
    [InlineData("  - title: A\n    links: [{page: first, url: \"https://a.example/\", title: B}]", "NB1591", "18:27")]
    [InlineData("  - title: A\n    links: [{url: \"javascript:alert(1)\", title: B}]", "NB0231", "18:19")]
    [InlineData("  - title: A\n    links: [{url: \"https://www.example.org/nosuch/\", title: B}]", "NB0728", "18:19")]
    [InlineData("  - links: [first]", "NB0221", "17:5")]
    [InlineData("  - title: A", "NB0221", "17:5")]
    public void A_slip_is_told_at_its_place(string menu, string code, string place)
    {
        var told = Build("menu:\n" + menu).Diagnostics;

        Assert.StartsWith($"site.yml:{place}: error {code}: ", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_the_menu_changes_every_page()
    {
        var before = Build("menu:\n  - title: One\n    links: [first]");
        var after = Build("menu:\n  - title: Two\n    links: [first]");

        Assert.NotEqual(Menu(before, "help/index.html"), Menu(after, "help/index.html"));
    }

    [Fact]
    public void Ways_on_are_cards_and_each_begins_with_its_link()
    {
        var site = SiteFixture.Of("""
            -- en/first.md --
            ---
            title: First days
            summary: How it begins.
            kind: practical
            ---
            ::: tasks
            - [Help](help): whom to ask
            - Nothing here
            :::
            -- en/help.md --
            ---
            title: Help and support
            summary: Whom to ask.
            kind: practical
            ---
            ::: tasks
            - [First days](first): how it begins
            :::
            """).WithDefaults().Build();

        Assert.StartsWith(
            "en/first.md:8:1: error NB0372: This line of “::: tasks” does not begin with a link", Assert.Single(site.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_and_words_at_the_foot_are_behind_a_door_with_their_number()
    {
        var site = SiteFixture.Of("""
            -- en/first.md --
            ---
            title: First days
            summary: How it begins.
            kind: practical
            ---
            A statement. [@src]
            """).WithDefaults().Build();

        var html = site.Text("first/index.html");
        Assert.Contains("<details class=\"nb-foot\">", html, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"nb-references-title\">Where this comes from <span class=\"nb-foot__count\">(1)</span></h2>", html, StringComparison.Ordinal);
    }
}
