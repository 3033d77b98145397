using System.Text.Json;
using AngleSharp.Html.Parser;
using NbSite.Publishing.Features.Bundles;
using NbSite.Publishing.Features.Leaflets;
using NbSite.Testing;
using SkiaSharp;
using Xunit;

namespace NbSite.Publishing.Tests.Brand;

/// <summary>What pages show of a brand.</summary>
public sealed class BrandTests
{
    private const string Whole = """
          name: Harbour
          strapline: Beside families
          logo: logo.svg
          logo-dark: brand/dark.svg
          mark: mark.svg
          social: social.png
          colour: "#0a5c63"
          accent: "#FD2"
          shape: square
          charity:
            name: The Harbour Trust
            number: Registered charity 0000000
            address: 1 Nowhere Quay
            phone: 01632 960001
            email: hello@harbour.example
            licence: CC BY 4.0
            marks: [{file: tick.svg, alt: A sample mark}]
          helpline: {name: Anchor line, number: 0800 496 0000, hours: 9 to 5, chat: "https://harbour.example/chat", free: true}
          footer: [first, {title: Give, url: "https://harbour.example/give"}]
        """;

    private static SiteFixture Site(string? brand = null) => BrandSites.With(brand ?? Whole)
        .Named("logo.svg", BrandSites.Logo).Named("dark.svg", BrandSites.Logo.Replace("0a5c63", "ffffff", StringComparison.Ordinal))
        .Named("mark.svg", BrandSites.Mark).Named("tick.svg", BrandSites.Mark.Replace("0a5c63", "111111", StringComparison.Ordinal))
        .With("brand/social.png", BrandSites.Picture(1200, 630));

    private static AngleSharp.Html.Dom.IHtmlDocument Page(SiteResult site, string path = "first/index.html") => new HtmlParser().ParseDocument(site.Text(path));

