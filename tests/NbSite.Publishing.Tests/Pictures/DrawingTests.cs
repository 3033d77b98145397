using System.Text;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Pictures;

/// <summary>What becomes of drawings.</summary>
public sealed class DrawingTests
{
    private static SiteResult Site(string name, byte[] bytes) => SiteFixture.Of("")
        .With("en/p.md", PictureSites.Page($"![A]({name})")).With("en/" + name, bytes).WithDefaults().Build();

    [Fact]
    public void A_drawing_keeps_every_pixel_and_grows_by_no_byte()
    {
        var original = TestPictures.Png(600, 400);
        var site = Site("a.png", original);
        Assert.Equal([], site.Diagnostics);
        using var drawn = TestPictures.Read(original);
        var wide = PictureSites.Files(site).Where(file => file.Path.Contains("-600.", StringComparison.Ordinal)).ToList();
        Assert.Equal([".png", ".webp"], wide.Select(file => Path.GetExtension(file.Path)));
        foreach (var (_, bytes) in wide)
        {
            Assert.InRange(bytes.Length, 1, original.Length);
            using var made = TestPictures.Read(bytes);
            Assert.Equal(drawn.Bytes, made.Bytes);
        }
    }

    [Fact]
    public void What_is_written_beside_the_pixels_is_left_out()
    {
        var site = Site("a.png", TestPictures.Deep(16));
        Assert.Equal([], site.Diagnostics);
        Assert.NotEmpty(PictureSites.Files(site));
        foreach (var (_, bytes) in PictureSites.Files(site))
        {
            Assert.DoesNotContain("Secret", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
            using var made = TestPictures.Read(bytes);
            Assert.Equal(16, made.Width);
        }
    }

    [Theory]
    [InlineData("viewBox=\"0 0 400 200\"", "width=\"400\" height=\"200\" decoding=\"async\" ")]
    [InlineData("width=\"30\" height=\"20px\" viewBox=\"0 0 400 200\"", "width=\"30\" height=\"20\" decoding=\"async\" ")]
    [InlineData("width=\"100\" viewBox=\"0 0 400 200\"", "width=\"100\" height=\"50\" decoding=\"async\" ")]
    [InlineData("width=\"100%\" viewBox=\"0,0,10.4,7\"", "width=\"10\" height=\"7\" decoding=\"async\" ")]
    [InlineData("viewBox=\"0 0 0 200\"", "")]
    [InlineData("", "")]
    public void A_drawing_of_lines_says_its_size(string attributes, string said)
    {
        var site = Site("a.svg", Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}><path d=\"M0 0\"/></svg>"));
        Assert.Equal([], site.Diagnostics);
        Assert.Contains($"<img src=\"../assets/en-a.svg\" {said}alt=\"A\">", PictureSites.WithoutHashes(site.Text("p/index.html")), StringComparison.Ordinal);
        Assert.Equal(["en-a.svg"], PictureSites.Names(site));
    }
}
