using NbSite.Publishing.Site.Pictures;
using SkiaSharp;

namespace NbSite.Publishing.Features.Cards;

/// <summary>Draws a card: mark and name at the top, the title beneath, a bar of the brand's colour at the foot.</summary>
internal static class CardPicture
{
    /// <summary>What those who show cards ask for.</summary>
    public const int Width = 1200;

    public const int Height = 630;

    private const float Margin = 80;
    private const float MarkSize = 112;
    private const float MarkTop = 72;
    private const float Gap = 32;
    private const float Bar = 28;
    private const float TitleTop = 224;
    private const float TitleHeight = 330;

    // From the middle of a line of letters down to where they stand.
    private const float Middle = 0.36f;

    private static readonly float[] TitleSizes = [80, 72, 64, 56, 48];
    private static readonly float[] NameSizes = [44, 38, 32];

    /// <summary>The card as PNG.</summary>
    /// <param name="look">What all cards look like.</param>
    /// <param name="name">The site's name; null where it cannot be written.</param>
    /// <param name="title">The page's title; null where it cannot be written.</param>
    /// <param name="isRtl">Whether it is read from the right.</param>
    /// <param name="write">A line of words.</param>
    public static byte[] Draw(CardLook look, string? name, string? title, bool isRtl, Func<string, CardLine> write)
    {
        var info = new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var bitmap = new SKBitmap(info);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColor.Parse(look.Ground));
        using (var bar = new SKPaint { Color = SKColor.Parse(look.Bar) })
            canvas.DrawRect(0, Height - Bar, Width, Bar, bar);
        var used = title is null && name is null ? DrawLoneMark(canvas, look) : DrawMark(canvas, look, isRtl);
        if (name is not null)
        {
            var line = CardTitle.Fit(name, write, Width - (2 * Margin) - used, MarkSize, NameSizes);
            Lines(canvas, line, MarkTop, MarkSize, Margin + used, isRtl, look.Soft);
        }

        if (title is not null)
        {
            var lines = CardTitle.Fit(title, write, Width - (2 * Margin), TitleHeight, TitleSizes);
            Lines(canvas, lines, TitleTop, TitleHeight, Margin, isRtl, look.Words);
        }

        canvas.Flush();
        using var pixels = bitmap.PeekPixels();
        // Few colours in wide plains: without a filter, and packed hardest, the file is a quarter smaller.
        using var png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.None, 9));
        return png?.ToArray() ?? throw new InsufficientMemoryException();
    }

    private static void Lines(
        SKCanvas canvas, CardTitle lines, float top, float height, float margin, bool isRtl, string colour)
    {
        var step = lines.Size * CardTitle.Leading;
        var middle = top + ((height - (step * (lines.Lines.Length - 1))) / 2);
        foreach (var line in lines.Lines)
        {
            var left = isRtl ? Width - margin - (line.Width * lines.Size) : margin;
            line.Draw(canvas, left, middle + (lines.Size * Middle), lines.Size, SKColor.Parse(colour));
            middle += step;
        }
    }

    /// <summary>How much of the line the mark takes.</summary>
    private static float DrawMark(SKCanvas canvas, CardLook look, bool isRtl)
    {
        if (look.Mark is null) return 0;
        var left = isRtl ? Width - Margin - MarkSize : Margin;
        Mark(canvas, look, SKRect.Create(left, MarkTop, MarkSize, MarkSize));
        return MarkSize + Gap;
    }

    private static float DrawLoneMark(SKCanvas canvas, CardLook look)
    {
        const float size = 320;
        if (look.Mark is not null)
            Mark(canvas, look, SKRect.Create((Width - size) / 2, (Height - Bar - size) / 2, size, size));
        return 0;
    }

    private static void Mark(SKCanvas canvas, CardLook look, SKRect place)
    {
        using var image = SKImage.FromEncodedData(look.Mark!.Value.ToArray());
        if (image is null) return;
        canvas.DrawImage(image, SKRect.Create(image.Width, image.Height), place,
            new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }
}
