using NbSite.Console;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Bundles;

/// <summary>Holds the texts of a copy to the edition whose name its cover bears.</summary>
internal static class BundleEdition
{
    /// <summary>Throws <see cref="UsageException"/> when the edition is not there, or a text is not that edition's.</summary>
    public static void Check(EditionStore editions, string name, IEnumerable<PageReport> pages)
    {
        var edition = editions.Editions.FirstOrDefault(edition => edition.Name == name)
            ?? throw new UsageException($"there is no edition “{name}”. “nbsite edition list” shows those there are.");
        var codes = edition.Pages.ToDictionary(page => page.Language + ":" + page.Id, page => page.Code, StringComparer.Ordinal);
        var others = pages.Where(page => codes.GetValueOrDefault(page.Language + ":" + page.Id) != page.VersionCode).ToList();
        if (others.Count == 0) return;
        throw new UsageException(
            $"{(others.Count == 1 ? "the text of 1 page is" : $"the texts of {others.Count} pages are")} not that of edition “{name}”: {string.Join(", ", others.Take(5).Select(page => page.Id))}"
            + $"{(others.Count > 5 ? ", …" : "")}. Make the copy from the content of that edition, with the --region that it was made with, or leave --edition out.");
    }
}
