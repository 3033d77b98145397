using System.Collections.Frozen;

namespace NbSite.Publishing.Features.Brand.Styles;

/// <summary>
/// The fonts that words may be written with. A font of the reader's that is asked for by its name could be one of
/// pictures, or have no letters of the page's language.
/// </summary>
internal static class CssFamilies
{
    private static readonly FrozenSet<string> Kinds = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "serif", "sans-serif", "monospace", "system-ui", "ui-serif", "ui-sans-serif", "ui-monospace", "ui-rounded");

    /// <summary>Whether a list is of kinds of fonts and of the site's own alone.</summary>
    /// <param name="value">The list.</param>
    /// <param name="own">What the style sheet calls the site's own fonts.</param>
    public static bool May(string value, IReadOnlySet<string> own) => Array.TrueForAll(
        value.Split(','),
        part => part.Trim() is var family && (Kinds.Contains(family) || own.Contains(Unquoted(family))));

    private static string Unquoted(string family) =>
        family is [('"' or '\'') and var quote, .. var name, var end] && end == quote ? name : "";
}
