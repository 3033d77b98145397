using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using NbSite.Model;

namespace NbSite.Theme.Rendering;

/// <summary>
/// The theme's icons, out of one file. A page carries the lines of those that it shows: browsers take nothing from another file
/// of a folder.
/// </summary>
public static partial class Icons
{
    private static readonly FrozenDictionary<string, string> Drawings = Symbol().Matches(ThemeResources.Sprite())
        .ToFrozenDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);

    /// <summary>The names of all drawings.</summary>
    public static IEnumerable<string> Names => Drawings.Keys.Order(StringComparer.Ordinal);

    /// <summary>An icon beside words that say the same, so that those who hear the page hear it once.</summary>
    public static MarkupString Of(string name) => new(
        "<svg class=\"nb-icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">" + Drawings[name] + "</svg>");

    /// <summary>Which of the four tints stands behind an icon: to learn, to be treated, to feel, or for later.</summary>
    public static string Tint(string name) => name switch
    {
        "drip" or "pill" or "scan" or "flask" or "layers" => "care",
        "heart" or "thermometer" or "people" or "speech" or "phone" => "feel",
        "sun" or "return" or "calendar" or "clock" or "school" or "home" => "later",
        _ => "learn",
    };

    /// <summary>The icon that the site chose for a page, or else for the folder that the page is in; null for none.</summary>
    public static string? For(string? pageId, SiteView site)
    {
        for (var id = pageId; id is { Length: > 0 };)
        {
            if (site.Icons.TryGetValue(id, out var name)) return name;
            var slash = id.LastIndexOf('/');
            id = slash < 0 ? null : id[..slash];
        }

        return null;
    }

    [GeneratedRegex("<symbol id=\"([a-z]+)\"[^>]*>(.*?)</symbol>", RegexOptions.Singleline)]
    private static partial Regex Symbol();
}
