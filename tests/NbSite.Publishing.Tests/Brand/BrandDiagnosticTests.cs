using NbSite.Testing;
using SkiaSharp;
using Xunit;

namespace NbSite.Publishing.Tests.Brand;

/// <summary>Every slip in a brand is told at its place.</summary>
public sealed class BrandDiagnosticTests
{
    [Theory]
    [InlineData("  colour: teal", "site.yml:17:11: error NB1243: “teal” is not a colour that NbSite can read")]
    [InlineData("  colour: \"#12345\"", "site.yml:17:11: error NB1243: “#12345” is not a colour that NbSite can read")]
    [InlineData("  accent: \"#123456\"", "site.yml:17:3: error NB1244: “accent” is of no use without “colour”")]
    [InlineData("  colour: \"#fffff0\"", "site.yml:17:11: error NB1590: #fffff0 is so pale that words which can be read would have nothing left of it")]
    [InlineData("  colour: #0a5c63", "site.yml:17:11: error NB1243: “#0a5c63” is not a colour that NbSite can read")]
    [InlineData("  colour: # deep green", "site.yml:17:11: error NB1243: “# deep green” is not a colour that NbSite can read")]
    [InlineData("  logo: nothing.svg", "site.yml:17:9: error NB1241: There is no file “brand/nothing.svg”")]
    [InlineData("  logo: ../secret.svg", "site.yml:17:9: error NB1240: “../secret.svg” is not the name of a picture in the folder “brand”")]
    [InlineData("  logo: film.gif", "site.yml:17:9: error NB1240: “film.gif” is not the name of a picture in the folder “brand”")]
    [InlineData("  logo-dark: logo.svg", "site.yml:17:3: error NB1244: “logo-dark” is of no use without “logo”")]
    [InlineData("  color: \"#123456\"", "site.yml:17:3: error NB0220: “color” is not a key of the brand")]
    [InlineData("  shape: oval", "site.yml:17:10: error NB0229: “shape” cannot be “oval”")]
    [InlineData("  charity: {number: 1}", "site.yml:17:12: error NB0221: The key “name” is missing from the charity in site.yml")]
    [InlineData("  charity: {name: A, phone: call us}", "site.yml:17:29: error NB0246: “call us” is not a phone number: “c” is not allowed")]
    [InlineData("  charity: {name: A, email: us}", "site.yml:17:29: error NB0623: “us” is not an email address")]
    [InlineData("  helpline: {name: A, number: 1}", "site.yml:17:31: error NB0246: “1” is not a phone number: it has 1 digit")]
    [InlineData("  helpline: {name: A}", "site.yml:17:13: error NB0221: The key “number” is missing from the helpline in site.yml")]
    [InlineData("  footer: [nowhere]", "site.yml:17:12: error NB0752: There is no page with the id “nowhere”")]
    public void In_site_yml(string brand, string told) =>
        Assert.Equal([told], BrandSites.With(brand).Named("logo.svg", BrandSites.Logo).Build().Diagnostics.Where(each => !each.Contains("NB1242", StringComparison.Ordinal)));

    [Fact]
    public void The_nearest_colour_that_would_do_is_offered_and_does()
    {
        var told = BrandSites.With("  colour: \"#fffff0\"").Build().Result.Diagnostics.Single();

        var offered = told.Hint!.Split('"')[1];
        Assert.StartsWith("The nearest colour that would do is", told.Hint, StringComparison.Ordinal);
        Assert.Equal([], BrandSites.With($"  colour: \"{offered}\"").Build().Diagnostics);
    }

    [Theory]
    [InlineData("#ffff00")]
    [InlineData("#ffd21f")]
    [InlineData("#00ff00")]
    [InlineData("#00ffff")]
    public void A_full_colour_does_however_bright_it_is(string colour) =>
        Assert.DoesNotContain(BrandSites.With($"  colour: \"{colour}\"").Build().Diagnostics, each => each.Contains(": error ", StringComparison.Ordinal));

    [Theory]
    [InlineData("#a8182d", "emergency")]
    [InlineData("#f2a850", "urgent")]
    public void A_colour_like_that_of_danger_is_told(string colour, string danger) => Assert.StartsWith(
        $"site.yml:17:11: warning NB1258: This colour looks much like that of {danger} cards in ",
        Assert.Single(BrandSites.With($"  colour: \"{colour}\"").Build().Diagnostics), StringComparison.Ordinal);

    [Fact]
    public void A_colour_that_is_not_like_that_of_danger_is_not() =>
        Assert.Equal([], BrandSites.With("  colour: \"#7a2c83\"").Build().Diagnostics);

