using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Feeds;

/// <summary>editions/feed.xml (Atom): every edition with its summary, every recall and every withdrawal.</summary>
internal static class EditionFeed
{
    public static IEnumerable<FeedFile> Make(IReadOnlyList<PageFacts> pages, IndexDocument site, UiWords words)
    {
        var language = site.Config.Language;
        var editions = site.Past.Store.Editions.Where(edition => PastLinks.HasLanguage(edition, language)).Select(edition =>
        {
            var address = AbsoluteAddress.Of(site.BaseUrl, PastLinks.Edition("", edition));
            return new AtomEntry(address, words.Format("editions.title-of", edition.Name), edition.Created, address, edition.Summary);
        });
        // The newest edition of one day is the last in the chain.
        var entries = Recalls(site, words).Concat(ChangeFeed.Withdrawals(pages, site, words))
            .Select(entry => entry with { IsAlwaysShown = true }).Concat(editions.Reverse()).OrderByDescending(entry => entry.On).ToList();
        var first = site.Past.Store.Editions[^1].Created;
        var name = new FeedName(
            "/editions/feed.xml", words.Format("editions.feed", site.Config.Name[language]), site.Config.Publisher, language, site.BaseUrl);
        return AtomFeed.Write(name, entries, first);
    }

    /// <summary>An entry for each text that was found to be wrong, the newest first.</summary>
    public static IEnumerable<AtomEntry> Recalls(IndexDocument site, UiWords words) => site.Past.Recalls
        .Select(recall => (Recall: recall, History: site.Past.WithCode(recall.Code))).Where(pair => pair.History is not null)
        .OrderByDescending(pair => pair.Recall.On).ThenBy(pair => pair.Recall.Code, StringComparer.Ordinal)
        .Select(pair => new AtomEntry(
            AbsoluteAddress.Of(site.BaseUrl, PastLinks.Text(pair.Recall.Code)) + "#recalled",
            words.Format("editions.recall-of", pair.History!.Newest.Page.Title), pair.Recall.On,
            AbsoluteAddress.Of(site.BaseUrl, pair.History.Address), pair.Recall.Reason));
}
