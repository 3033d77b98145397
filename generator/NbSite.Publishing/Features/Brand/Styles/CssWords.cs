using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NbSite.Publishing.Features.Brand.Styles;

/// <summary>What the site's own rules may say: how a part of the frame looks, never whether it is seen.</summary>
internal static partial class CssWords
{
    private const string Font = "--nb-font";

    private static readonly FrozenSet<string> Properties = Set("""
        color background background-color border border-color border-style border-width border-radius
        border-block border-block-start border-block-end border-inline border-inline-start border-inline-end
        border-top border-bottom border-left border-right border-block-end-color border-block-start-color
        box-shadow font font-family font-size font-style font-weight font-variant letter-spacing word-spacing line-height
        text-align text-decoration text-decoration-color text-decoration-thickness text-underline-offset text-transform text-wrap hyphens
        padding padding-block padding-block-start padding-block-end padding-inline padding-inline-start padding-inline-end
        padding-top padding-bottom padding-left padding-right
        margin margin-block margin-block-start margin-block-end margin-inline margin-inline-start margin-inline-end
        margin-top margin-bottom margin-left margin-right
        gap row-gap column-gap align-items justify-content max-inline-size max-width list-style list-style-type
        """);

    private static readonly FrozenSet<string> Functions = Set("""
        var rgb rgba hsl hsla oklch oklab lab lch color-mix calc min max clamp linear-gradient radial-gradient
        """);

    // What is inherited from the header would reach the way to when to call.
    private static readonly string[] OfHeader = ["background", "border", "padding", "box-shadow"];

    /// <summary>Whether the property may be set with a list of selectors.</summary>
    public static bool MaySet(string property, string selectors)
    {
        var all = selectors.Split(',').Select(selector => selector.Trim()).ToList();
        if (property == Font) return all.TrueForAll(CssSelector.IsRoot);
        return Properties.Contains(property) && !all.Exists(CssSelector.IsRoot)
            && (!all.Exists(CssSelector.IsHeader) || Array.Exists(OfHeader, part => property.StartsWith(part, StringComparison.Ordinal)));
    }

    public static bool IsMedia(string prelude) => MediaForm().IsMatch(prelude);

    /// <summary>What may not stand in a value: where, what, and whether it is told as what it is.</summary>
    public static IEnumerable<(int At, string What, bool IsKnown)> Wrong(string value)
    {
        // Words in quotes say nothing to a browser but themselves.
        var bare = Quoted().Replace(value, match => new string('x', match.Length));
        foreach (Match call in Call().Matches(bare))
        {
            var name = call.Groups[1].Value;
            if (!Functions.Contains(name)) yield return (call.Index, name + "(…)", name is "url" or "image-set" or "src" or "image" or "element" or "attr" or "env");
        }

        if (bare.IndexOf('!', StringComparison.Ordinal) is >= 0 and var at)
            yield return (at, Short(value[at..].Trim()), true);
        else if (Foreign().Match(bare) is { Success: true } sign)
            yield return (sign.Index, sign.Value, false);
        else if (bare.Trim().Length == 0 || bare.Count(each => each == '(') != bare.Count(each => each == ')'))
            yield return (0, Short(value.Trim()), false);
        else if (Negative().Match(bare) is { Success: true } less)
            yield return (less.Index, less.Value, true);
    }

    public static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");

    private static FrozenSet<string> Set(string names) =>
        names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^@media\s+(?:(?:screen|print|and|\((?:min|max)-(?:width|height|inline-size):\s*[0-9.]+(?:px|rem|em)\)|\(prefers-color-scheme:\s*(?:dark|light)\))\s*)+\z")]
    private static partial Regex MediaForm();

    [GeneratedRegex("""("[^"]*"|'[^']*')""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"([A-Za-z_-][A-Za-z0-9_-]*)?\(")]
    private static partial Regex Call();

    [GeneratedRegex(@"[^A-Za-z0-9\s#%.,()/+*_-]")]
    private static partial Regex Foreign();

    // What is moved backwards covers what stands before it.
    [GeneratedRegex(@"(?<![A-Za-z0-9_)-])-[0-9.]+[a-z%]*")]
    private static partial Regex Negative();
}
