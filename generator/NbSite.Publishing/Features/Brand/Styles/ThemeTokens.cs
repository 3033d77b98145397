using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NbSite.Model;
using NbSite.Publishing.Features.Brand.Colours;

namespace NbSite.Publishing.Features.Brand.Styles;

/// <summary>What a theme's style sheet says of its layers and of its tokens, so that no colour is written in two
/// places.</summary>
/// <param name="Layers">The layers in their order.</param>
/// <param name="Light">The colours in light.</param>
/// <param name="Dark">The colours in dark.</param>
/// <param name="Radius">How round corners are.</param>
internal sealed partial record ThemeTokens(ImmutableArray<string> Layers, ThemeColours Light, ThemeColours Dark,
    string Radius)
{
    /// <summary>The fonts that words are written with.</summary>
    public required string Font { get; init; }

    private const string DarkRule = "@media (prefers-color-scheme: dark)";

    /// <summary>The tokens of cards that say when to phone; a theme may have others.</summary>
    public static readonly ImmutableArray<string> Dangers = ["emergency", "urgent"];

    private static readonly string[] Needed =
    [
        "text", "text-soft", "page", "surface", "field", "link", "link-hover", "accent", "accent-pale", "on-accent",
        "note-pale", "door-pale",
    ];

    /// <summary>Null when the theme has no tokens that a brand could change; <paramref name="missing"/> says what it
    /// lacks.</summary>
    public static ThemeTokens? Read(ITheme theme, out string missing)
    {
        var style = Encoding.UTF8.GetString(theme.Assets.First(asset => asset.Role == "style").Bytes.Span);
        missing = "an order of its layers";
        if (LayerOrder().Match(style) is not { Success: true } order) return null;
        ImmutableArray<string> layers = [.. order.Groups[1].Value.Split(',').Select(layer => layer.Trim())];
        foreach (var layer in (string[])["nb-tokens", "nb-parts"])
        {
            missing = $"the layer “{layer}”";
            if (!layers.Contains(layer)) return null;
        }

        var start = TokensLayer().Match(style) is { Success: true } tokens ? tokens.Index : -1;
        missing = "tokens in the layer “nb-tokens”";
        if (start < 0) return null;
        var block = style[start..End(style, start)];
        var dark = block.IndexOf(DarkRule, StringComparison.Ordinal);
        if (dark < 0) dark = block.Length;
        var light = Values(block[..dark]);
        var changed = light.SetItems(Values(block[dark..]));
        foreach (var token in Needed)
        {
            missing = $"a colour for “--nb-{token}”, such as “#123456”";
            if (Colour(token, light) is null || Colour(token, changed) is null) return null;
        }

        return new ThemeTokens(layers, Colours(light, false), Colours(changed, true),
            light.GetValueOrDefault("radius", "0.5rem"))
        {
            Font = light.GetValueOrDefault("font", "sans-serif"),
        };
    }

    private static ThemeColours Colours(ImmutableDictionary<string, string> values, bool isDark) =>
        new(isDark, Needed.Concat(Dangers.Where(token => Colour(token, values) is not null)).ToImmutableDictionary(token => token, token => Colour(token, values)!.Value,
            StringComparer.Ordinal));

    private static ImmutableDictionary<string, string> Values(string rules) => Declaration().Matches(rules)
        .GroupBy(match => match.Groups[1].Value, StringComparer.Ordinal)
        .ToImmutableDictionary(group => group.Key, group => group.Last().Groups[2].Value.Trim(),
            StringComparer.Ordinal);

    /// <summary>The colour of a token, which may be another token's.</summary>
    private static Srgb? Colour(string token, ImmutableDictionary<string, string> values, int depth = 0) =>
        depth > 5 || !values.TryGetValue(token, out var value) ? null
        : Reference().Match(value) is { Success: true } other ? Colour(other.Groups[1].Value, values, depth + 1)
        : Srgb.Parse(value);

    /// <summary>Behind the brace that ends the block which begins at a place.</summary>
    private static int End(string style, int start)
    {
        var depth = 0;
        for (var at = start; at < style.Length; at++)
        {
            if (style[at] == '{') depth++;
            else if (style[at] == '}' && --depth == 0) return at + 1;
        }

        return style.Length;
    }

    [GeneratedRegex(@"@layer nb-tokens\s*\{")]
    private static partial Regex TokensLayer();

    [GeneratedRegex(@"@layer\s+([a-z-]+(?:\s*,\s*[a-z-]+)+)\s*;")]
    private static partial Regex LayerOrder();

    [GeneratedRegex(@"--nb-([a-z0-9-]+):\s*([^;{}]+);")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^var\(--nb-([a-z0-9-]+)\)\z")]
    private static partial Regex Reference();
}
