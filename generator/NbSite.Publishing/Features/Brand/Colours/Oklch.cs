namespace NbSite.Publishing.Features.Brand.Colours;

/// <summary>
/// A colour by its lightness (0 to 1), chroma and hue (in degrees) in OKLCH: equal steps of lightness look equal, and
/// a colour made lighter or darker keeps its hue. After Björn Ottosson, https://bottosson.github.io/posts/oklab/.
/// </summary>
internal readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    // What is beyond by less than this is only rounding.
    private const double Rounding = 0.0005;

    public static Oklch From(Srgb colour)
    {
        var (red, green, blue) = (Srgb.Linear(colour.Red), Srgb.Linear(colour.Green), Srgb.Linear(colour.Blue));
        var l = Math.Cbrt((0.4122214708 * red) + (0.5363325363 * green) + (0.0514459929 * blue));
        var m = Math.Cbrt((0.2119034982 * red) + (0.6806995451 * green) + (0.1073969566 * blue));
        var s = Math.Cbrt((0.0883024619 * red) + (0.2817188376 * green) + (0.6299787005 * blue));
        var lightness = (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s);
        var a = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        var b = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        var hue = Math.Atan2(b, a) * 180 / Math.PI;
        return new Oklch(lightness, Math.Sqrt((a * a) + (b * b)), hue < 0 ? hue + 360 : hue);
    }

    /// <summary>How far apart two colours look: 0 for the same, 1 for black and white.</summary>
    public double Distance(Oklch other)
    {
        var (a, b) = Plane(this);
        var (otherA, otherB) = Plane(other);
        var light = Lightness - other.Lightness;
        return Math.Sqrt((light * light) + ((a - otherA) * (a - otherA)) + ((b - otherB) * (b - otherB)));
    }

    /// <summary>The colour on a screen: where screens have none of that chroma, with as much as they have.</summary>
    public Srgb ToSrgb()
    {
        if (Lightness >= 1) return Srgb.White;
        if (Lightness <= 0) return Srgb.Black;
        if (Screen(Chroma) is { } whole) return whole;
        var (shown, beyond) = (0.0, Chroma);
        for (var step = 0; step < 24; step++)
        {
            var middle = (shown + beyond) / 2;
            if (Screen(middle) is null) beyond = middle;
            else shown = middle;
        }

        return Screen(shown) ?? Srgb.Black;
    }

    /// <summary>The colour with a chroma; null when screens do not have it.</summary>
    private Srgb? Screen(double chroma)
    {
        var (a, b) = Plane(this with { Chroma = chroma });
        var l = Cube(Lightness + (0.3963377774 * a) + (0.2158037573 * b));
        var m = Cube(Lightness - (0.1055613458 * a) - (0.0638541728 * b));
        var s = Cube(Lightness - (0.0894841775 * a) - (1.2914855480 * b));
        return Part((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s)) is { } red
            && Part((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s)) is { } green
            && Part((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s)) is { } blue
            ? new Srgb(red, green, blue)
            : null;
    }

    private static (double A, double B) Plane(Oklch colour) =>
        (colour.Chroma * Math.Cos(colour.Hue * Math.PI / 180), colour.Chroma * Math.Sin(colour.Hue * Math.PI / 180));

    private static double Cube(double value) => value * value * value;

    private static byte? Part(double linear)
    {
        if (linear is < -Rounding or > 1 + Rounding) return null;
        var share = Math.Clamp(linear, 0, 1);
        var part = share <= 0.0031308 ? share * 12.92 : (1.055 * Math.Pow(share, 1 / 2.4)) - 0.055;
        return (byte)Math.Round(part * 255);
    }
}
