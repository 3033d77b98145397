using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>The icons that a site may set beside the names of its pages; the theme draws each of them.</summary>
public static class IconNames
{
    /// <summary>All names, in the order of the alphabet.</summary>
    public static readonly ImmutableArray<string> All =
    [
        "alarm", "book", "calendar", "check", "clipboard", "clock", "contents", "drip", "flask", "heart",
        "home", "info", "layers", "mail", "menu", "next", "people", "phone", "pill", "print",
        "return", "scan", "school", "search", "share", "shield", "signpost", "speech", "sun", "thermometer",
    ];
}
