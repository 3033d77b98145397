using System.Text.RegularExpressions;
using NbSite.Publishing.Features.Bundles;
using NbSite.Publishing.Tests.Files;
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
    [InlineData("  - title: A\n    links: [{title: Only}]", "NB0221", "18:13")]
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
    public void An_entry_that_leads_nowhere_is_told_each_way_to_lead_somewhere() => Assert.Equal(
        ["site.yml:18:13: error NB0221: The key “page”, “tag”, “file” or “url” is missing from an entry of the menu in site.yml"],
        Build("menu:\n  - title: A\n    links: [{title: Only}]").Diagnostics);

    [Fact]
    public void A_folder_that_has_only_drafts_is_told_as_that()
    {
        var site = SiteFixture.Of(Pages).With("site.yml", SiteFixture.SiteYml + "\nmenu:\n  - title: A\n    links: [meters, first]\n")
            .With("en/meters/one.md", "---\ntitle: One\nsummary: S.\nkind: practical\n---\nWords.\n").With("en/meters/one.review.yml", "status: draft\n").WithDefaults();
        Assert.Equal(
            ["site.yml:18:13: error NB0407: “meters” is a folder whose pages are all drafts, so readers cannot be led to it or shown it"],
            site.Build().Diagnostics);
    }

    private static SiteFixture WithFile(string menu, string file = "day,sneezes\n") =>
        SiteFixture.Of(Pages).With("site.yml", SiteFixture.SiteYml + "\n" + menu + "\n").With("static/diary.csv", file)
            .With("en/help.md", "---\ntitle: Help and support\nsummary: Whom to ask.\nkind: practical\n---\nWhom to ask.\n\n## By phone {#phone}\n\nCall us.\n")
            .WithDefaults();

    private const string Places = "menu:\n  - title: A\n    links: [{page: \"help#phone\", title: By phone}, {file: /diary.csv, title: A diary}, help]";

    [Fact]
    public void An_entry_leads_to_a_part_of_a_page_and_to_a_file_with_its_kind_and_size()
    {
        var site = WithFile(Places).Build();

        Assert.Equal([], site.Diagnostics);
        var menu = Menu(site);
        Assert.Contains("href=\"../help/index.html#phone\">By phone</a>", menu, StringComparison.Ordinal);
        Assert.Contains(
            "<a class=\"nb-menu__link nb-file\" href=\"../diary.csv\" type=\"text/csv\" download><span>A diary <span class=\"nb-file__facts\">(CSV,&#xA0;12&#xA0;bytes)</span></span></a>",
            menu, StringComparison.Ordinal);
        // Another file of that name is another size on every page.
        Assert.Contains("13&#xA0;bytes", Menu(WithFile(Places, "day,sneezes1\n").Build(site)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_at_the_foot_leads_to_a_page_of_a_PDF_and_its_changes_change_every_page()
    {
        static SiteFixture Site(string part, int size, string title) => SiteFixture.Of(Pages)
            .With("site.yml", SiteFixture.SiteYml + $"\nbrand: {{footer: [{{file: \"/diary.pdf{part}\", title: A diary}}, {{page: about, title: {title}}}]}}\n")
            .With("static/diary.pdf", StaticFiles.Pdf(size));

        var site = Site("#page=2", 5_000, "Who we are").Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Contains("href=\"diary.pdf#page=2\"", site.Text("index.html"), StringComparison.Ordinal);
        foreach (var changed in new[] { Site("#page=3", 5_000, "Who we are"), Site("#page=2", 9_000, "Who we are"), Site("#page=2", 5_000, "Us") })
        {
            var built = changed.Build(site);
            Assert.NotEqual(site.Text("index.html"), built.Text("index.html"));
            Assert.Equal(changed.Build().Text("index.html"), built.Text("index.html"));
        }

        Assert.StartsWith("site.yml:", Assert.Single(Site("#part", 5_000, "Us").Build().Diagnostics), StringComparison.Ordinal);
        Assert.Contains("NB1210: “#part” is no part of “/diary.pdf”", Site("#part", 5_000, "Us").Build().Diagnostics[0], StringComparison.Ordinal);
        Assert.Contains("NB1210", Site("#page=0", 5_000, "Us").Build().Diagnostics[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_the_menu_is_in_a_copy_or_said_to_be_online()
    {
        var copy = (WithFile(Places) with { Output = new OfflineCopy() }).Build();
        Assert.Contains("diary.csv", copy.Files.Keys);
        Assert.Contains("href=\"../diary.csv\"", Menu(copy), StringComparison.Ordinal);

        var large = (WithFile("files: {in-copies: 0}\n" + Places) with { Output = new OfflineCopy() }).Build();
        Assert.DoesNotContain("diary.csv", large.Files.Keys);
        Assert.StartsWith("static/diary.csv:0:0: note NB1213: ", Assert.Single(large.Diagnostics), StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/diary.csv\"", Menu(large), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[\"help#phone\"]", "18:13: error NB1740: “help#phone” has no title that the menu could show")]
    [InlineData("[/diary.csv]", "18:13: error NB1740: “/diary.csv” has no title that the menu could show")]
    [InlineData("[{page: \"help#phnoe\", title: B}]", "18:20: error NB0704: The page “help” has no heading “#phnoe”")]
    [InlineData("[{page: \"hlep#phone\", title: B}]", "18:20: error NB0752: There is no page with the id “hlep”")]
    [InlineData("[{file: /dairy.csv, title: B}]", "18:20: error NB1209: There is no file “/dairy.csv” to link to")]
    [InlineData("[{file: diary.csv, title: B}]", "18:20: error NB1741: “diary.csv” is not the address of a file of the site")]
    [InlineData("[{file: \"/diary.csv#page=2\", title: B}]", "18:20: error NB1210: “#page=2” is no part of “/diary.csv” that a browser opens")]
    [InlineData("[{file: /diary.csv, url: \"https://a.example/\", title: B}]", "18:32: error NB1591: This entry has a “file” and a “url”, and can lead to one of them only")]
    public void A_part_or_a_file_that_is_not_there_is_told_at_its_place(string links, string told) =>
        Assert.StartsWith(
            "site.yml:" + told, Assert.Single(WithFile("menu:\n  - title: A\n    links: " + links).Build().Diagnostics), StringComparison.Ordinal);

    [Fact]
    public void A_translation_that_lacks_the_place_is_told()
    {
        var site = (WithFile(Places).With("fr/index.md", "---\ntitle: Accueil\nsummary: S.\nkind: practical\n---\nMots.\n")
            .With("fr/about.md", "---\ntitle: Nous\nsummary: S.\nkind: about\n---\nNous.\n")
            .With("fr/help.md", "---\ntitle: Aide\nsummary: S.\nkind: practical\n---\nQui.\n").WithDefaults() with
        { Look = new TwoLanguages() }).Build();

        Assert.Equal(["site.yml:18:20: error NB1742: The page “help” has no heading “#phone” in “fr”"], site.Diagnostics);
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
    public void A_charity_says_which_cards_its_home_has_in_which_order_and_with_which_pictures()
    {
        const string Help = "- [Someone to ask](help): on weekdays\n";
        const string Kit = "- [Kit to borrow](kit): from our shop\n";
        var pages = SiteFixture.Of(SmallSites.Practical("en/help.md", "Help and support", "Whom to ask.") + SmallSites.Practical("en/kit.md", "Kit", "What we lend."));
        var site = With(Help + Kit, "{kit: flask}").Build();
        Assert.Empty(site.Diagnostics);
        var home = site.Text("index.html");
        Assert.Equal(["Someone to ask", "Kit to borrow"], Cards(home));
        // Without an icon a card is its words alone.
        Assert.Equal(["care"], Tints(home));
        // Whoever comes sees the ways on before what the site says of itself.
        Assert.InRange(home.IndexOf("class=\"nb-task\"", StringComparison.Ordinal), 1, home.IndexOf("class=\"nb-summary\"", StringComparison.Ordinal));

        var turned = With(Kit + Help, "{kit: heart, help: book}").Build(site).Text("index.html");
        Assert.Equal(["Kit to borrow", "Someone to ask"], Cards(turned));
        Assert.Equal(["feel", "learn"], Tints(turned));

        SiteFixture With(string cards, string icons) => pages
            .With("en/index.md", $"---\ntitle: Asthma together\nsummary: Plain words.\nkind: practical\n---\nWelcome.\n\n## Start here\n\n::: tasks\n{cards}:::\n\n## More\n\nWords.\n")
            .With("site.yml", $"{SiteFixture.SiteYml}\nicons: {icons}\n").WithDefaults();
        static string[] Cards(string html) => [.. Regex.Matches(html, "nb-task__words\"><a [^>]*>([^<]+)</a>").Select(match => match.Groups[1].Value)];
        static string[] Tints(string html) => [.. Regex.Matches(html, "nb-tint--([a-z]+)").Select(match => match.Groups[1].Value)];
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
