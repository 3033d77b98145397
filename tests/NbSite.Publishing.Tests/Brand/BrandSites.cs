using System.Text;
using NbSite.Testing;
using SkiaSharp;

namespace NbSite.Publishing.Tests.Brand;

/// <summary>A small site with a brand.</summary>
internal static class BrandSites
{
    public const string Logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 80\"><rect width=\"300\" height=\"80\" fill=\"#0a5c63\"/></svg>";
    public const string Mark = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\"><rect width=\"40\" height=\"40\" fill=\"#0a5c63\"/></svg>";

    /// <summary>A site whose file says so under “brand:”, each line with its indent; with a logo and a mark in the folder.</summary>
    public static SiteFixture With(string brand) =>
        SiteFixture.Of(SmallSites.Practical("en/first.md", "First days", "How it begins."))
            .With("site.yml", SiteFixture.SiteYml + "\nbrand:\n" + brand + "\n").WithDefaults();

    public static SiteFixture Named(this SiteFixture site, string name, string text) => site.With("brand/" + name, Encoding.UTF8.GetBytes(text));

    /// <summary>A picture of one colour.</summary>
    public static byte[] Picture(int width, int height, SKEncodedImageFormat kind = SKEncodedImageFormat.Png)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.Teal);
        using var image = SKImage.FromBitmap(bitmap);
        using var data = image.Encode(kind, 80);
        return data.ToArray();
    }

    /// <summary>The text of the brand's style sheet.</summary>
    public static string Sheet(this SiteResult site) => site.Text(site.Files.Keys.Single(path => path.StartsWith("assets/brand.", StringComparison.Ordinal)));
}
