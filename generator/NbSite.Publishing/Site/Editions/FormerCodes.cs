using NbSite.Model;

namespace NbSite.Publishing.Site.Editions;

/// <summary>What today's text of a page was called while codes were made of words alone.</summary>
internal static class FormerCodes
{
    /// <param name="page">What it says.</param>
    /// <param name="past">What was published.</param>
    /// <returns>
    /// The code in the newest edition with the page, when that edition is of that time and the text is the same; and the code
    /// of a recalled text of that time that the page still says, as far as its record tells.
    /// </returns>
    public static (string? Same, string? Recalled) Of(PageContent page, SitePast past)
    {
        if (past.HistoryOf(page.Language, page.Id) is not { } history) return default;
        var store = past.Store;
        var newest = history.Newest;
        var same = FormerText.IsSame(store, newest.Page, store.Editions[newest.Last].Hash, page) ? newest.Code : null;
        foreach (var text in history.Texts)
        {
            if (past.RecallOf(text.Code) is null) continue;
            if (FormerText.IsAsRecorded(store, text.Page, store.Editions[text.Last].Hash, page)) return (same, text.Code);
        }

        return (same, null);
    }
}
