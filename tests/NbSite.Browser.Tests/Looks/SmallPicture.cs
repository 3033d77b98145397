using System.Globalization;
using SkiaSharp;

namespace NbSite.Browser.Tests.Looks;

/// <summary>
/// A picture of a component at a quarter of its width and height: small enough to keep, and each of its points is the mean of sixteen,
/// so that an edge that is smoothed in another way changes nothing.
/// </summary>
internal sealed class SmallPicture : IDisposable
{
    /// <summary>By how much a channel of a point may differ, of 255.</summary>
    public const int Tolerance = 20;

    /// <summary>Which share of points may differ by more.</summary>
    public const double Share = 0.004;

    // Lines of text whose heights are rounded in another way add up.
    private const int TallerBy = 2;

    private readonly SKBitmap _bitmap;

    private SmallPicture(SKBitmap bitmap) => _bitmap = bitmap;

    /// <summary>Made smaller from what a browser shows.</summary>
    public static SmallPicture Of(byte[] shown)
    {
        using var whole = SKBitmap.Decode(shown);
        var size = new SKImageInfo(Math.Max(1, whole.Width / 4), Math.Max(1, whole.Height / 4), SKColorType.Rgba8888, SKAlphaType.Opaque);
        var small = new SKBitmap(size);
        for (var y = 0; y < size.Height; y++)
            for (var x = 0; x < size.Width; x++) small.SetPixel(x, y, Mean(whole, x * 4, y * 4));
        return new SmallPicture(small);
    }

    public static SmallPicture Read(string path) => new(SKBitmap.Decode(path) ?? throw new InvalidDataException($"{path} is no picture."));

    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var data = _bitmap.Encode(SKEncodedImageFormat.Png, 100);
        File.WriteAllBytes(path, data.ToArray());
    }

    /// <summary>In what it differs from the one that was accepted, as the end of a sentence; null when it does not.</summary>
    public string? DiffersFrom(SmallPicture accepted)
    {
        var (mine, other) = (_bitmap, accepted._bitmap);
        if (mine.Width != other.Width || Math.Abs(mine.Height - other.Height) > TallerBy)
            return string.Create(CultureInfo.InvariantCulture, $"is {mine.Width * 4}×{mine.Height * 4} and was {other.Width * 4}×{other.Height * 4}");
        var (height, changed) = (Math.Min(mine.Height, other.Height), 0);
        var (first, last) = (height, 0);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < mine.Width; x++)
            {
                if (Far(mine.GetPixel(x, y), other.GetPixel(x, y)) <= Tolerance) continue;
                changed++;
                (first, last) = (Math.Min(first, y), y);
            }
        }

        var share = changed / (double)(height * mine.Width);
        return share <= Share ? null
            : string.Create(CultureInfo.InvariantCulture, $"differs in {share:P1} of its points, from {first * 4} to {(last + 1) * 4} pixels below its top");
    }

    /// <summary>What differs, red on a pale copy of what was accepted.</summary>
    public SmallPicture Difference(SmallPicture accepted)
    {
        var (mine, other) = (_bitmap, accepted._bitmap);
        var shown = new SKBitmap(new SKImageInfo(Math.Max(mine.Width, other.Width), Math.Max(mine.Height, other.Height), SKColorType.Rgba8888, SKAlphaType.Opaque));
        for (var y = 0; y < shown.Height; y++)
        {
            for (var x = 0; x < shown.Width; x++)
            {
                var both = x < mine.Width && x < other.Width && y < mine.Height && y < other.Height;
                var old = both ? other.GetPixel(x, y) : SKColors.White;
                shown.SetPixel(x, y, both && Far(mine.GetPixel(x, y), old) <= Tolerance ? Pale(old) : SKColors.Red);
            }
        }

        return new SmallPicture(shown);
    }

    public void Dispose() => _bitmap.Dispose();

    private static int Far(SKColor a, SKColor b) => Math.Max(Math.Abs(a.Red - b.Red), Math.Max(Math.Abs(a.Green - b.Green), Math.Abs(a.Blue - b.Blue)));

    private static SKColor Pale(SKColor colour) => new((byte)(191 + (colour.Red / 4)), (byte)(191 + (colour.Green / 4)), (byte)(191 + (colour.Blue / 4)));

    private static SKColor Mean(SKBitmap whole, int left, int top)
    {
        var (red, green, blue, count) = (0, 0, 0, 0);
        for (var y = top; y < Math.Min(top + 4, whole.Height); y++)
        {
            for (var x = left; x < Math.Min(left + 4, whole.Width); x++)
            {
                var colour = whole.GetPixel(x, y);
                (red, green, blue, count) = (red + colour.Red, green + colour.Green, blue + colour.Blue, count + 1);
            }
        }

        return new SKColor((byte)(red / count), (byte)(green / count), (byte)(blue / count));
    }
}
