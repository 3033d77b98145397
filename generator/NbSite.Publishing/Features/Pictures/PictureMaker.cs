using System.Collections.Immutable;
using System.Globalization;
using NbSite.Model;
using NbSite.Publishing.Site.Outputs;
using NbSite.Publishing.Site.Pictures;
using SkiaSharp;

namespace NbSite.Publishing.Features.Pictures;

/// <summary>A picture that was made, with the bytes of its parts by their names.</summary>
internal sealed record FreshPicture(MadePicture Made, ImmutableDictionary<string, byte[]> Bytes)
{
    /// <summary>Whether the machine failed, and not the picture: asked again it may be made.</summary>
    public bool IsPassing { get; init; }

    /// <summary>Nothing could be made.</summary>
    public static FreshPicture Not(PictureProblem problem) =>
        new(MadePicture.Not(problem), ImmutableDictionary<string, byte[]>.Empty);
}

/// <summary>
/// Makes of an original what is published: upright, in sRGB, small, and with nothing in it but the picture. What
/// the head of the file claims is looked at before anything is decoded.
/// </summary>
/// <param name="use">What it is for.</param>
internal sealed class PictureMaker(PictureUse use)
{
    // Photographs; drawings are kept to the pixel.
    private const float Quality = 80;
    private const int PlainQuality = 82;

    // Large ones are read one at a time: each takes four bytes a pixel.
    private readonly Lock _large = new();

    /// <summary>What is made of these bytes: always the same.</summary>
    public FreshPicture Make(byte[] original)
    {
        try
        {
            using var data = SKData.CreateCopy(original);
            using var codec = SKCodec.Create(data);
            var claimed = PictureHeads.Claimed(original)
                ?? (codec is null ? null : ((long)codec.Info.Width, (long)codec.Info.Height));
            if (claimed is not { Width: > 0, Height: > 0 } size || (codec is null && !IsTooLarge(size)))
                return FreshPicture.Not(Unreadable("the beginning of the file is damaged"));
            if (IsTooLarge(size) || codec is null) return FreshPicture.Not(TooLarge(size));
            // The first frame of a moving picture may be larger than the head says.
            var read = ((long)codec.Info.Width, (long)codec.Info.Height);
            if (IsTooLarge(read)) return FreshPicture.Not(TooLarge(read));
            if ((long)codec.Info.Width * codec.Info.Height <= PictureRules.LargeMillions * 1_000_000L)
                return Make(original, codec);
            lock (_large) return Make(original, codec);
        }
        catch (OutOfMemoryException)
        {
            return FreshPicture.Not(Unreadable("it needs more memory than there is")) with { IsPassing = true };
        }
        catch (Exception exception) when (exception is TypeInitializationException or DllNotFoundException)
        {
            var why = Unreadable("NbSite has no picture decoder for this computer's system");
            return FreshPicture.Not(why) with { IsPassing = true };
        }
    }

    private FreshPicture Make(byte[] original, SKCodec codec)
    {
        var (bitmap, why) = Decode(codec);
        if (bitmap is null) return FreshPicture.Not(Unreadable(why!));
        try
        {
            bitmap = PicturePixels.Upright(bitmap, codec.EncodedOrigin);
            var isTurned = codec.EncodedOrigin is not (SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default);
            var set = new PictureSet(original, bitmap, isTurned);
            if (use == PictureUse.Print) set.AddForPrint();
            else if (set.IsDrawing) set.AddDrawing();
            else set.AddPhotograph(Quality, PlainQuality);
            return set.Result(bitmap.Width, bitmap.Height, Remarks(original, codec));
        }
        finally
        {
            bitmap.Dispose();
        }
    }

    /// <summary>
    /// The pixels in the largest size that is published, still lying as the camera held them; or what is wrong.
    /// </summary>
    private static (SKBitmap? Bitmap, string? Why) Decode(SKCodec codec)
    {
        var info = codec.Info;
        var isOnItsSide = PicturePixels.IsOnItsSide(codec.EncodedOrigin);
        var largest = isOnItsSide
            ? PictureRules.Largest(info.Height, info.Width)
            : PictureRules.Largest(info.Width, info.Height);
        var (width, height) = isOnItsSide ? (largest.Height, largest.Width) : largest;
        var read = Reading(codec, width, height);
        var bitmap = PicturePixels.Empty(read.Width, read.Height, info.AlphaType == SKAlphaType.Opaque);
        var result = codec.GetPixels(bitmap.Info, bitmap.GetPixels());
        if (result != SKCodecResult.Success)
        {
            bitmap.Dispose();
            return (null, result == SKCodecResult.IncompleteInput ? "the file ends too early" : "the file is damaged");
        }

        if ((read.Width, read.Height) == (width, height)) return (bitmap, null);
        var scaled = PicturePixels.Scale(bitmap, width, height);
        bitmap.Dispose();
        return (scaled, null);
    }

    /// <summary>
    /// The smallest size that the decoder can give by itself, and that is not smaller than what is wanted.
    /// </summary>
    private static SKSizeI Reading(SKCodec codec, int width, int height)
    {
        for (var eighths = 1; eighths < 8; eighths++)
        {
            var size = codec.GetScaledDimensions(eighths / 8f);
            if (size.Width >= width && size.Height >= height) return size;
        }

        return new SKSizeI(codec.Info.Width, codec.Info.Height);
    }

    private static ImmutableArray<PictureProblem> Remarks(byte[] original, SKCodec codec)
    {
        var remarks = ImmutableArray.CreateBuilder<PictureProblem>();
        if (codec.FrameCount > 1 || (PictureHeads.IsPng(original) && PngParts.Moves(original)))
            remarks.Add(new PictureProblem(Codes.PictureMoves.Code, []));
        if (PictureHeads.IsForInk(original)) remarks.Add(new PictureProblem(Codes.PictureInPrintColours.Code, []));
        if (original.Length > PictureRules.BigBytes)
        {
            var megabytes = (original.Length / 1_000_000.0).ToString("0.0", CultureInfo.InvariantCulture);
            remarks.Add(new PictureProblem(
                Codes.PictureBig.Code, [megabytes, Number(codec.Info.Width), Number(codec.Info.Height)]));
        }

        return remarks.ToImmutable();
    }

    private static bool IsTooLarge((long Width, long Height) size) =>
        size.Width > int.MaxValue || size.Height > int.MaxValue
        || size.Width * size.Height > PictureRules.MostMillions * 1_000_000L;

    private static PictureProblem Unreadable(string why) => new(Codes.PictureUnreadable.Code, [why]);

    private static PictureProblem TooLarge((long Width, long Height) size) => new(
        Codes.PictureTooLarge.Code, [Number(size.Width), Number(size.Height), Number(PictureRules.MostMillions)]);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
