namespace NbSite.Content.Resolution;

/// <summary>Tells pages from files among the addresses below the site's own.</summary>
internal static class OwnPages
{
    /// <summary>The address of a page that a path means, with a slash at its end; null for a file or a text of the past.</summary>
    public static string? Of(string path)
    {
        var address = Uri.UnescapeDataString(path).ToLowerInvariant();
        if (address.StartsWith("/v/", StringComparison.Ordinal) || address.StartsWith("/editions/", StringComparison.Ordinal)) return null;
        if (address.EndsWith("/index.html", StringComparison.Ordinal)) address = address[..^"index.html".Length];
        if (address.EndsWith('/')) return address;
        var file = address[(address.LastIndexOf('/') + 1)..];
        // “/about.html” was a page on another system, and is none here.
        return file.Contains('.', StringComparison.Ordinal) && !file.EndsWith(".html", StringComparison.Ordinal) ? null : address + "/";
    }
}
