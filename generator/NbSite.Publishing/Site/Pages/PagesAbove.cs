using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>The pages of the parts that a page is in.</summary>
internal static class PagesAbove
{
    /// <summary>
    /// From the nearest to the one at the top. A page can have the id of a folder that it does not stand for, so that two parts lie in
    /// each other: there the way ends.
    /// </summary>
    public static IEnumerable<PageHeader> Of(PageHeader header, ISiteIndex index)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { header.Id };
        for (var folder = header.Folder; folder.Length > 0;)
        {
            if (index.Get<PageHeader>(IndexKind.Page, folder) is not { } above || !seen.Add(above.Id)) yield break;
            yield return above;
            folder = above.Folder;
        }
    }
}
