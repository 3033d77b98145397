using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Site.Editions;

/// <summary>Where the past stands: editions, histories and the texts that were published.</summary>
internal static class PastLinks
{
    /// <summary>The address of a text that was published.</summary>
    public static string Text(string code) => $"/v/{code}/";

    /// <summary>The address of an edition's page in a language.</summary>
    /// <param name="prefix">Comes before the addresses of the language.</param>
    /// <param name="edition">The edition.</param>
    // No two names differ in capitals alone, and a copy for every system has no capitals in its paths.
    public static string Edition(string prefix, EditionManifest edition) =>
        $"{prefix}/{GeneratedPages.Editions}/{edition.Name.ToLowerInvariant()}/";

    /// <summary>Whether an edition has pages of a language.</summary>
    public static bool HasLanguage(EditionManifest edition, string language) => edition.Pages.Any(page => page.Language == language);

    /// <summary>The way to all texts of a page.</summary>
    public static PageLink History(PageHistory history, UiWords words) => new("history", history.Address, words["history.link"]);
}
