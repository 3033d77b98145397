using NbSite.Content.FrontMatter;

namespace NbSite.Content.Sources;

/// <summary>
/// Where the PDFs of pages lie that <c>nbsite leaflet --for-site</c> makes: in a folder of the content, named after their pages' addresses,
/// with a list that says what each was made of.
/// </summary>
public static class LeafletFiles
{
    /// <summary>The folder, inside the content folder.</summary>
    public const string Folder = "leaflets";

    /// <summary>The list of them.</summary>
    public const string List = Folder + "/leaflets.yml";

    // As for every file that is published as it is.
    private const int LongestPath = 100;

    /// <summary>Whether a file of the content is the PDF of a page.</summary>
    /// <param name="path">From the content folder.</param>
    public static bool Is(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.StartsWith(Folder + "/", StringComparison.Ordinal) && path.EndsWith(".pdf", StringComparison.Ordinal);
    }

    /// <summary>The PDF of a page: <c>leaflets/treatments/surgery.pdf</c> for <c>/treatments/surgery/</c>.</summary>
    /// <param name="pageAddress">The page's address.</param>
    public static string PathOf(string pageAddress)
    {
        ArgumentNullException.ThrowIfNull(pageAddress);
        var name = pageAddress.Trim('/');
        return $"{Folder}/{(name.Length == 0 ? "index" : name)}.pdf";
    }

    /// <summary>The page of a PDF.</summary>
    /// <param name="path">From the content folder.</param>
    public static string PageOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = path[(Folder.Length + 1)..^".pdf".Length];
        return name == "index" ? "/" : $"/{name}/";
    }

    /// <summary>Whether a path is that of the PDF of a page that there could be.</summary>
    /// <param name="path">From the content folder.</param>
    public static bool IsOfPage(string path) => Is(path) && Names.IsAddress(PageOf(path)) && PathOf(PageOf(path)) == path;

    /// <summary>
    /// Where a PDF is published: beside its page, under a name that still says what it is in a folder of downloads:
    /// <c>/treatments/surgery/surgery.pdf</c>.
    /// </summary>
    /// <param name="pageAddress">The page's address.</param>
    public static string AddressOf(string pageAddress)
    {
        ArgumentNullException.ThrowIfNull(pageAddress);
        var page = pageAddress.TrimEnd('/');
        var name = page[(page.LastIndexOf('/') + 1)..];
        var address = $"{page}/{name}.pdf";
        return name.Length > 0 && address.Length <= LongestPath ? address : page + "/leaflet.pdf";
    }
}
