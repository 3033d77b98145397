using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NbSite.Publishing.Features.Brand.Styles;

/// <summary>
/// What each property of the site's own rules may be: lengths that push nothing out of sight, words that stay large enough,
/// and colours whose contrast is checked, by the names of their tokens.
/// </summary>
internal static partial class CssValues
{
    // Pixels, or this many sixteenths of them in “rem” and “em”.
    private const double Root = 16;
    private const double FarthestSpace = 64;
    private const double ThickestLine = 16;
    private const double SmallestWords = 14;
    private const double LargestWords = 64;
    private const double WidestSpacing = 4;
    private const double TightestLines = 1.2;
    private const double LoosestLines = 2.5;

    private static readonly FrozenDictionary<string, Func<string, bool>> Kinds = Make();

    /// <summary>Whether the property may be set at all.</summary>
    public static bool Knows(string property) => Kinds.ContainsKey(property);

    /// <summary>Whether the property may have the value.</summary>
    public static bool May(string property, string value) => Kinds[property](value);

    private static FrozenDictionary<string, Func<string, bool>> Make()
    {
        var kinds = new Dictionary<string, Func<string, bool>>(StringComparer.Ordinal)
        {
            ["--nb-font"] = Family().IsMatch,
            ["font-family"] = Family().IsMatch,
            ["color"] = Colour().IsMatch,
            ["background"] = Ground().IsMatch,
            ["background-color"] = Ground().IsMatch,
            ["font-size"] = value => Parts(value) is [var size] && Pixels(size) is >= SmallestWords and <= LargestWords,
            ["line-height"] = value => Number(value) is >= TightestLines and <= LoosestLines,
            ["font-weight"] = Weight().IsMatch,
            ["border-radius"] = value => value == "var(--nb-radius)" || Lengths(value, FarthestSpace),
        };
        void Add(string properties, Func<string, bool> kind)
        {
            foreach (var property in properties.Split(' ')) kinds.Add(property, kind);
        }

        Add("letter-spacing word-spacing", value => value == "normal" || (Parts(value).Length == 1 && Lengths(value, WidestSpacing)));
        Add("text-decoration-thickness text-underline-offset", value => value == "auto" || (Parts(value).Length == 1 && Lengths(value, WidestSpacing)));
        Add("font-style font-variant text-align text-decoration text-transform text-wrap hyphens align-items justify-content list-style-type", Words().IsMatch);
        Add("text-decoration-color border-color border-block-start-color border-block-end-color", value => Array.TrueForAll(Parts(value), IsLineColour));
        Add("border-style", Words().IsMatch);
        Add("border-width", value => Lengths(value, ThickestLine));
        Add("border border-block border-block-start border-block-end border-inline border-inline-start border-inline-end", IsLine);
        Add("border-top border-bottom border-left border-right", IsLine);
        foreach (var space in (string[])["padding", "margin"])
        {
            Add(
                string.Join(' ', ((string[])["", "-block", "-block-start", "-block-end", "-inline", "-inline-start", "-inline-end", "-top", "-bottom", "-left", "-right"])
                    .Select(side => space + side)),
                value => Lengths(value, FarthestSpace));
        }

        Add("gap row-gap column-gap", value => Lengths(value, FarthestSpace));
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static bool IsLine(string value) => Parts(value) is { Length: <= 3 } parts
        && Array.TrueForAll(parts, part => Words().IsMatch(part) || IsLineColour(part) || Pixels(part) is >= 0 and <= ThickestLine);

    private static bool IsLineColour(string value) => value is "currentColor" or "transparent" || Token().IsMatch(value);

    private static bool Lengths(string value, double most) =>
        Parts(value) is { Length: <= 4 } parts && Array.TrueForAll(parts, part => Pixels(part) is { } pixels && pixels >= 0 && pixels <= most);

    private static string[] Parts(string value) => value.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>About how many pixels; null for anything but a plain length.</summary>
    private static double? Pixels(string length) =>
        length == "0" ? 0
        : Length().Match(length) is { Success: true } match && Number(match.Groups[1].Value) is { } number
            ? match.Groups[2].Value == "px" ? number : number * Root
            : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^([0-9]{0,4}\.?[0-9]{1,4})(px|rem|em)\z")]
    private static partial Regex Length();

    [GeneratedRegex(@"^var\(--nb-[a-z0-9-]+\)\z")]
    private static partial Regex Token();

    // Each of these is checked on each of the grounds below.
    [GeneratedRegex(@"^(?:inherit|var\(--nb-(?:text|text-soft|link|link-hover|accent)\))\z")]
    private static partial Regex Colour();

    [GeneratedRegex(@"^(?:none|transparent|var\(--nb-(?:page|surface|accent-pale)\))\z")]
    private static partial Regex Ground();

    [GeneratedRegex(@"^(?:normal|bold|[1-9]00)\z")]
    private static partial Regex Weight();

    [GeneratedRegex(@"^[a-z]+(?:-[a-z]+)*(?: [a-z]+(?:-[a-z]+)*){0,3}\z")]
    private static partial Regex Words();

    [GeneratedRegex("""^(?:"[^"]*"|'[^']*'|[A-Za-z][A-Za-z0-9 -]*)(?:\s*,\s*(?:"[^"]*"|'[^']*'|[A-Za-z][A-Za-z0-9 -]*))*\z""")]
    private static partial Regex Family();
}
