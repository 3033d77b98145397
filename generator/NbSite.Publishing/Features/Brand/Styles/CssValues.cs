using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NbSite.Publishing.Features.Brand.Styles;

/// <summary>
/// What each property of the site's own rules may be: lengths that push nothing out of sight, words that stay large
/// enough and stay words, and colours whose contrast is checked, by the names of their tokens.
/// </summary>
internal static partial class CssValues
{
    private const double Root = 16;
    private const double WidestSpacing = 4;
    private const double SmallestWords = 14;
    private const double TightestLines = 1.2;
    private const double LoosestLines = 2.5;

    private const string Lines = "none|hidden|solid|dotted|dashed|double|groove|ridge|inset|outset";
    private const string Placing = "normal|start|end|center|left|right|flex-start|flex-end|stretch|baseline|"
        + "space-between|space-around|space-evenly";

    private static readonly FrozenDictionary<string, Func<string, CssLimits, bool>> Kinds = Make();

    /// <summary>Whether the property may be set at all.</summary>
    public static bool Knows(string property) => Kinds.ContainsKey(property);

    /// <summary>Whether the property may have the value where the limits hold.</summary>
    public static bool May(string property, string value, CssLimits limits) => Kinds[property](value, limits);

    private static FrozenDictionary<string, Func<string, CssLimits, bool>> Make()
    {
        var kinds = new Dictionary<string, Func<string, CssLimits, bool>>(StringComparer.Ordinal)
        {
            // The other names what it belongs to, and would stand for itself here.
            [CssWords.Font] = (value, limits) => CssFamilies.May(value, limits.Families),
            ["font-family"] = (value, limits) =>
                value == $"var({CssWords.Font})" || CssFamilies.May(value, limits.Families),
            ["color"] = (value, _) => Colour().IsMatch(value),
            ["background"] = (value, _) => Ground().IsMatch(value),
            ["background-color"] = (value, _) => Ground().IsMatch(value),
            ["font-size"] = (value, limits) => IsFontSize(value, limits.LargestWords),
            ["line-height"] = (value, _) => Number(value) is >= TightestLines and <= LoosestLines,
            ["font-weight"] = (value, _) => Weight().IsMatch(value),
            ["border-radius"] = (value, limits) =>
                value == "var(--nb-radius)" || Sides(value, limits, CssLimits.Farthest, CssLimits.Farthest),
            ["border-width"] = (value, limits) => Sides(value, limits, limits.ThickestLine, limits.ThickestLine),
        };
        void Add(string properties, Func<string, CssLimits, bool> kind)
        {
            foreach (var property in properties.Split(' ')) kinds.Add(property, kind);
        }

        void Words(string properties, string words)
        {
            var known = ("inherit|" + words).Split('|').ToHashSet(StringComparer.Ordinal);
            Add(properties, (value, _) => Parts(value) is { Length: > 0 } parts && Array.TrueForAll(parts, known.Contains));
        }

        Words("font-style", "normal|italic|oblique");
        Words("font-variant", "normal|small-caps|lining-nums|oldstyle-nums|tabular-nums|proportional-nums");
        Words("text-align", "start|end|left|right|center|justify");
        // A line through words says that they no longer hold.
        Words("text-decoration", "none|underline|overline|solid|double|dotted|dashed|wavy");
        Words("text-transform", "none|uppercase|lowercase|capitalize");
        Words("text-wrap", "wrap|balance|pretty|stable");
        Words("hyphens", "none|manual|auto");
        Words("align-items justify-content", Placing);
        Words("list-style-type", "none|disc|circle|square|decimal|lower-alpha|upper-alpha|lower-roman|upper-roman");
        Words("border-style", Lines);
        Add("letter-spacing word-spacing", (value, limits) => value == "normal" || IsSpacing(value, limits));
        Add("text-decoration-thickness text-underline-offset", (value, limits) => value == "auto" || IsSpacing(value, limits));
        Add(
            "text-decoration-color border-color border-block-start-color border-block-end-color",
            (value, _) => Parts(value) is { Length: > 0 } parts && Array.TrueForAll(parts, LineColour().IsMatch));
        var lines = Lines.Split('|').ToHashSet(StringComparer.Ordinal);
        Add(
            "border border-block border-block-start border-block-end border-inline border-inline-start "
                + "border-inline-end border-top border-bottom border-left border-right",
            (value, limits) => Parts(value) is { Length: > 0 and <= 3 } parts && Array.TrueForAll(
                parts, part => lines.Contains(part) || LineColour().IsMatch(part) || IsUpTo(part, limits, limits.ThickestLine)));
        foreach (var space in (string[])["padding", "margin"])
        {
            Add(space, (value, limits) => Sides(value, limits, limits.Above, limits.Beside));
            foreach (var side in (string[])["block", "block-start", "block-end", "top", "bottom"])
                Add($"{space}-{side}", (value, limits) => Sides(value, limits, limits.Above, limits.Above));
            foreach (var side in (string[])["inline", "inline-start", "inline-end", "left", "right"])
                Add($"{space}-{side}", (value, limits) => Sides(value, limits, limits.Beside, limits.Beside));
        }

        Add("gap row-gap column-gap", (value, limits) => Sides(value, limits, limits.Above, limits.Above));
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static bool IsSpacing(string value, CssLimits limits) =>
        Parts(value) is [var part] && IsUpTo(part, limits, WidestSpacing);

    // “em” would be of the size around it, and grow or shrink with each part inside another.
    private static bool IsFontSize(string value, double largest) =>
        Length().Match(value) is { Success: true } match && match.Groups[2].Value != "em"
        && Pixels(value, Root) is { } size && size >= SmallestWords && size <= largest;

    /// <summary>Whether lengths of up to four sides, as CSS orders them, are at most so long above and beside.</summary>
    private static bool Sides(string value, CssLimits limits, double above, double beside)
    {
        var parts = Parts(value);
        if (parts.Length is 0 or > 4) return false;
        for (var at = 0; at < parts.Length; at++)
        {
            var most = parts.Length == 1 ? Math.Min(above, beside) : at % 2 == 0 ? above : beside;
            if (!IsUpTo(parts[at], limits, most)) return false;
        }

        return true;
    }

    private static bool IsUpTo(string length, CssLimits limits, double most) =>
        Pixels(length, limits.LargestWords) is { } pixels && pixels >= 0 && pixels <= most;

    private static string[] Parts(string value) => value.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>At most how many pixels; null for anything but a plain length.</summary>
    private static double? Pixels(string length, double em) =>
        length == "0" ? 0
        : Length().Match(length) is { Success: true } match && Number(match.Groups[1].Value) is { } number
            ? match.Groups[2].Value switch { "px" => number, "rem" => number * Root, _ => number * em }
            : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^([0-9]{0,4}\.?[0-9]{1,4})(px|rem|em)\z")]
    private static partial Regex Length();

    // Never those of an emergency, of what is urgent or of a banner: where they are they mean something.
    [GeneratedRegex(@"^(?:currentColor|transparent|var\(--nb-(?:text|text-soft|page|surface|line|field|link|link-hover|accent|accent-pale|brand|brand-accent|brand-mark|brand-[0-9]{2,3})\))\z")]
    private static partial Regex LineColour();

    // Each of these is checked on each of the grounds below.
    [GeneratedRegex(@"^(?:inherit|var\(--nb-(?:text|text-soft|link|link-hover|accent)\))\z")]
    private static partial Regex Colour();

    [GeneratedRegex(@"^(?:none|transparent|var\(--nb-(?:page|surface|accent-pale)\))\z")]
    private static partial Regex Ground();

    [GeneratedRegex(@"^(?:normal|bold|[1-9]00)\z")]
    private static partial Regex Weight();
}
