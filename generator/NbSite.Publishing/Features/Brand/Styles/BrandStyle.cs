using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NbSite.Content.Site;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Features.Brand.Colours;
using NbSite.Publishing.Features.Brand.Fonts;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pictures;

namespace NbSite.Publishing.Features.Brand.Styles;

/// <summary>The style sheet of a brand.</summary>
/// <param name="Sheet">Null when nothing changes the theme's.</param>
/// <param name="Frame">The colours of a browser's own frame, light and dark; null without a colour.</param>
internal sealed record BrandSheet(OutputFile? Sheet, (string Light, string Dark)? Frame)
{
    /// <summary>The colours of cards for links, without a mark; null when the theme says none.</summary>
    public CardLook? Card { get; init; }
}

/// <summary>
/// Makes the style sheet that pages link before the theme's. It names all layers in their order, so that the brand's
/// colours come after the theme's tokens, the site's own rules before the layer of care cards, and paper after all.
/// </summary>
internal static class BrandStyle
{
    /// <summary>The site's own rules.</summary>
    public const string File = "brand/site.css";

    private const string Tokens = "nb-tokens";
    private const string Parts = "nb-parts";

    // Nearer than this two colours are taken for one at a glance.
    private const double LikeDanger = 0.06;
    private const string Dark = "(prefers-color-scheme: dark)";

    // What looks the same on every site: when to call, how far a page can be trusted, and what is out of date.
    private const string Same =
        ":is(.nb-card, .nb-ring, .nb-call, .nb-band, .nb-past, .nb-copy, .nb-overdue, .nb-withdrawn, .nb-draft, "
        + ".nb-changed, .nb-review, .nb-status, .nb-dock, .nb-fridge, .nb-alarm)";

    private static readonly string[] OfTheme = ["link", "link-hover", "accent", "accent-pale", "on-accent"];

    /// <summary>The sheet; what is wrong with a colour or a rule is reported, and left out.</summary>
    public static BrandSheet Make(
        BrandConfig brand, ContentFile? own, ImmutableArray<BrandFont> fonts, ITheme theme, Action<Diagnostic> report)
    {
        var layout = theme.Assets.FirstOrDefault(asset => asset.Role == "brand");
        var needsTokens = brand.Colour is not null || brand.Shape != BrandShape.Soft || own is not null
            || brand.DrawsCards || !fonts.IsEmpty;
        var tokens = ThemeTokens.Read(theme, out var missing);
        if (tokens is null)
        {
            if (needsTokens) report(Codes.BrandTheme.At(brand.Colour?.Span ?? brand.Span, missing));
            return new BrandSheet(null, null);
        }

        var text = new StringBuilder();
        text.Append("@layer ").AppendJoin(", ", Order(tokens.Layers)).Append(";\n");
        (string, string)? frame = null;
        var bar = tokens.Light["accent"].Hex;
        if (brand.Colour is { } colour && Colours(brand, tokens, report) is var (light, dark))
        {
            frame = (colour.Value, tokens.Dark["surface"].Hex);
            bar = light["accent"].Hex;
            var ramp = ColourRamp.Of(Srgb.Parse(colour.Value)!.Value)
                .Select(shade => ("brand-" + shade.Step.ToString(CultureInfo.InvariantCulture), shade.Colour.Hex));
            Block(text, "nb-brand", null, ":root", [.. ramp, .. light.Select(token => (token.Key, token.Value.Hex))]);
            Block(text, "nb-brand", Dark, ":root", [.. dark.Where(token => light[token.Key] != token.Value)
                .Select(token => (token.Key, token.Value.Hex))]);
            Block(text, "nb-brand", "screen", Same, [.. OfTheme.Select(token => (token, tokens.Light[token].Hex))]);
            Block(text, "nb-brand", "screen and " + Dark, Same,
                [.. OfTheme.Select(token => (token, tokens.Dark[token].Hex))]);
        }

        if (brand.Shape != BrandShape.Soft)
        {
            Block(text, "nb-brand", null, ":root", [("radius", brand.Shape == BrandShape.Square ? "0px" : "1rem")]);
            Block(text, "nb-brand", null, Same, [("radius", tokens.Radius)]);
        }

        var rules = own is null ? "" : OwnStyle.Read(own, fonts.Select(font => font.Family).ToHashSet(), report);
        text.Append(BrandFonts.Style(fonts, tokens.Font));
        if (!fonts.IsEmpty || rules.Contains(CssWords.Font, StringComparison.Ordinal))
            text.Append(BrandFonts.Keep(tokens.Font, Same));
        if (layout is not null) text.Append(Encoding.UTF8.GetString(layout.Bytes.Span));
        if (rules.Length > 0) text.Append("@layer nb-site {\n").Append(rules).Append("}\n");
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        return new BrandSheet(new OutputFile(ThemeFiles.Fingerprinted("assets/", "brand.css", bytes), bytes), frame)
        {
            Card = new CardLook(null, tokens.Light["surface"].Hex, tokens.Light["text"].Hex, tokens.Light["text-soft"].Hex, bar),
        };
    }

