using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>
/// What happened to pages, for the feed and for the list of changes alike: recorded changes that are no small ones, and
/// withdrawals. Drafts are no news yet.
/// </summary>
internal static class SiteNews
{
    /// <summary>The newest first; within a day, withdrawals, then by address, the newest version first.</summary>
    public static ImmutableArray<NewsEntry> Of(IEnumerable<PageFacts> pages) =>
    [
        .. pages.Where(page => page.Header.Status != ReviewStatus.Draft).SelectMany(Of)
            .OrderByDescending(entry => entry.On).ThenBy(entry => entry.IsWithdrawal ? 0 : 1)
            .ThenBy(entry => entry.Page.Address, StringComparer.Ordinal).ThenByDescending(entry => entry.Version),
    ];

    private static IEnumerable<NewsEntry> Of(PageFacts page)
    {
        if (page.Withdrawn is { } withdrawn) yield return new NewsEntry(page.Header, withdrawn.On, 0, withdrawn.Reason, withdrawn.On);
        foreach (var change in page.Changes.Where(change => !change.Minor))
            yield return new NewsEntry(page.Header, change.On, change.Version, change.Note, page.Withdrawn?.On);
    }
}

/// <summary>One piece of news.</summary>
/// <param name="Page">The page.</param>
/// <param name="On">The day.</param>
/// <param name="Version">The version that the change made; 0 for a withdrawal.</param>
/// <param name="Note">What happened, in people's words.</param>
/// <param name="WithdrawnOn">When the page was withdrawn; null while it stands.</param>
internal sealed record NewsEntry(PageHeader Page, DateOnly On, int Version, string Note, DateOnly? WithdrawnOn)
{
    public bool IsWithdrawal => Version == 0;

    /// <summary>The page's title, which says of a withdrawal and of all that was told before that the page is gone.</summary>
    public string Title(UiWords words) => WithdrawnOn is { } on && !IsWithdrawal
        ? words.Format("changes.since-withdrawn", Page.Title, words.Date(on))
        : Page.Title;

    /// <summary>What is said of it.</summary>
    public string Said(UiWords words) => IsWithdrawal ? words.Format("changes.withdrawn", Note) : Note;
}
