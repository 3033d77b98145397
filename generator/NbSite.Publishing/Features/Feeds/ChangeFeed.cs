using System.Globalization;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Feeds;

/// <summary>
/// feed.xml: what changed on which page, what was withdrawn and what was recalled, in people's own words, newest first.
/// Dates are those on record; a feed without entries is dated by the build's day.
/// </summary>
internal static class ChangeFeed
{
    /// <summary>The feed and its archives.</summary>
    public static IEnumerable<FeedFile> Make(IReadOnlyList<PageFacts> pages, IndexDocument site, UiWords words, DateOnly today)
    {
        var config = site.Config;
        var changes = SiteNews.Of(pages).Select(entry =>
        {
            var address = AbsoluteAddress.Of(site.BaseUrl, entry.Page.Address);
            var id = entry.IsWithdrawal ? "#withdrawn" : "#version-" + entry.Version.ToString(CultureInfo.InvariantCulture);
            return new AtomEntry(address + id, entry.Title(words), entry.On, address, entry.Said(words))
            {
                IsAlwaysShown = entry.IsWithdrawal || entry.Page.Id == config.WhenToCall?.PageId,
            };
        });
        // Before a day's changes stands what was found to be wrong.
        var recalls = EditionFeed.Recalls(site, words).Select(entry => entry with { IsAlwaysShown = true });
        List<AtomEntry> entries = [.. recalls.Concat(changes).OrderByDescending(entry => entry.On)];
        var name = new FeedName("/feed.xml", config.Name[config.Language], config.Publisher, config.Language, site.BaseUrl);
        return AtomFeed.Write(name, entries, today);
    }

    /// <summary>An entry for each page that was withdrawn.</summary>
    public static IEnumerable<AtomEntry> Withdrawals(IReadOnlyList<PageFacts> pages, IndexDocument site, UiWords words) =>
        SiteNews.Of(pages).Where(entry => entry.IsWithdrawal).Select(entry =>
        {
            var address = AbsoluteAddress.Of(site.BaseUrl, entry.Page.Address);
            return new AtomEntry(address + "#withdrawn", entry.Page.Title, entry.On, address, entry.Said(words));
        });
}
