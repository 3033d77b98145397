using System.Collections.Immutable;

namespace NbSite.Publishing.Features.Brand.Colours;

/// <summary>The colours of a theme's tokens in light or in dark, by name without “--nb-”.</summary>
internal sealed record ThemeColours(bool IsDark, ImmutableDictionary<string, Srgb> Colours)
{
    public Srgb this[string token] => Colours[token];
}

/// <summary>A pair of colours that cannot be told apart well enough.</summary>
/// <param name="Pair">Which.</param>
/// <param name="IsDark">Whether in dark.</param>
/// <param name="Ratio">The contrast that they have.</param>
/// <param name="Nearest">A colour for the brand that would do; null when none would.</param>
internal sealed record ColourFailure(ColourPair Pair, bool IsDark, double Ratio, Srgb? Nearest);

/// <summary>
/// What of a theme's tokens a brand's colour changes. Hue and chroma are the brand's; lightness is moved as little as
/// readers need. Nothing here touches the colours of danger, of the focus or of paper.
/// </summary>
internal static class ColourScheme
{
    /// <summary>
    /// How much darker words may become than the colour they are made from. What is paler than this has nothing left
    /// in them that anybody would know again.
    /// </summary>
    public const double FarthestDown = 0.44;

    // A full yellow may become a dark gold, which people still know as its; of a pale one nothing is left.
    private const double MoreOfFull = 0.8;
    private const double Full = 0.2;
    private const double Pale = 0.05;

    private const double Step = 0.005;

    // A little above what is asked, because screens round; more in dark, where words glow less than the ratio says.
    private const double Spare = 0.1;
    private const double SpareInDark = 1.5;

    /// <summary>The tokens that change, with their colours; and the pairs that fail.</summary>
    public static (ImmutableSortedDictionary<string, Srgb> Tokens, ImmutableArray<ColourFailure> Failures) Of(
        Srgb brand, Srgb accent, ThemeColours theme)
    {
        var own = Oklch.From(brand);
        var second = Oklch.From(accent);
        var pale = (own with
        {
            Lightness = theme.IsDark ? 0.3 : 0.95,
            Chroma = Math.Min(own.Chroma * 0.3, theme.IsDark ? 0.045 : 0.03)
        }).ToSrgb();
        var grounds = theme.Colours.SetItem("accent-pale", pale);
        var spare = theme.IsDark ? SpareInDark : Spare;
        var link = Fit(own, "link", grounds, spare);
        var mark = Fit(second, "brand-mark", grounds, Spare);
        var hover = Fit(link with { Lightness = Math.Clamp(link.Lightness + (theme.IsDark ? 0.1 : -0.1), 0, 1) },
            "link-hover", grounds, Spare);
        var fill = link.ToSrgb();
        var ink = (own with { Lightness = 0.18, Chroma = Math.Min(own.Chroma, 0.03) }).ToSrgb();
        var tokens = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, Srgb>
        {
            ["accent"] = fill,
            ["accent-pale"] = pale,
            ["brand"] = brand,
            ["brand-accent"] = accent,
            ["brand-mark"] = mark.ToSrgb(),
            ["link"] = fill,
            ["link-hover"] = hover.ToSrgb(),
            ["on-accent"] = fill.Contrast(Srgb.White) >= fill.Contrast(ink) ? Srgb.White : ink,
        });
        return (tokens, Failures(tokens, own, theme, link));
    }

    private static double Farthest(Oklch brand) => FarthestDown + MoreOfFull * Math.Max(0, Math.Min(brand.Chroma, Full) - Pale);

    /// <summary>The pairs of which the two cannot be told apart, with every token as it is in the end.</summary>
    private static ImmutableArray<ColourFailure> Failures(
        ImmutableSortedDictionary<string, Srgb> tokens, Oklch brand, ThemeColours theme, Oklch link)
    {
        Srgb Colour(string token) => tokens.TryGetValue(token, out var own) ? own : theme[token];
        var failures = ColourPair.All.Select(pair =>
            new ColourFailure(pair, theme.IsDark, Colour(pair.Fore).Contrast(Colour(pair.Ground)), null))
            .Where(failure => failure.Ratio < failure.Pair.Least).ToImmutableArray();
        if (!failures.IsEmpty || theme.IsDark || brand.Lightness - link.Lightness <= Farthest(brand)) return failures;
        // Words of this colour cannot be read, and what can be read is not this colour.
        var pair = ColourPair.All[0];
        var nearest = brand with
        {
            Lightness = link.Lightness + Farthest(brand) - Step,
            Chroma = Math.Max(brand.Chroma, 0.02)
        };
        return [new ColourFailure(pair, false, brand.ToSrgb().Contrast(theme[pair.Ground]), nearest.ToSrgb())];
    }

    /// <summary>The nearest lightness with which the token can be told from all that it is seen on; its own when there
    /// is none.</summary>
    private static Oklch Fit(Oklch colour, string token, ImmutableDictionary<string, Srgb> grounds, double spare)
    {
        var pairs = ColourPair.All.Where(pair => pair.Fore == token).ToImmutableArray();
        bool Holds(Oklch tried)
        {
            var shown = tried.ToSrgb();
            return pairs.All(pair => shown.Contrast(grounds[pair.Ground]) >= pair.Least + spare);
        }

        if (Holds(colour)) return colour;
        for (var away = Step; away <= 1; away += Step)
        {
            foreach (var lightness in (double[])[colour.Lightness - away, colour.Lightness + away])
                if (lightness is >= 0 and <= 1 && colour with { Lightness = lightness } is var tried
                    && Holds(tried)) return tried;
        }

        return colour;
    }
}
