using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Places;

/// <summary>Whole addresses of the own site, and pages that only another language has.</summary>
public sealed class LinkTests
{
    private static string Page(string body) => $"---\ntitle: P\nsummary: S.\nkind: practical\n---\n{body}\n";

    private static SiteFixture Site(string body) => SiteFixture.Of("").With("en/p.md", Page(body)).WithDefaults();

    [Theory]
    [InlineData("https://example.org/about/", "../about/index.html")]
    [InlineData("https://example.org/about", "../about/index.html")]
    [InlineData("https://example.org/about/index.html", "../about/index.html")]
    [InlineData("https://www.example.org/About/", "../about/index.html")]
    [InlineData("https://EXAMPLE.org:443/about/#us", "../about/index.html#us")]
    [InlineData("https://example.org", "../index.html")]
    [InlineData("https://example.org/p/#here", "#here")]
    [InlineData("https://example.org/a-to-z/", "../a-to-z/index.html")]
    public void A_whole_address_of_the_site_is_a_link_to_its_page(string address, string href)
    {
        var site = Site($"## Here\n\n[x]({address})").With("en/about.md", "---\ntitle: About\nsummary: S.\nkind: about\n---\n## Us\n\nWe.\n").Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Contains($"<a href=\"{href}\">x</a>", site.Text("p/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_one_with_http_with_a_warning()
    {
        var site = Site("[x](http://example.org/about/)").Build();
        Assert.Equal("NB0367", Assert.Single(site.Result.Diagnostics).Code);
        Assert.Contains("<a href=\"../about/index.html\">x</a>", site.Text("p/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/nope/", "en/p.md:6:1: error NB0727: “https://example.org/nope/” is an address of this site, and no page is there")]
    [InlineData("https://example.org/about.html", "en/p.md:6:1: error NB0727: “https://example.org/about.html” is an address of this site, and no page is there")]
    [InlineData("https://example.org/about/#nope", "en/p.md:6:1: error NB0704: The page “about” has no heading “#nope”")]
    [InlineData("https://example.org/p/#nope", "en/p.md:6:1: error NB0704: The page “p” has no heading “#nope”")]
    [InlineData("https://example.org/draft/", "en/p.md:6:1: error NB0407: “https://example.org/draft/” is a draft, so readers cannot be led to it or shown it")]
    public void A_whole_address_of_the_site_is_held_to_what_is_there(string address, string expected)
    {
        var site = Site($"[x]({address})").With("en/draft.md", Page("Words."))
            .With("en/draft.review.yml", "status: draft\n").Build();
        Assert.Equal([expected], site.Diagnostics);
    }

    [Fact]
    public void The_nearest_page_is_named()
    {
        var site = Site("[x](https://example.org/abuot/)").Build();
        Assert.Equal("Did you mean the page “about”?", Assert.Single(site.Result.Diagnostics).Hint);
    }

    [Theory]
    [InlineData("https://example.org/feed.xml")]
    [InlineData("https://example.org/search/?q=fever")]
    [InlineData("https://other.example.org/about/")]
    [InlineData("https://example.org:8080/about/")]
    [InlineData("https://notexample.org/about/")]
    public void Files_questions_and_other_hosts_keep_their_addresses(string address)
    {
        var site = Site($"[x]({address})").Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Contains($"href=\"{address}\"", site.Text("p/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Below_a_path_only_what_is_below_it_is_the_site()
    {
        var site = Site("[a](https://example.org/info/about/) [b](https://example.org/about/)")
            .With("site.yml", SiteFixture.SiteYml.Replace("https://example.org/", "https://example.org/info/", StringComparison.Ordinal)).Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Contains("<a href=\"../about/index.html\">a</a>", site.Text("p/index.html"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/about/\"", site.Text("p/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_website_of_a_fact_sheet_too()
    {
        var site = Site("Words.").With("en/us.yml", "type: organisation\ntitle: Us\nregions: [GB]\nwhat-it-does: We help.\nwebsite: https://example.org/nope/\n").WithDefaults().Build();
        Assert.Contains(site.Diagnostics, text => text.Contains("NB0727", StringComparison.Ordinal));
    }

    private static SiteFixture Two(string french, string more = "") => SiteFixture.Of($"""
        -- en/only-en.md --
        ---
        title: Only
        summary: S.
        kind: practical
        ---
        ## Part

        Words.
        -- fr/index.md --
        ---
        title: Accueil
        summary: S.
        kind: practical
        ---
        {french}
        -- fr/about.md --
        ---
        title: About
        summary: S.
        kind: about
        ---
        Nous. {more}
        """) with
    { Look = new TwoLanguages() };

    [Theory]
    [InlineData("only-en", "only-en")]
    [InlineData("only-en#part", "only-en")]
    [InlineData("../en/only-en.md", "../en/only-en.md")]
    [InlineData("https://example.org/only-en/#part", "https://example.org/only-en/#part")]
    public void A_link_leads_to_the_page_that_only_another_language_has(string target, string written)
    {
        var site = Two($"[x]({target})").Build();
        Assert.Equal([$"fr/index.md:6:{(written.StartsWith("https", StringComparison.Ordinal) ? 1 : 5)}: note NB0726: “{written}” leads to a page in another language: English"], site.Diagnostics);
        var anchor = target.Contains('#', StringComparison.Ordinal) ? "#part" : "";
        Assert.Contains($"<a href=\"../only-en/index.html{anchor}\" hreflang=\"en\">x (English)</a>", site.Text("fr/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_anchors_are_held_to_that_page()
    {
        Assert.Contains("fr/index.md:6:5: error NB0704: The page “only-en” has no heading “#nope”", Two("[x](only-en#nope)").Build().Diagnostics);
    }

    [Fact]
    public void The_language_that_is_missing_is_told_where_the_page_is_there_too()
    {
        var site = Two("[x](../en/about.md)").Build();
        Assert.Equal(["fr/index.md:6:5: warning NB1743: “../en/about.md” leads to a page in another language: English"], site.Diagnostics);
        Assert.Equal("Link to “about”, which is in this page's language.", site.Result.Diagnostics[0].Hint);
    }

    [Theory]
    [InlineData("nowhere", "fr/index.md:6:5: error NB0701: There is no page with the id “nowhere”")]
    [InlineData("../en/nowhere.md", "fr/index.md:6:5: error NB0702: There is no page file “en/nowhere.md”")]
    [InlineData("../../site.md", "fr/index.md:6:5: error NB0703: The path “../../site.md” leads out of the folders of languages")]
    public void What_no_language_has_is_told(string target, string expected) =>
        Assert.Equal([expected], Two($"[x]({target})").Build().Diagnostics);

    [Fact]
    public void A_page_of_another_site_without_https_is_told_as_that()
    {
        var hint = Assert.Single(Site("[x](www.cancer.org)").Build().Result.Diagnostics).Hint;
        Assert.Equal("For a page of another site write the whole address: https://www.cancer.org", hint);
    }
}
