using SkiaSharp;

namespace NbSite.Publishing.Site.Pictures;

/// <summary>A picture as it is published: upright, and with nothing in it but the picture.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
internal sealed record CleanPicture(ReadOnlyMemory<byte> Bytes, int Width, int Height)
{
    /// <summary>Wider or higher than any screen: a slip, or an attack on the memory of whoever draws it.</summary>
    public const int Most = 8000;

    private const int Quality = 88;

    /// <summary>
    /// The picture of a file whose kind has been checked; null when it does not say how large it is, cannot be read, or is
    /// beyond what is sensible.
    /// </summary>
    public static CleanPicture? Of(string path, byte[] original)
    {
        if (path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
            return SvgSize.Of(original) is { } size && IsSensible(size.Width, size.Height) ? new CleanPicture(original, size.Width, size.Height) : null;
        try
        {
            return OfPixels(original);
        }
        catch (Exception exception) when (exception is TypeInitializationException or DllNotFoundException)
        {
            // No decoder for this system.
            return null;
        }
    }

    // What a camera or a program put beside the picture, such as where it was taken, is nobody's to read.
    private static CleanPicture? OfPixels(byte[] original)
    {
        if (PictureHeads.Claimed(original) is { } claimed && !IsSensible(claimed.Width, claimed.Height)) return null;
        using var data = SKData.CreateCopy(original);
        using var codec = SKCodec.Create(data);
        if (codec is null || !IsSensible(codec.Info.Width, codec.Info.Height)) return null;
        var bitmap = PicturePixels.Empty(codec.Info.Width, codec.Info.Height, codec.Info.AlphaType == SKAlphaType.Opaque);
        try
        {
            if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) != SKCodecResult.Success) return null;
            bitmap = PicturePixels.Upright(bitmap, codec.EncodedOrigin);
            var isPng = PictureHeads.IsPng(original);
            if (isPng && PngParts.Bare(original) is { } bare) return new CleanPicture(bare, bitmap.Width, bitmap.Height);
            using var image = SKImage.FromBitmap(bitmap);
            using var made = image.Encode(isPng ? SKEncodedImageFormat.Png : SKEncodedImageFormat.Jpeg, Quality);
            return new CleanPicture(made.ToArray(), bitmap.Width, bitmap.Height);
        }
        finally
        {
            bitmap.Dispose();
        }
    }

    private static bool IsSensible(long width, long height) => width is > 0 and <= Most && height is > 0 and <= Most;
}
