using System.Xml;
using NbSite.Content.Sources;
using SkiaSharp;
using Svg.Skia;

namespace NbSite.Publishing.Features.Brand.Pictures;

/// <summary>Draws a brand's mark as icons of several sizes.</summary>
internal static class MarkIcons
{
    /// <summary>For tabs, for the first screen of a telephone, and for what asks for a large one.</summary>
    public static readonly int[] Sizes = [32, 180, 512];

    /// <summary>Whether a drawing holds letters, which would be drawn with a font of the machine.</summary>
    public static bool HasLetters(ContentFile mark)
    {
        if (!mark.Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)) return false;
        // The check of pictures has read it to its end.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(new MemoryStream(mark.Bytes.ToArray()), settings);
        while (reader.Read())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "text" or "tspan" or "textPath" }) return true;
        return false;
    }

    /// <summary>The mark as PNG in every size; null when it cannot be drawn.</summary>
    public static IReadOnlyList<(int Size, byte[] Png)>? Draw(ContentFile mark)
    {
        try
        {
            return Drawn(mark);
        }
        catch (Exception exception) when (exception is TypeInitializationException or DllNotFoundException)
        {
            // No drawing library for this system.
            return null;
        }
    }

    private static IReadOnlyList<(int Size, byte[] Png)>? Drawn(ContentFile mark)
    {
        var bytes = mark.Bytes.ToArray();
        if (mark.Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
        {
            using var drawing = new SKSvg();
            using var stream = new MemoryStream(bytes);
            if (drawing.Load(stream) is not { CullRect: { Width: > 0, Height: > 0 } } picture) return null;
            return [.. Sizes.Select(size => (size, Png(size, picture.CullRect, canvas =>
                canvas.DrawPicture(picture))))];
        }

        using var image = SKImage.FromEncodedData(bytes);
        if (image is null) return null;
        var whole = SKRect.Create(image.Width, image.Height);
        return [.. Sizes.Select(size => (size, Png(size, whole, canvas =>
            canvas.DrawImage(image, whole, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear)))))];
    }

    private static byte[] Png(int size, SKRect from, Action<SKCanvas> draw)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(size, size, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Transparent);
        canvas.Scale(size / from.Width, size / from.Height);
        canvas.Translate(-from.Left, -from.Top);
        draw(canvas);
        canvas.Flush();
        using var image = SKImage.FromBitmap(bitmap);
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }
}
