using System.Text;
using System.Text.RegularExpressions;
using NbSite.Model;
using NbSite.Publishing.Features.Leaflets;
using NbSite.Publishing.Site.Outputs;
using NbSite.Testing;
using SkiaSharp;
using Xunit;

namespace NbSite.Publishing.Tests.Pictures;

/// <summary>What becomes of photographs.</summary>
public sealed class PhotographTests
{
    private static SiteResult Site(string name, byte[] bytes, string? line = null, SiteOutput? output = null)
    {
        var site = SiteFixture.Of("").With("en/p.md", PictureSites.Page(line ?? $"![A]({name})")).With("en/" + name, bytes).WithDefaults();
        return (site with { Output = output ?? site.Output }).Build();
    }

    [Fact]
    public void A_photograph_is_published_small_upright_and_with_nothing_but_the_picture()
    {
        var site = Site("a.jpg", TestPictures.WithExif(TestPictures.Jpeg(2000, 1500), orientation: 6));
        Assert.Equal([], site.Diagnostics);
        Assert.Equal(["en-a-1500.webp", "en-a-480.webp", "en-a-960.jpg", "en-a-960.webp"], PictureSites.Names(site));
        foreach (var (path, bytes) in PictureSites.Files(site))
        {
            using var picture = TestPictures.Read(bytes);
            var width = int.Parse(Regex.Match(path, "-([0-9]+)\\.").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal((width, (int)Math.Round(width * 2000 / 1500.0)), (picture.Width, picture.Height));
            // Turned to the right: what was at the left below is at the left above.
            AssertNear(SKColors.Blue, picture.GetPixel(width / 4, picture.Height / 4));
            AssertNear(SKColors.Red, picture.GetPixel(width * 3 / 4, picture.Height / 4));
            AssertNear(SKColors.Yellow, picture.GetPixel(width / 4, picture.Height * 3 / 4));
            var text = Encoding.Latin1.GetString(bytes);
            foreach (var told in new[] { "Exif", "EXIF", "GPSx", "2026", "ICCP", "ICC_PROFILE", "XMP" })
                Assert.DoesNotContain(told, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(1, "RGBY")]
    [InlineData(2, "GRYB")]
    [InlineData(3, "YBGR")]
    [InlineData(4, "BYRG")]
    [InlineData(5, "RBGY")]
    [InlineData(6, "BRYG")]
    [InlineData(7, "YGBR")]
    [InlineData(8, "GYRB")]
    public void However_the_camera_was_held(int orientation, string quarters)
    {
        var site = Site("a.jpg", TestPictures.WithExif(TestPictures.Jpeg(64, 32), orientation));
        using var picture = TestPictures.Read(PictureSites.Files(site).First(file => file.Path.EndsWith(".jpg", StringComparison.Ordinal)).Bytes);
        Assert.Equal(orientation > 4 ? (32, 64) : (64, 32), (picture.Width, picture.Height));
        var seen = string.Concat(new[] { (1, 1), (3, 1), (1, 3), (3, 3) }
            .Select(at => Letter(picture.GetPixel(picture.Width * at.Item1 / 4, picture.Height * at.Item2 / 4))));
        Assert.Equal(quarters, seen);
    }

    [Fact]
    public void The_page_says_how_large_it_is_and_which_sizes_there_are()
    {
        var site = Site("a.jpg", TestPictures.Jpeg(2000, 1500));
        var html = PictureSites.WithoutHashes(site.Text("p/index.html"));
        Assert.Contains(
            "<figure class=\"nb-figure\"><picture><source type=\"image/webp\" srcset=\"../assets/en-a-480.webp 480w, ../assets/en-a-960.webp 960w, "
            + "../assets/en-a-1600.webp 1600w\" sizes=\"(min-width: 704px) 672px, calc(100vw - 2rem)\">"
            + "<img src=\"../assets/en-a-960.jpg\" width=\"960\" height=\"720\" decoding=\"async\" alt=\"A\"></picture></figure>",
            html, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_stands_further_down_waits_for_the_reader()
    {
        var words = string.Concat(Enumerable.Repeat("Words.\n\n", 5));
        var site = Site("a.jpg", TestPictures.Jpeg(64, 32), "![First](a.jpg)\n\n" + words + "![Second](b.jpg)");
        Assert.Equal("en/p.md:18:11: error NB0706: There is no picture “en/b.jpg” in the content folder", Assert.Single(site.Diagnostics));
        var both = SiteFixture.Of("").With("en/p.md", PictureSites.Page("![First](a.jpg)\n\n" + words + "![Second](b.jpg)"))
            .With("en/q.md", PictureSites.Page(words + "![Third](b.jpg)"))
            .With("en/a.jpg", TestPictures.Jpeg(64, 32)).With("en/b.jpg", TestPictures.Jpeg(64, 32, 1)).WithDefaults().Build();
        Assert.Equal([], both.Diagnostics);
        Assert.Matches("decoding=\"async\" alt=\"First\"", both.Text("p/index.html"));
        Assert.Single(Regex.Matches(both.Text("p/index.html"), "loading=\"lazy\""));
        Assert.Matches("loading=\"lazy\" decoding=\"async\" alt=\"Second\"", both.Text("p/index.html"));
        Assert.Matches("loading=\"lazy\" decoding=\"async\" alt=\"Third\"", both.Text("q/index.html"));
    }

    [Fact]
    public void None_is_made_larger_than_it_is()
    {
        var site = Site("a.jpg", TestPictures.Jpeg(300, 200));
        Assert.Equal(["en-a-300.jpg", "en-a-300.webp"], PictureSites.Names(site));
        Assert.Contains("width=\"300\" height=\"200\"", site.Text("p/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_strip_ends_before_what_a_browser_can_show()
    {
        // Just above the height that is allowed: what is higher takes seconds, and tells no more.
        var site = Site("a.jpg", TestPictures.Jpeg(1100, 9000));
        Assert.Equal([], site.Diagnostics);
        Assert.Equal(["en-a-1001.webp", "en-a-480.jpg", "en-a-480.webp"], PictureSites.Names(site));
    }

    [Fact]
    public void A_photograph_saved_as_png_or_webp_is_a_photograph()
    {
        var png = Site("a.png", TestPictures.GrainyPng(700, 500));
        Assert.Equal(["en-a-480.webp", "en-a-700.jpg", "en-a-700.webp"], PictureSites.Names(png));
        Assert.All(PictureSites.Files(png), file => Assert.InRange(file.Bytes.Length, 1, 150_000));
        Assert.Equal(["en-a-480.webp", "en-a-900.jpg", "en-a-900.webp"], PictureSites.Names(Site("a.webp", TestPictures.Webp(900, 500))));
    }

    [Fact]
    public void On_paper_stands_one_that_is_fit_for_print()
    {
        var site = Site("a.jpg", TestPictures.Jpeg(2000, 1500), output: new PaperLeaflets(PaperSize.A4, false));
        Assert.Equal([], site.Diagnostics);
        Assert.Equal(["en-a-1600.jpg"], PictureSites.Names(site));
        Assert.Contains(
            "<figure class=\"nb-figure\"><img src=\"/assets/en-a-1600.jpg\" width=\"960\" height=\"720\" decoding=\"async\" alt=\"A\"></figure>",
            PictureSites.WithoutHashes(site.Text("p/index.html")), StringComparison.Ordinal);
    }

    private static char Letter(SKColor colour) =>
        (colour.Red > 128, colour.Green > 128, colour.Blue > 128) switch
        {
            (true, true, _) => 'Y',
            (true, _, _) => 'R',
            (_, true, _) => 'G',
            (_, _, true) => 'B',
            _ => '?',
        };

    private static void AssertNear(SKColor wanted, SKColor seen) => Assert.Equal(
        (wanted.Red > 128, wanted.Green > 128, wanted.Blue > 128), (seen.Red > 128, seen.Green > 128, seen.Blue > 128));
}
