using System.Collections.Immutable;
using System.Security.Cryptography;
using NbSite.Publishing.Site.Pictures;
using SkiaSharp;

namespace NbSite.Publishing.Features.Pictures;

/// <summary>The files that are made of one picture.</summary>
/// <param name="original">The bytes of the content folder.</param>
/// <param name="largest">The pixels in the largest size that is published.</param>
/// <param name="isTurned">Whether the original's pixels lie in another way.</param>
internal sealed class PictureSet(byte[] original, SKBitmap largest, bool isTurned)
{
    // A drawing that is larger than this may be a photograph that somebody saved as PNG.
    private const int LargeDrawing = 200_000;
    private const float DrawingQuality = 90;
    private const int PrintQuality = 85;

    private readonly List<(PicturePart Part, byte[] Bytes)> _sizes = [];
    private readonly Lazy<byte[]> _lossless = new(() => PicturePixels.LosslessWebp(largest));
    private (PicturePart Part, byte[] Bytes)? _plain;

    private bool IsOpaque => largest.AlphaType == SKAlphaType.Opaque;

    /// <summary>Whether it is kept to the pixel: few colours and sharp lines, which losing some would blur.</summary>
    public bool IsDrawing => PictureHeads.IsLossless(original)
        && (_lossless.Value.Length <= LargeDrawing
            || _lossless.Value.Length <= 3L * PicturePixels.Webp(largest, DrawingQuality).Length);

    /// <summary>One size that goes into a PDF as it is.</summary>
    public void AddForPrint() => _plain = PictureHeads.IsLossless(original) && IsDrawing
        ? Drawn(largest)
        : Plain(largest, PrintQuality);

    /// <summary>Lossy sizes, and one for old browsers.</summary>
    public void AddPhotograph(float quality, int plainQuality) => Each((size, isPlain) =>
    {
        _sizes.Add(Part(size.Width, ".webp", PicturePixels.Webp(size, quality)));
        if (isPlain) _plain = Plain(size, plainQuality);
    });

    /// <summary>
    /// Sizes to the pixel; one that is no smaller than a wider one is left out, and all where the PNG is the
    /// smallest.
    /// </summary>
    public void AddDrawing()
    {
        Each((size, isPlain) =>
        {
            var bytes = ReferenceEquals(size, largest) ? _lossless.Value : PicturePixels.LosslessWebp(size);
            _sizes.Add(Part(size.Width, ".webp", bytes));
            if (isPlain) _plain = Drawn(size);
        });
        for (var i = _sizes.Count - 2; i >= 0; i--)
            if (_sizes[i].Bytes.Length >= _sizes[i + 1].Bytes.Length) _sizes.RemoveAt(i);
        if (_plain is { } plain && plain.Part.Width == largest.Width
            && _sizes.All(size => size.Bytes.Length >= plain.Bytes.Length)) _sizes.Clear();
    }

    /// <summary>What was made.</summary>
    public FreshPicture Result(int width, int height, ImmutableArray<PictureProblem> remarks)
    {
        var parts = _plain is { } plain ? _sizes.Append(plain) : _sizes;
        return new FreshPicture(
            new MadePicture(width, height, [.. _sizes.Select(size => size.Part)], _plain?.Part, remarks),
            parts.DistinctBy(part => part.Part.Name)
                .ToImmutableDictionary(part => part.Part.Name, part => part.Bytes, StringComparer.Ordinal));
    }

    private (PicturePart Part, byte[] Bytes) Plain(SKBitmap size, int quality) => IsOpaque
        ? Part(size.Width, ".jpg", PicturePixels.Jpeg(size, quality))
        : Part(size.Width, ".png", PicturePixels.Png(size));

    /// <summary>A PNG of a size: the original's own pixels where nothing was changed and that is smaller.</summary>
    private (PicturePart Part, byte[] Bytes) Drawn(SKBitmap size)
    {
        var made = PicturePixels.Png(size);
        var isWhole = !isTurned && ReferenceEquals(size, largest) && PictureHeads.IsPng(original)
            && PictureHeads.Claimed(original) == (largest.Width, largest.Height);
        var bare = isWhole ? PngParts.Bare(original) : null;
        return Part(size.Width, ".png", bare?.Length < made.Length ? bare : made);
    }

    /// <summary>Goes through the sizes, each made of the next larger one.</summary>
    private void Each(Action<SKBitmap, bool> add)
    {
        var widths = PictureRules.Widths(largest.Width);
        var plain = widths.LastOrDefault(width => width <= PictureRules.Plain, widths[0]);
        var made = new Stack<SKBitmap>([largest]);
        try
        {
            for (var i = widths.Length - 2; i >= 0; i--)
            {
                var height = PictureRules.HeightOf(widths[i], largest.Width, largest.Height);
                made.Push(PicturePixels.Scale(made.Peek(), widths[i], height));
            }

            foreach (var size in made) add(size, size.Width == plain);
        }
        finally
        {
            foreach (var size in made) if (!ReferenceEquals(size, largest)) size.Dispose();
        }
    }

    private static (PicturePart Part, byte[] Bytes) Part(int width, string ending, byte[] bytes) =>
        (new PicturePart(width, ending, Convert.ToHexStringLower(SHA256.HashData(bytes))), bytes);
}
