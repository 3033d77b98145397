using AngleSharp.Html.Parser;
using NbSite.Publishing.Features.Bundles;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>Tags: what pages of different parts of the site are gathered under; and the part of the menu beside a page.</summary>
public sealed class TagTests
{
    private const string Declared = "tags: {school: At school, eating: Eating and drinking}\nnavigation: [first]";

    private static string Tagged(string path, string title, string tags) =>
        $"-- {path} --\n---\ntitle: {title}\nsummary: What it tells.\nkind: practical\n"
        + (tags.Length > 0 ? $"tags: [{tags}]\n" : "") + "---\nWords.\n";

    private static SiteFixture Site(string site = Declared, string first = "school, eating", string second = "school") =>
        SiteFixture.Of(Tagged("en/first.md", "First days", first) + Tagged("en/living/play.md", "Play", second)
            + SmallSites.Practical("en/living/rest.md", "Rest", "How to rest."))
        .With("site.yml", SiteFixture.SiteYml + "\n" + site + "\n").WithDefaults();

    private static AngleSharp.Html.Dom.IHtmlDocument Page(SiteResult site, string path) => new HtmlParser().ParseDocument(site.Text(path));

    /// <summary>The links of a part of a page, each with where it leads.</summary>
    private static string[] Links(SiteResult site, string path, string within) =>
    [
        .. Page(site, path).QuerySelectorAll(within + " a").Select(link => link.TextContent.Trim() + " "
            + new Uri(new Uri("https://site.example/" + path), link.GetAttribute("href")!).AbsoluteUri
                .Replace("https://site.example", "", StringComparison.Ordinal).Replace("index.html", "", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Each_tag_has_a_page_with_what_has_it_and_one_page_lists_all_tags()
    {
        var site = Site().Build();

        Assert.Equal([], site.Diagnostics);
        Assert.Equal(
            ["First days /first/", "Play /living/play/"], Links(site, "tags/school/index.html", ".nb-content"));
        Assert.Equal(["First days /first/"], Links(site, "tags/eating/index.html", ".nb-content"));
        Assert.Equal("Eating and drinking", Page(site, "tags/eating/index.html").QuerySelector("h1")!.TextContent);
        Assert.Equal(
            ["At school /tags/school/", "Eating and drinking /tags/eating/"], Links(site, "tags/index.html", ".nb-content"));
        Assert.Equal(
            ["At school /tags/school/"], Links(site, "living/play/index.html", ".nb-tags"));
        Assert.Null(Page(site, "living/rest/index.html").QuerySelector(".nb-tags"));
        Assert.Contains("https://example.org/tags/school/", site.Text("sitemap.xml"), StringComparison.Ordinal);
        // A page stays in its own part of the site.
        Assert.Equal(
            ["Play /living/play/", "Rest /living/rest/"], Links(site, "living/index.html", ".nb-content"));
    }

    [Fact]
    public void The_menu_leads_to_a_tag_by_its_name_or_by_a_title_of_its_own()
    {
        var site = Site(Declared + "\nmenu:\n  - title: By topic\n    links: [{tag: school}, {tag: eating, title: Food}]").Build();

        Assert.Equal([], site.Diagnostics);
        Assert.Equal(
            ["At school /tags/school/", "Food /tags/eating/"], Links(site, "first/index.html", ".nb-menu"));
    }

    [Theory]
    [InlineData(Declared, "shcool", "en/first.md:5:8: error NB1531: The site has no tag “shcool”")]
    [InlineData("tags: {At school: At school}\nnavigation: [first]", "", "site.yml:16:8: error NB1530: “At school” cannot be the name of a tag: ")]
    [InlineData(Declared + "\nmenu:\n  - title: A\n    links: [{tag: scool}]", "school, eating", "site.yml:20:19: error NB1531: The site has no tag “scool”")]
    [InlineData("tags: {school: At school, eating: Eating, sport: Sport}\nnavigation: [first]", "school, eating",
        "site.yml:16:43: warning NB1532: No page has the tag “sport”, so it has no page of its own")]
    public void A_slip_is_told_at_its_place(string declared, string first, string told)
    {
        var site = Site(declared, first, declared.StartsWith(Declared, StringComparison.Ordinal) || first.Length > 0 ? "school, eating" : "").Build();

        Assert.StartsWith(told, Assert.Single(site.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_page_of_its_own_has_no_tag()
    {
        var site = Site().With("en/terms.yml", """
            type: glossary-term
            items:
              - {id: scan, title: Scan, definition: "A picture. [@src]", tags: [school]}
            """).WithDefaults().Build();

        Assert.Equal(
            ["en/terms.yml:3:69: error NB1533: “Scan” has no page of its own that a tag's page could lead to"], site.Diagnostics);
    }

    [Fact]
    public void A_draft_is_gathered_nowhere()
    {
        const string draft = "status: draft\nchanges: [{version: 1, on: 2026-11-20, note: First.}]\n";
        var site = Site(first: "school", second: "school, eating").With("en/living/play.review.yml", draft).Build();

        Assert.False(site.Result.HasErrors);
        Assert.DoesNotContain("tags/eating/index.html", site.Files.Keys);
        Assert.Equal(["First days /first/"], Links(site, "tags/school/index.html", ".nb-content"));
    }

    [Fact]
    public void Names_of_tags_are_translated_and_pages_are_in_their_own_language()
    {
        var site = (SiteFixture.Of(Tagged("en/first.md", "First days", "school") + Tagged("fr/first.md", "Premiers jours", "school")
                + SmallSites.Practical("fr/index.md", "Accueil", "Le début."))
            .With("site.yml", SiteFixture.SiteYml + "\ntags: {school: {en: At school, fr: À l’école}}\n").WithDefaults() with
        {
            Look = new TwoLanguages(),
        }).Build();

        Assert.False(site.Result.HasErrors);
        Assert.Equal("À l’école", Page(site, "fr/tags/school/index.html").QuerySelector("h1")!.TextContent);
        Assert.Equal(["Premiers jours /fr/first/"], Links(site, "fr/tags/school/index.html", ".nb-content"));
        Assert.NotNull(Page(site, "tags/school/index.html").QuerySelector("link[hreflang=fr]"));
    }

    [Theory]
    [InlineData("tags: {school: In school, eating: Eating and drinking}\nnavigation: [first]", "school, eating", "school")]
    [InlineData(Declared, "eating", "school")]
    [InlineData(Declared, "school, eating", "eating")]
    [InlineData(Declared + "\nside-menu: true", "school, eating", "school")]
    public void A_second_build_is_as_a_fresh_one(string site, string first, string second)
    {
        var changed = Site(site, first, second);

        Assert.Equal(changed.Build().Files, changed.Build(Site().Build()).Files);
    }

    [Fact]
    public void Beside_a_page_stands_its_group_of_the_menu_with_the_pages_of_its_part()
    {
        const string menu = "\nside-menu: true\nmenu:\n  - {title: Begin, links: [first]}\n"
            + "  - {title: Every day, links: [living, {url: \"https://play.example/\", title: Toys}]}";
        var site = Site(Declared + menu).Build();

        Assert.Equal([], site.Diagnostics);
        var side = Page(site, "living/play/index.html").QuerySelector(".nb-side")!;
        Assert.Equal("Every day", side.QuerySelector(".nb-side__title")!.TextContent);
        Assert.Equal(
            ["Living /living/", "Play /living/play/", "Rest /living/rest/", "Toys https://play.example/"],
            Links(site, "living/play/index.html", ".nb-side"));
        Assert.Equal("Play", side.QuerySelector("[aria-current=page]")!.TextContent.Trim());
        Assert.Equal(["First days /first/"], Links(site, "first/index.html", ".nb-side"));
        Assert.Null(Page(site, "index.html").QuerySelector(".nb-side"));
        Assert.Null(Page(Site(Declared).Build(), "living/play/index.html").QuerySelector(".nb-side"));
    }

    [Fact]
    public void Without_a_menu_the_part_alone_stands_beside_its_pages()
    {
        var site = Site(Declared + "\nside-menu: true").Build();

        Assert.Equal(["Play /living/play/", "Rest /living/rest/"], Links(site, "living/play/index.html", ".nb-side"));
        Assert.Equal("Living", Page(site, "living/play/index.html").QuerySelector(".nb-side__title")!.TextContent);
        Assert.Null(Page(site, "first/index.html").QuerySelector(".nb-side"));
    }

    [Fact]
    public void A_copy_has_the_pages_of_tags_too()
    {
        var copy = (Site() with { Output = new OfflineCopy() }).Build();

        Assert.Equal([], copy.Diagnostics);
        Assert.Equal(2, Links(copy, "tags/school/index.html", ".nb-content").Length);
    }
}
