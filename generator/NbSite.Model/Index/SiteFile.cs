namespace NbSite.Model;

/// <summary>A file that is published as it is, as a page that links to it knows it.</summary>
/// <param name="Address">On the site, such as <c>/leaflet.pdf</c>.</param>
/// <param name="Path">In the content folder, such as <c>static/leaflet.pdf</c>.</param>
/// <param name="Kind">The kind's name among the words of the interface, such as “pdf”.</param>
/// <param name="MediaType">As servers say it.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
public sealed record SiteFile(string Address, string Path, string Kind, string MediaType, long Size, string Sha256)
{
    /// <summary>It is of a kind for readers, and no record says that somebody checked it as it is.</summary>
    public bool IsUnchecked { get; init; }

    /// <summary>Its record says that it was withdrawn: it is not published.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>It is in the site and not in the offline copy that is made.</summary>
    public bool IsOnlineOnly { get; init; }

    /// <summary>No browser shows it: a link saves it.</summary>
    public bool IsSaved { get; init; }

    /// <summary>It stands in the folder <c>static</c> and is published whether a page links to it or not.</summary>
    public bool IsOfRoot => Path.StartsWith("static/", StringComparison.Ordinal);

    /// <summary>It is the print of a page, and published with that page as long as it says the same.</summary>
    public bool IsLeaflet => Path.StartsWith("leaflets/", StringComparison.Ordinal);
}
