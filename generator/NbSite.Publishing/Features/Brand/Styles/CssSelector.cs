using System.Text.RegularExpressions;

namespace NbSite.Publishing.Features.Brand.Styles;

/// <summary>Which parts of a page the site's own rules may change: the frame, never what a page says.</summary>
internal static partial class CssSelector
{
    // The name of a place and of all parts of it (“nb-nav” and “nb-nav__link”).
    private static readonly string[] Places =
    [
        "nb-header", "nb-brand", "nb-nav", "nb-menu", "nb-breadcrumbs", "nb-contents", "nb-neighbours", "nb-footer",
        "nb-charity", "nb-title", "nb-summary", "nb-label",
    ];

    // In the header stands the way to when to call, which would inherit what the header has.
    private const string WithCall = "nb-header";

    // What is large here pushes the way to when to call aside, or the page down.
    private static readonly string[] Head = [WithCall, "nb-brand", "nb-nav", "nb-menu"];

    /// <summary>Whether it is made of names, classes, simple states, “&gt;” and spaces alone.</summary>
    public static bool IsKnown(string selector) => Form().IsMatch(selector);

    /// <summary>Whether it chooses the whole document, for which only the font may be set.</summary>
    public static bool IsRoot(string selector) => selector == ":root";

    /// <summary>Whether it chooses the header, in which the way to when to call stands.</summary>
    public static bool IsHeader(string selector) => Steps(selector) is [.., var last]
        && Classes(last).Exists(name => OfPlace(name, WithCall));

    /// <summary>Whether it chooses the header, or something in it.</summary>
    public static bool IsInHead(string selector) => Array.Exists(
        Steps(selector), step => Classes(step).Exists(name => Array.Exists(Head, place => OfPlace(name, place))));

    /// <summary>
    /// Whether all that it could choose is in the frame. Below a place an element's name is enough: only the header and the
    /// menu may hold the way to when to call, and shorter limits hold there. The footer holds the charity's own helpline and the
    /// notice of a demonstration, which nothing that may be set hides or moves.
    /// </summary>
    public static bool StaysInPlace(string selector)
    {
        if (IsRoot(selector)) return true;
        var isBelow = false;
        foreach (var step in Steps(selector))
        {
            var names = Classes(step);
            if (!names.TrueForAll(IsPlace) || (names.Count == 0 && !isBelow)) return false;
            isBelow |= names.Exists(name => !OfPlace(name, WithCall));
        }

        return true;
    }

    private static string[] Steps(string selector) =>
        selector.Split([' ', '\n', '\t', '>'], StringSplitOptions.RemoveEmptyEntries);

    private static List<string> Classes(string step) =>
        [.. ClassName().Matches(step).Select(match => match.Groups[1].Value)];

    private static bool IsPlace(string name) => Array.Exists(Places, place => OfPlace(name, place));

    private static bool OfPlace(string name, string place) =>
        name.StartsWith(place, StringComparison.Ordinal)
        && (name.Length == place.Length || name.AsSpan(place.Length).StartsWith("__")
            || name.AsSpan(place.Length).StartsWith("--"));

    [GeneratedRegex(@"\.([a-z][a-z0-9_-]*)")]
    private static partial Regex ClassName();

    [GeneratedRegex("""
        ^(?::root|(?:[a-z][a-z0-9]*|\.[a-z][a-z0-9_-]*)(?:\.[a-z][a-z0-9_-]*|::?(?:hover|focus|focus-visible|active|link|visited|first-child|last-child|before|after|marker))*(?:\s*>\s*|\s+|\z))+\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Form();
}
