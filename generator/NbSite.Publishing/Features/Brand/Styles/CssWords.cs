using System.Text.RegularExpressions;
using NbSite.Content.Yaml;

namespace NbSite.Publishing.Features.Brand.Styles;

/// <summary>What the site's own rules may say: how a part of the frame looks, never whether it is seen.</summary>
internal static partial class CssWords
{
    /// <summary>The token of the font that words are written with.</summary>
    public const string Font = "--nb-font";

    // What is inherited from the header would reach the way to when to call.
    private static readonly string[] OfHeader = ["background", "border", "padding"];

    /// <summary>Whether the property may be set with a list of selectors.</summary>
    public static bool MaySet(string property, string selectors)
    {
        var all = selectors.Split(',').Select(selector => selector.Trim()).ToList();
        if (property == Font) return all.TrueForAll(CssSelector.IsRoot);
        return CssValues.Knows(property) && !all.Exists(CssSelector.IsRoot)
            && (!all.Exists(CssSelector.IsHeader)
                || Array.Exists(OfHeader, part => property.StartsWith(part, StringComparison.Ordinal)));
    }

    public static bool IsMedia(string prelude) => MediaForm().IsMatch(prelude);

    /// <summary>What may not stand in the value of a property: where, and what; null when all of it may.</summary>
    public static (int At, string What)? Wrong(string property, string value, CssLimits limits)
    {
        // Words in quotes say nothing to a browser but themselves.
        var bare = Quoted().Replace(value, match => new string('x', match.Length));
        if (bare.IndexOf('!', StringComparison.Ordinal) is >= 0 and var at) return (at, Short(value[at..].Trim()));
        foreach (Match call in Call().Matches(bare))
            if (call.Groups[1].Value != "var") return (call.Index, call.Groups[1].Value + "(…)");
        var trimmed = value.Trim();
        return CssValues.May(property, trimmed, limits) ? null : (value.Length - value.TrimStart().Length, Short(trimmed));
    }

    public static string Short(string text) => Quote.Short(text);

    [GeneratedRegex(@"^@media\s+(?:(?:screen|print|and|\((?:min|max)-(?:width|height|inline-size):\s*[0-9.]+(?:px|rem|em)\)|\(prefers-color-scheme:\s*(?:dark|light)\))\s*)+\z")]
    private static partial Regex MediaForm();

    [GeneratedRegex("""("[^"]*"|'[^']*')""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"([A-Za-z_-][A-Za-z0-9_-]*)?\(")]
    private static partial Regex Call();
}
