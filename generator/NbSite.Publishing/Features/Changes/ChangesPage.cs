using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Changes;

/// <summary>What the feed says, for people: the latest changes of all pages, day by day, the newest first.</summary>
internal static class ChangesPage
{
    private const int MostEntries = 200;

    // So many pages of one day that are new are read at a glance.
    private const int MostFirst = 5;

    public static ImmutableArray<Block> Blocks(ImmutableArray<PageFacts> pages, UiWords words)
    {
        var all = SiteNews.Of(pages);
        var entries = all.Take(MostEntries).ToList();
        if (entries.Count == 0) return [Paragraph([new TextInline(words["changes.none"])])];
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var day in entries.GroupBy(entry => entry.On))
        {
            var id = "on-" + day.Key.Iso();
            blocks.Add(new HeadingBlock(2, id, [new TextInline(words.Date(day.Key))]) { Origin = Origin.Generated });
            // That a page is new says nothing of what is different; many at once would hide what is.
            var first = day.Where(entry => entry.Version == 1).ToImmutableArray();
            if (first.Length <= MostFirst) first = [];
            var others = day.Where(entry => !first.Contains(entry)).ToImmutableArray();
            if (others.Length > 0) blocks.Add(Items(others, words));
            if (first.Length == 0) continue;
            blocks.Add(new DisclosureBlock(
                DisclosureKind.Details, id + "-first", [new TextInline(words.Format("changes.first", first.Length))], [Items(first, words)])
            {
                Origin = Origin.Generated,
            });
        }

        if (all.Length > MostEntries) blocks.Add(Paragraph([new TextInline(words["changes.older"])]));
        return blocks.ToImmutable();
    }

    private static ListBlock Items(ImmutableArray<NewsEntry> entries, UiWords words) => new(false, 1,
    [
        .. entries.Select(entry => new ListItem(
        [
            Paragraph(
            [
                new LinkInline(entry.Page.Id, null, null, [new TextInline(entry.Title(words))]) { Address = entry.Page.Address },
                new TextInline(": " + entry.Said(words)),
            ]),
        ])
        { Origin = Origin.Generated }),
    ])
    { Origin = Origin.Generated };

    /// <summary>The way to the editions, the newest first; nothing when there are none.</summary>
    public static ImmutableArray<Block> Editions(SitePast past, string language, string prefix, UiWords words)
    {
        if (!past.HasLanguage(language)) return [];
        var links = past.Store.Editions.Reverse().Where(edition => PastLinks.HasLanguage(edition, language)).Select(edition =>
            new PageLink("edition", PastLinks.Edition(prefix, edition), words.Format("editions.heading", edition.Name, words.Date(edition.Created)))
            {
                Summary = edition.Summary,
            });
        return
        [
            new HeadingBlock(2, "by-edition", [new TextInline(words["changes.editions"])]) { Origin = Origin.Generated },
            new LinkListBlock([.. links]) { Origin = Origin.Generated },
        ];
    }

    private static ParagraphBlock Paragraph(ImmutableArray<Inline> text) => new(text) { Origin = Origin.Generated };
}
