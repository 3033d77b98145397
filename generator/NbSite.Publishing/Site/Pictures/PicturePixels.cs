using System.Runtime.InteropServices;
using SkiaSharp;

namespace NbSite.Publishing.Site.Pictures;

/// <summary>Pixels in sRGB, and what is done to them.</summary>
internal static class PicturePixels
{
    // Even steps average four pixels into one; the last one may be uneven and keeps lines sharp.
    private static readonly SKSamplingOptions Halving = new(SKFilterMode.Linear);
    private static readonly SKSamplingOptions Last = new(SKCubicResampler.Mitchell);

    /// <summary>
    /// A bitmap of a size; the caller disposes of it. Throws <see cref="InsufficientMemoryException"/> when there is no
    /// room.
    /// </summary>
    public static SKBitmap Empty(int width, int height, bool isOpaque)
    {
        var bitmap = new SKBitmap();
        using var colours = SKColorSpace.CreateSrgb();
        var alpha = isOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul;
        var info = new SKImageInfo(width, height, SKColorType.Rgba8888, alpha, colours);
        if (bitmap.TryAllocPixels(info)) return bitmap;
        bitmap.Dispose();
        throw new InsufficientMemoryException();
    }

    /// <summary>The picture in another, smaller size. The caller disposes of both.</summary>
    public static SKBitmap Scale(SKBitmap from, int width, int height)
    {
        var now = from;
        while (now.Width >= width * 2 && now.Height >= height * 2)
            now = Step(now, from, Math.Max(width, now.Width / 2), Math.Max(height, now.Height / 2), Halving);
        return ReferenceEquals(now, from) || (now.Width, now.Height) != (width, height)
            ? Step(now, from, width, height, Last)
            : now;
    }

    private static SKBitmap Step(SKBitmap now, SKBitmap first, int width, int height, SKSamplingOptions how)
    {
        var next = Empty(width, height, now.AlphaType == SKAlphaType.Opaque);
        using (var source = now.PeekPixels())
        using (var target = next.PeekPixels())
            source.ScalePixels(target, how);
        if (!ReferenceEquals(now, first)) now.Dispose();
        return next;
    }

    /// <summary>Whether the way in which a camera was held exchanges width and height.</summary>
    public static bool IsOnItsSide(SKEncodedOrigin origin) =>
        origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop
            or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;

    /// <summary>
    /// The picture as it was seen when it was taken; takes the place of what is given, which is disposed of.
    /// </summary>
    public static SKBitmap Upright(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default) return bitmap;
        var (width, height) = (bitmap.Width, bitmap.Height);
        var isOnItsSide = IsOnItsSide(origin);
        var isOpaque = bitmap.AlphaType == SKAlphaType.Opaque;
        var upright = isOnItsSide ? Empty(height, width, isOpaque) : Empty(width, height, isOpaque);
        var from = MemoryMarshal.Cast<byte, int>(bitmap.GetPixelSpan());
        var to = new int[width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (left, top) = origin switch
                {
                    SKEncodedOrigin.TopRight => (width - 1 - x, y),
                    SKEncodedOrigin.BottomRight => (width - 1 - x, height - 1 - y),
                    SKEncodedOrigin.BottomLeft => (x, height - 1 - y),
                    SKEncodedOrigin.LeftTop => (y, x),
                    SKEncodedOrigin.RightTop => (height - 1 - y, x),
                    SKEncodedOrigin.RightBottom => (height - 1 - y, width - 1 - x),
                    _ => (y, width - 1 - x),
                };
                to[(top * upright.Width) + left] = from[(y * width) + x];
            }
        }

        Marshal.Copy(to, 0, upright.GetPixels(), to.Length);
        bitmap.Dispose();
        return upright;
    }

    /// <summary>A photograph in few bytes.</summary>
    public static byte[] Webp(SKBitmap bitmap, float quality) => Encode(
        bitmap, pixels => pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, quality)));

    /// <summary>A drawing, to the pixel.</summary>
    public static byte[] LosslessWebp(SKBitmap bitmap) => Encode(
        bitmap, pixels => pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, 75)));

    /// <summary>A photograph for every browser and for PDFs.</summary>
    public static byte[] Jpeg(SKBitmap bitmap, int quality) => Encode(
        bitmap,
        pixels => pixels.Encode(new SKJpegEncoderOptions(
            quality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore)));

    /// <summary>A drawing for every browser and for PDFs.</summary>
    public static byte[] Png(SKBitmap bitmap) => Encode(
        bitmap, pixels => pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.AllFilters, 9)));

    // Without a colour space the encoder writes no profile, and a browser takes the pixels for sRGB, which they are.
    private static byte[] Encode(SKBitmap bitmap, Func<SKPixmap, SKData?> encode)
    {
        using var pixels = bitmap.PeekPixels();
        using var plain = pixels.WithColorSpace(null!);
        using var data = encode(plain) ?? throw new InvalidOperationException("The encoder gave nothing.");
        return data.ToArray();
    }
}
