using NbSite.Content.Sources;

namespace NbSite.Content.Markdown;

/// <summary>Tells the addresses of files from those of pages.</summary>
internal static class FileAddress
{
    // Other systems name pages so.
    private static readonly string[] Pages = [".html", ".htm", ".xhtml", ".php", ".asp", ".aspx", ".jsp"];

    /// <summary>Whether an address that begins with a slash, without what follows “#”, can only be that of a file.</summary>
    public static bool Is(string address)
    {
        if (!address.StartsWith('/') || address.EndsWith('/') || address.Contains('?', StringComparison.Ordinal)) return false;
        if (address.StartsWith("/" + StaticKinds.WellKnown + "/", StringComparison.Ordinal)) return true;
        var name = address[(address.LastIndexOf('/') + 1)..];
        return Path.GetExtension(name) is { Length: > 1 } ending && !Pages.Contains(ending.ToLowerInvariant(), StringComparer.Ordinal);
    }
}
