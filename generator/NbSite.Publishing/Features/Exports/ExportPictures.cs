using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Pictures;
using SkiaSharp;
using Svg.Skia;

namespace NbSite.Publishing.Features.Exports;

/// <summary>The bytes of the pictures that a page shows.</summary>
internal static class ExportPictures
{
    // A drawing is sharp on paper, and no larger than a photograph.
    private const int MostPixels = 1600;

    public static ImmutableDictionary<string, ExportedPicture> Of(
        PageView view, PageSite site, ExportedPictures needed, Action<Diagnostic> report)
    {
        var pictures = ImmutableDictionary.CreateBuilder<string, ExportedPicture>(StringComparer.Ordinal);
        if (needed == ExportedPictures.None) return pictures.ToImmutable();
        foreach (var (address, span) in PageTargets.Of(view).Pictures)
        {
            var answer = site.Picture(address);
            var file = site.PictureFiles(address).FirstOrDefault();
            var picture = file is null ? null : One(Path.GetExtension(file.Path), file.Bytes.ToArray(), answer?.View, needed);
            if (picture is not null) pictures[address] = picture;
            else report(Codes.ExportPictureLeftOut.At(span, answer?.Path ?? address, "no program here can read it"));
        }

        return pictures.ToImmutable();
    }

    private static ExportedPicture? One(string ending, byte[] bytes, PictureView? view, ExportedPictures needed)
    {
        if (ending == ".svg")
        {
            return needed == ExportedPictures.Bytes
                ? new ExportedPicture(ending, bytes, view?.Width ?? 0, view?.Height ?? 0)
                : Pixels(bytes, view);
        }

        var size = view is null ? PictureHeads.Claimed(bytes) : (view.Width, view.Height);
        return size is { Width: > 0, Height: > 0 } known ? new ExportedPicture(ending, bytes, (int)known.Width, (int)known.Height) : null;
    }

    private static ExportedPicture? Pixels(byte[] svg, PictureView? view)
    {
        try
        {
            using var drawing = new SKSvg();
            using var stream = new MemoryStream(svg);
            if (drawing.Load(stream) is not { CullRect: { Width: > 0, Height: > 0 } whole } picture) return null;
            var scale = Math.Min(MostPixels / Math.Max(whole.Width, whole.Height), 4);
            var (width, height) = (Math.Max(1, (int)(whole.Width * scale)), Math.Max(1, (int)(whole.Height * scale)));
            using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
            using var canvas = new SKCanvas(bitmap);
            canvas.Clear(SKColors.White);
            canvas.Scale(width / whole.Width, height / whole.Height);
            canvas.Translate(-whole.Left, -whole.Top);
            canvas.DrawPicture(picture);
            canvas.Flush();
            using var image = SKImage.FromBitmap(bitmap);
            using var png = image.Encode(SKEncodedImageFormat.Png, 100);
            return new ExportedPicture(".png", png.ToArray(), view?.Width ?? (int)whole.Width, view?.Height ?? (int)whole.Height);
        }
        catch (Exception exception) when (exception is TypeInitializationException or DllNotFoundException)
        {
            // No drawing library for this system.
            return null;
        }
    }
}