    [Fact]
    public void The_logo_stands_for_the_name_in_light_dark_and_on_paper()
    {
        var site = Site().Build();

        Assert.Equal([], site.Diagnostics);
        var page = Page(site);
        var logo = page.QuerySelector(".nb-header .nb-brand picture img")!;
        Assert.Equal("Harbour", logo.GetAttribute("alt"));
        Assert.Equal(("300", "80"), (logo.GetAttribute("width"), logo.GetAttribute("height")));
        Assert.StartsWith("../assets/brand-logo.", logo.GetAttribute("src"), StringComparison.Ordinal);
        var dark = page.QuerySelector(".nb-header picture source")!;
        Assert.Equal("(prefers-color-scheme: dark)", dark.GetAttribute("media"));
        Assert.Contains(dark.GetAttribute("srcset")!["../".Length..], site.Files.Keys);
        Assert.Equal("Beside families", page.QuerySelector(".nb-brand__strapline")!.TextContent);
        Assert.Equal(logo.GetAttribute("src"), page.QuerySelector(".nb-printbrand img")!.GetAttribute("src"));
        Assert.Contains("Anchor line 0800 496 0000".Replace("line 0", "line</strong> 0", StringComparison.Ordinal), page.QuerySelector(".nb-printbrand p")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_logo_the_short_name_stands_there_and_without_that_the_sites()
    {
        Assert.Equal("Harbour", Page(BrandSites.With("  name: Harbour").Build()).QuerySelector(".nb-brand")!.TextContent.Trim());
        Assert.Equal("Test site", Page(BrandSites.With("  shape: round").Build()).QuerySelector(".nb-brand")!.TextContent.Trim());
    }

    [Fact]
    public void The_foot_says_who_the_charity_is_and_whom_to_call()
    {
        var foot = Page(Site().Build()).QuerySelector(".nb-footer")!;

        foreach (var said in (string[])["The Harbour Trust", "Registered charity 0000000", "1 Nowhere Quay", "CC BY 4.0", "9 to 5", "free to call"])
            Assert.Contains(said, foot.TextContent, StringComparison.Ordinal);
        Assert.Equal("tel:08004960000", foot.QuerySelector(".nb-helpline__number")!.GetAttribute("href"));
        Assert.Equal("A sample mark", foot.QuerySelector(".nb-charity__marks img")!.GetAttribute("alt"));
        foreach (var href in (string[])["tel:01632960001", "mailto:hello@harbour.example", "https://harbour.example/chat", "https://harbour.example/give"])
            Assert.NotNull(foot.QuerySelector($"a[href='{href}']"));
        Assert.Equal("First days", foot.QuerySelectorAll(".nb-footer__list a").Single(link => link.GetAttribute("href") == "index.html" || link.GetAttribute("href")!.EndsWith("first/index.html", StringComparison.Ordinal)).TextContent);
    }

    [Fact]
    public void Colours_stand_between_the_themes_tokens_and_paper_and_leave_care_cards_as_they_are()
    {
        var site = Site().Build();
        var links = Page(site).QuerySelectorAll("head link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(2, links.Count);
        Assert.StartsWith("../assets/brand.", links[0], StringComparison.Ordinal);
        Assert.StartsWith("../assets/site.", links[1], StringComparison.Ordinal);
        var sheet = site.Sheet();
        Assert.StartsWith("@layer nb-tokens, nb-brand, nb-base, nb-layout, nb-content, nb-site, nb-parts, nb-print;\n", sheet, StringComparison.Ordinal);
        Assert.Contains("--nb-link: #0a5c63;", sheet, StringComparison.Ordinal);
        Assert.Contains("--nb-brand-accent: #ffdd22;", sheet, StringComparison.Ordinal);
        Assert.Contains("--nb-radius: 0px;", sheet, StringComparison.Ordinal);
        Assert.Contains("@media screen {\n:is(.nb-card, ", sheet, StringComparison.Ordinal);
        Assert.Contains("--nb-link: #0b5d66;", sheet, StringComparison.Ordinal);
        foreach (var token in (string[])["--nb-emergency", "--nb-urgent", "--nb-focus", "--nb-page:", "--nb-text:"])
            Assert.DoesNotContain(token + (token[^1] == ':' ? "" : ":"), sheet, StringComparison.Ordinal);
    }

    /// <summary>A telephone says in the file how it was held; what is published stands upright and says nothing of it.</summary>
    [Theory]
    [InlineData(1, 64, 32, "RGBY")]
    [InlineData(3, 64, 32, "YBGR")]
    [InlineData(6, 32, 64, "BRYG")]
    [InlineData(8, 32, 64, "GYRB")]
    public void A_logo_that_was_photographed_stands_upright(int orientation, int width, int height, string quarters)
    {
        var photograph = TestPictures.WithExif(TestPictures.Jpeg(64, 32), orientation);
        var site = BrandSites.With("  logo: logo.jpg").With("brand/logo.jpg", photograph).Build();

        Assert.Equal([], site.Diagnostics);
        var logo = Page(site).QuerySelector(".nb-brand img")!;
        Assert.Equal(($"{width}", $"{height}"), (logo.GetAttribute("width"), logo.GetAttribute("height")));
        var bytes = site.Files[logo.GetAttribute("src")!["../".Length..]];
        Assert.DoesNotContain("Exif", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        using var picture = TestPictures.Read(bytes);
        Assert.Equal((width, height), (picture.Width, picture.Height));
        Assert.Equal(quarters, string.Concat(new[] { (1, 1), (3, 1), (1, 3), (3, 3) }
            .Select(at => Letter(picture.GetPixel(width * at.Item1 / 4, height * at.Item2 / 4)))));
    }

    [Fact]
    public void Icons_of_a_mark_that_was_photographed_stand_upright()
    {
        var photograph = TestPictures.WithExif(TestPictures.Jpeg(512, 512), orientation: 3);
        var site = BrandSites.With("  mark: mark.jpg").With("brand/mark.jpg", photograph).Build();

        Assert.Equal([], site.Diagnostics);
        using var icon = TestPictures.Read(site.Files.Single(file => file.Key.StartsWith("assets/icon-180.", StringComparison.Ordinal)).Value);
        Assert.Equal("YBGR", string.Concat(new[] { (1, 1), (3, 1), (1, 3), (3, 3) }
            .Select(at => Letter(icon.GetPixel(180 * at.Item1 / 4, 180 * at.Item2 / 4)))));
    }

    private static char Letter(SKColor colour) => (colour.Red > 128, colour.Green > 128, colour.Blue > 128) switch
    {
        (true, false, false) => 'R',
        (false, true, false) => 'G',
        (false, false, true) => 'B',
        (true, true, false) => 'Y',
        _ => '?',
    };

    [Fact]
    public void Icons_of_every_size_are_drawn_from_the_mark()
    {
        var site = Site().Build();
        var page = Page(site);

        Assert.EndsWith(".svg", page.QuerySelector("link[rel=icon][type='image/svg+xml']")!.GetAttribute("href"), StringComparison.Ordinal);
        foreach (var size in (int[])[32, 180, 512])
        {
            var path = site.Files.Keys.Single(each => each.StartsWith($"assets/icon-{size}.", StringComparison.Ordinal));
            using var icon = SKBitmap.Decode(site.Files[path]);
            Assert.Equal((size, size), (icon.Width, icon.Height));
            Assert.Equal(new SKColor(0x0a, 0x5c, 0x63), icon.GetPixel(size / 2, size / 2));
        }

        using var manifest = JsonDocument.Parse(site.Text(page.QuerySelector("link[rel=manifest]")!.GetAttribute("href")!["../".Length..]));
        Assert.Equal("Harbour", manifest.RootElement.GetProperty("short_name").GetString());
        Assert.Contains("assets/" + manifest.RootElement.GetProperty("icons")[1].GetProperty("src").GetString(), site.Files.Keys);
        Assert.Contains("manifest-src 'self'", site.Text("_headers"), StringComparison.Ordinal);
        Assert.Equal("#0a5c63", page.QuerySelector("meta[name=theme-color]")!.GetAttribute("content"));
    }

    [Fact]
    public void A_link_to_a_page_is_shown_with_its_title_and_the_brands_picture()
    {
        var page = Page(Site().Build());
        string? Said(string property) => page.QuerySelector($"meta[property='og:{property}']")?.GetAttribute("content");

        Assert.Equal("First days", Said("title"));
        Assert.Equal("article", Said("type"));
        Assert.Equal("Test site", Said("site_name"));
        Assert.Equal("https://example.org/first/", Said("url"));
        Assert.Matches("^https://example\\.org/assets/brand-social\\.[0-9a-f]{8}\\.png$", Said("image")!);
        Assert.Equal("1200", Said("image:width"));
    }

    [Fact]
    public void A_copy_has_the_look_and_nothing_that_is_only_for_the_web()
    {
        var copy = (Site() with { Output = new OfflineCopy() }).Build();

        Assert.Equal([], copy.Diagnostics);
        var page = Page(copy);
        Assert.NotNull(page.QuerySelector(".nb-brand img"));
        Assert.Empty(page.QuerySelectorAll("meta[property], link[rel=manifest], link[rel=apple-touch-icon]"));
        Assert.DoesNotContain(copy.Files.Keys, path => path.Contains("social", StringComparison.Ordinal) || path.Contains("webmanifest", StringComparison.Ordinal)
            || path.Contains("icon-512", StringComparison.Ordinal));
        var single = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(SingleFile.Make(
            copy.Result, "en", copy.Files.ToDictionary(file => file.Key, file => new NbSite.Pipelines.OutputFile(file.Key, file.Value), StringComparer.Ordinal))!));
        var style = single.QuerySelector("head style")!.TextContent;
        Assert.StartsWith("@layer nb-tokens, nb-brand, ", style, StringComparison.Ordinal);
        Assert.Contains(".nb-card__heading", style, StringComparison.Ordinal);
        Assert.StartsWith("data:image/svg+xml;base64,", single.QuerySelector(".nb-header picture source")!.GetAttribute("srcset"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_of_words_alone_has_the_name_in_letters()
    {
        var copy = (Site() with { Output = new OfflineCopy { TextOnly = true } }).Build();

        Assert.Equal("Harbour", Page(copy).QuerySelector(".nb-brand")!.FirstChild!.TextContent.Trim());
        Assert.DoesNotContain(copy.Files.Keys, path => path.StartsWith("assets/brand-", StringComparison.Ordinal) && path != "assets/brand-mark" && !path.Contains("mark", StringComparison.Ordinal));
    }

    [Fact]
    public void A_leaflet_has_the_logo_for_paper_and_the_number_to_call()
    {
        var site = (Site(Whole.Replace("logo-dark: brand/dark.svg", "logo-print: dark.svg", StringComparison.Ordinal)) with
        {
            Output = new PaperLeaflets(NbSite.Model.PaperSize.A4, false),
        }).Build();

        var page = Page(site);
        Assert.StartsWith("/assets/brand-dark.", page.QuerySelector(".nb-leaflet__logo")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal("0800 496 0000", page.QuerySelector(".nb-leaflet__stamp a[href='tel:08004960000']")!.TextContent);
        Assert.StartsWith("/assets/brand.", page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_brand_nothing_of_one_is_there()
    {
        var site = SiteFixture.Of("").Build();

        Assert.DoesNotContain(site.Files.Keys, path => path.Contains("brand", StringComparison.Ordinal) || path.Contains("icon-", StringComparison.Ordinal));
        Assert.DoesNotContain("og:", site.Text("index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("manifest-src", site.Text("_headers"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_builds_are_the_same_and_a_page_follows_when_the_brand_changes()
    {
        var first = Site().Build();
        Assert.Equal(first.Files, Site().Build().Files);
        foreach (var changed in new[]
        {
            Whole.Replace("9 to 5", "9 to 6", StringComparison.Ordinal), Whole.Replace("#0a5c63", "#7a2c83", StringComparison.Ordinal),
            Whole.Replace("1 Nowhere", "2 Nowhere", StringComparison.Ordinal), Whole.Replace("title: Give", "title: Donate", StringComparison.Ordinal),
        })
        {
            Assert.Equal(Site(changed).Build().Files, Site(changed).Build(first).Files);
            Assert.NotEqual(first.Text("first/index.html"), Site(changed).Build(first).Text("first/index.html"));
        }
    }
}