    [Fact]
    public void A_name_that_is_nearly_right_is_offered() =>
        Assert.Equal("Did you mean “brand/logo.svg”?", BrandSites.With("  logo: logoo.svg").Named("logo.svg", BrandSites.Logo).Build()
            .Result.Diagnostics.First(each => each.Code == "NB1241").Hint);

    [Fact]
    public void A_file_that_nothing_names()
    {
        Assert.Equal(
            ["brand/old.svg:0:0: warning NB1242: Nothing under “brand:” of site.yml names “brand/old.svg”, so it is not published"],
            BrandSites.With("  logo: logo.svg").Named("logo.svg", BrandSites.Logo).Named("old.svg", BrandSites.Logo).Build().Diagnostics);
        Assert.Equal(
            ["brand/site.css:0:0: warning NB1242: Nothing under “brand:” of site.yml names “brand/site.css”, so it is not published"],
            SiteFixture.Of("").Named("site.css", ".nb-title { color: red }").Build().Diagnostics);
    }

    [Theory]
    [InlineData("logo", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>", "brand/x.svg:1:42: error NB0155")]
    [InlineData("logo", "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect/></svg>", "brand/x.svg:0:0: error NB1247")]
    [InlineData("logo", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9000 9\"><rect/></svg>", "brand/x.svg:0:0: error NB1247")]
    [InlineData("mark", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect/></svg>", "brand/x.svg:0:0: error NB1249: The mark is 40 by 30 pixels")]
    [InlineData("mark", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\"><text>A</text></svg>", "site.yml:17:9: error NB1250")]
    [InlineData("mark", "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\"><s:text>A</s:text></s:svg>", "site.yml:17:9: error NB1250")]
    [InlineData("social", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 630\"><rect/></svg>", "brand/x.svg:0:0: error NB1252")]
    public void In_a_drawing(string key, string drawing, string told) =>
        Assert.StartsWith(told, Assert.Single(BrandSites.With($"  {key}: x.svg").Named("x.svg", drawing).Build().Diagnostics), StringComparison.Ordinal);

    [Theory]
    [InlineData("mark", 200, 200, "brand/x.png:0:0: error NB1249: The mark is 200 by 200 pixels")]
    [InlineData("social", 400, 300, "brand/x.png:0:0: error NB1252: The picture for links is 400 by 300 pixels")]
    public void In_a_picture_of_pixels(string key, int width, int height, string told) => Assert.Equal(
        [told], BrandSites.With($"  {key}: x.png").With("brand/x.png", BrandSites.Picture(width, height)).Build().Diagnostics);

    [Fact]
    public void A_picture_that_is_not_what_its_name_says_or_is_too_heavy()
    {
        Assert.StartsWith("brand/x.png:0:0: error NB", Assert.Single(
            BrandSites.With("  logo: x.png").With("brand/x.png", BrandSites.Picture(60, 60, SKEncodedImageFormat.Jpeg)).Build().Diagnostics), StringComparison.Ordinal);
        Assert.Equal(
            ["brand/x.svg:0:0: error NB1248: The picture has 202 kB; 150 kB is the most for “logo”"],
            BrandSites.With("  logo: x.svg").Named("x.svg", BrandSites.Logo + new string(' ', 200_900)).Build().Diagnostics);
    }

    [Fact]
    public void What_a_program_put_beside_a_picture_is_not_published()
    {
        var plain = BrandSites.Picture(60, 30);
        // A part of text with its length, name and check sum, behind the head.
        byte[] hidden = [.. plain[..33], 0, 0, 0, 6, .. "tEXtHidden"u8, 0, 0, 0, 0, .. plain[33..]];
        var site = BrandSites.With("  logo: x.png").With("brand/x.png", hidden).Build();

        var logo = site.Files.Single(file => file.Key.StartsWith("assets/brand-x.", StringComparison.Ordinal)).Value;
        Assert.True(hidden.AsSpan().IndexOf("Hidden"u8) > 0);
        Assert.Equal(-1, logo.AsSpan().IndexOf("Hidden"u8));
    }

    [Fact]
    public void The_size_of_a_jpeg_is_read_from_its_frame()
    {
        var site = BrandSites.With("  logo: x.jpg").With("brand/x.jpg", BrandSites.Picture(321, 123, SKEncodedImageFormat.Jpeg)).Build();

        Assert.Equal([], site.Diagnostics);
        Assert.Contains("width=\"321\" height=\"123\"", site.Text("index.html"), StringComparison.Ordinal);
    }
}
