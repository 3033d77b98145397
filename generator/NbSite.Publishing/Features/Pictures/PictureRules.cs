using System.Collections.Immutable;

namespace NbSite.Publishing.Features.Pictures;

/// <summary>How large pictures are read and made.</summary>
internal static class PictureRules
{
    /// <summary>
    /// Changes with every change of what is made of the same bytes, so that nothing old is used again.
    /// </summary>
    public const string Version = "1";

    /// <summary>How many million pixels are read: those of the largest common phones.</summary>
    public const int MostMillions = 64;

    /// <summary>From here on, pictures are read one at a time, however many cores there are.</summary>
    public const int LargeMillions = 16;

    /// <summary>An original of more bytes than this is worth a note.</summary>
    public const int BigBytes = 10_000_000;

    /// <summary>The widest picture that is published.</summary>
    public const int Widest = 1600;

    /// <summary>The width of the picture for browsers that know no WebP, where the original is wider.</summary>
    public const int Plain = 960;

    // A strip such as a long drawing of steps; WebP ends at 16,383.
    private const int Highest = 8192;

    // On a wide screen a picture in portrait is not to fill more than this.
    private const int HighestShown = 720;

    private static readonly int[] Steps = [480, Plain];

    /// <summary>The size of the largest picture that is made of an original, which is never larger itself.</summary>
    public static (int Width, int Height) Largest(int width, int height)
    {
        var scale = Math.Min(1, Math.Min((double)Widest / width, (double)Highest / height));
        return (Scaled(width, scale), Scaled(height, scale));
    }

    /// <summary>The widths that are made, smallest first; the last is the largest.</summary>
    public static ImmutableArray<int> Widths(int largest) =>
        [.. Steps.Where(step => step < largest * 0.85), largest];

    /// <summary>How large a picture is shown at most.</summary>
    public static (int Width, int Height) Shown(int width, int height)
    {
        var scale = Math.Min(1, (double)HighestShown / height);
        return (Scaled(width, scale), Scaled(height, scale));
    }

    /// <summary>The height that belongs to a width.</summary>
    public static int HeightOf(int width, int ofWidth, int ofHeight) => Scaled(ofHeight, (double)width / ofWidth);

    private static int Scaled(int length, double scale) => Math.Max(1, (int)Math.Round(length * scale));
}
