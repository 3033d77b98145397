using System.Collections.Immutable;
using NbSite.Content.Resolution;
using NbSite.Content.Reviews;
using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Site.Reviews;

/// <summary>
/// A page whose words are withheld because nobody looked at them in time. What says when to phone is never withheld: that
/// page stays, and so do cards of emergency and urgent help on others.
/// </summary>
internal static class OverduePage
{
    public static bool IsWithheld(PageHeader header, SiteConfig config, DateOnly today) =>
        config.Review.Overdue == OverdueAction.Withhold && header.Due < today
        && header.Status is not (ReviewStatus.Draft or ReviewStatus.Withdrawn)
        && header.Id != config.WhenToCall?.PageId && header.Kind != ContentKind.About;

    /// <summary>The page as readers see it: why the words are not here, whom to ask, and the cards.</summary>
    public static PageDocument Stub(PageDocument page, UiWords words)
    {
        var header = page.Entry.Header;
        var site = page.Index.Get<SiteView>(IndexKind.Site, "site")!;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        Say(new TextInline(words.Format("overdue.why", words.Date(header.Due!.Value))));
        Say(new TextInline(words.Format("overdue.ask", site.Publisher) + " "), Link(site.About));
        if (site.WhenToCall is { } call) Say(new TextInline(words["overdue.call"] + " "), Link(call));
        blocks.AddRange(Cards(page.Content.Blocks));

        // The cards' sources are numbered anew.
        var scope = new ResolveScope { PageId = header.Id, Path = header.Path, Title = header.Title, Regions = header.Regions };
        var resolved = ContentResolver.Resolve(blocks.ToImmutable(), scope, page.Index, words, new DiagnosticBag());
        return page with
        {
            Content = page.Content with { Summary = words["overdue.summary"], Blocks = resolved.Blocks },
            Cited = [.. resolved.Cited.Select((cited, i) => new CitedSource(cited.Key, i + 1, cited.Uses, cited.Span))],
            TermIds = resolved.TermIds,
            ValuesVary = resolved.ValuesVary,
        };

        void Say(params ImmutableArray<Inline> text) => blocks.Add(new ParagraphBlock(text) { Origin = Origin.Generated });
    }

    /// <summary>The cards that stay, each still inside the part that says where it holds: numbers to phone differ by country.</summary>
    private static IEnumerable<Block> Cards(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is CareCardBlock { Level: not CareLevel.NonUrgent })
            {
                yield return block;
                continue;
            }

            ImmutableArray<Block> inside = [.. Cards(BlockWalk.Children(block))];
            if (inside.IsEmpty) continue;
            if (block is GroupBlock { Group: GroupKind.Region } part) yield return part with { Children = inside };
            else foreach (var card in inside) yield return card;
        }
    }

    private static LinkInline Link(PageLink page) => new(page.PageId, page.Anchor, null, [new TextInline(page.Title)]) { Address = page.Address };
}
