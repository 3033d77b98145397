using System.Globalization;

namespace NbSite.Publishing.Features.Brand.Colours;

/// <summary>A colour as screens show it.</summary>
internal readonly record struct Srgb(byte Red, byte Green, byte Blue)
{
    public static Srgb White { get; } = new(255, 255, 255);

    public static Srgb Black { get; } = new(0, 0, 0);

    /// <summary>As “#rrggbb”, in small letters.</summary>
    public string Hex => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    /// <summary>Relative luminance as WCAG 2 defines it, from 0 to 1.</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>The colour of “#rrggbb” or “#rgb”; null when the text is none.</summary>
    public static Srgb? Parse(string text)
    {
        if (text.Length is not (4 or 7) || text[0] != '#') return null;
        if (text.Length == 4) text = "#" + string.Concat(text.Skip(1).Select(sign => new string(sign, 2)));
        return int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? new Srgb((byte)(number >> 16), (byte)(number >> 8), (byte)number)
            : null;
    }

    /// <summary>The contrast of two colours as WCAG 2 defines it, from 1 to 21.</summary>
    public double Contrast(Srgb other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>The share of light of one part, from 0 to 1.</summary>
    internal static double Linear(byte part)
    {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