    private static IEnumerable<string> Order(ImmutableArray<string> layers) => layers.SelectMany(layer => layer switch
    {
        Tokens => (string[])[layer, "nb-brand"],
        Parts => ["nb-site", layer],
        _ => [layer],
    });

    private static (ImmutableSortedDictionary<string, Srgb> Light, ImmutableSortedDictionary<string, Srgb> Dark)?
        Colours(BrandConfig brand, ThemeTokens tokens, Action<Diagnostic> report)
    {
        var colour = Srgb.Parse(brand.Colour!.Value)!.Value;
        var accent = brand.Accent is { } second ? Srgb.Parse(second.Value)!.Value : colour;
        var light = ColourScheme.Of(colour, accent, tokens.Light);
        var dark = ColourScheme.Of(colour, accent, tokens.Dark);
        foreach (var failure in light.Failures.Concat(dark.Failures))
        {
            var place = failure.Pair.Fore == "brand-mark" && brand.Accent is { } mark ? mark.Span : brand.Colour.Span;
            if (failure.Nearest is { } nearest)
            {
                report(Codes.BrandTooPale.WithHint(place, $"The nearest colour that would do is \"{nearest.Hex}\".", brand.Colour.Value));
                continue;
            }

            report(Codes.BrandContrast.WithHint(
                place,
                "No colour would do: the theme’s own grounds are neither light nor dark enough for words.",
                failure.Pair.Said, failure.Ratio.ToString("0.00", CultureInfo.InvariantCulture),
                failure.IsDark ? "dark" : "light",
                failure.Pair.Least.ToString(CultureInfo.InvariantCulture)));
        }

        WarnOfDanger(brand.Colour, tokens, (light.Tokens["link"], dark.Tokens["link"]), report);
        if (brand.Accent is { } other) WarnOfDanger(other, tokens, (accent, accent), report);
        return light.Failures.IsEmpty && dark.Failures.IsEmpty ? (light.Tokens, dark.Tokens) : null;
    }

    /// <summary>Tells of a colour that is like one of danger, as it is given or as it is shown.</summary>
    private static void WarnOfDanger(
        TextValue colour, ThemeTokens tokens, (Srgb Light, Srgb Dark) shown, Action<Diagnostic> report)
    {
        var given = Srgb.Parse(colour.Value)!.Value;
        foreach (var (theme, own) in new[] { (tokens.Light, shown.Light), (tokens.Dark, shown.Dark) })
        {
            foreach (var danger in ThemeTokens.Dangers)
            {
                if (!theme.Colours.TryGetValue(danger, out var other)) continue;
                var near = Math.Min(
                    Oklch.From(given).Distance(Oklch.From(other)), Oklch.From(own).Distance(Oklch.From(other)));
                if (near >= LikeDanger) continue;
                report(Codes.BrandLikeDanger.At(colour.Span, danger, theme.IsDark ? "dark" : "light"));
                return;
            }
        }
    }

    private static void Block(StringBuilder text, string layer, string? media, string selector,
        IReadOnlyList<(string Name, string Value)> tokens)
    {
        if (tokens.Count == 0) return;
        text.Append("@layer ").Append(layer).Append(" {\n");
        if (media is not null) text.Append("@media ").Append(media).Append(" {\n");
        text.Append(selector).Append(" {\n");
        foreach (var (name, value) in tokens)
            text.Append("--nb-").Append(name).Append(": ").Append(value).Append(";\n");
        text.Append(media is null ? "}\n}\n" : "}\n}\n}\n");
    }
}
