using System.Collections.Immutable;
using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Publishing.Features.Brand.Colours;
using NbSite.Publishing.Features.Brand.Styles;

namespace NbSite.Publishing.Features.Brand;

/// <summary>Two tokens of which one is seen on the other, as a site shows them.</summary>
/// <param name="Fore">The token of the words or the line, without “--nb-”.</param>
/// <param name="Ground">The token of what is behind them.</param>
/// <param name="Said">Both in words, such as “links on the page”.</param>
/// <param name="Least">The contrast that readers need.</param>
/// <param name="Light">In light.</param>
/// <param name="Dark">In dark.</param>
public sealed record BrandPair(
    string Fore, string Ground, string Said, double Least, BrandPairColours Light, BrandPairColours Dark);

/// <summary>The two colours of a pair, as “#rrggbb”, and their contrast.</summary>
public sealed record BrandPairColours(string Fore, string Ground, double Contrast);

/// <summary>Every pair of tokens that a brand's colour changes, with what came of it.</summary>
public static class BrandPairs
{
    /// <summary>None for a theme that has no tokens which a brand could change.</summary>
    /// <param name="brand">What site.yml says; null for the theme's own look.</param>
    /// <param name="theme">The theme.</param>
    public static ImmutableArray<BrandPair> Of(BrandConfig? brand, ITheme theme)
    {
        ArgumentNullException.ThrowIfNull(theme);
        if (ThemeTokens.Read(theme, out _) is not { } tokens) return [];
        var (light, dark) = (Shown(brand, tokens.Light), Shown(brand, tokens.Dark));
        return
        [
            .. from pair in ColourPair.All
                // The mark of the part that a reader is in has a colour of its own only where a brand gives it one.
                where light.ContainsKey(pair.Fore) && light.ContainsKey(pair.Ground)
                select new BrandPair(
                    pair.Fore, pair.Ground, pair.Said, pair.Least, Look(pair, light), Look(pair, dark)),
        ];
    }

    private static ImmutableDictionary<string, Srgb> Shown(BrandConfig? brand, ThemeColours theme)
    {
        if (brand?.Colour is not { } colour || Srgb.Parse(colour.Value) is not { } own) return theme.Colours;
        var accent = brand.Accent is { } second && Srgb.Parse(second.Value) is { } other ? other : own;
        return theme.Colours.SetItems(ColourScheme.Of(own, accent, theme).Tokens);
    }

    private static BrandPairColours Look(ColourPair pair, ImmutableDictionary<string, Srgb> colours) =>
        new(colours[pair.Fore].Hex, colours[pair.Ground].Hex, colours[pair.Fore].Contrast(colours[pair.Ground]));
}
