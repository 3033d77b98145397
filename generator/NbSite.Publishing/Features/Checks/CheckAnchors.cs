using NbSite.Content.Resolution;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Checks;

/// <summary>
/// Refuses to publish places whose address is told from another by a number: in an edition and on a public site. Elsewhere
/// it warns of them. Of several with the same words the first needs no name once the others have theirs.
/// </summary>
internal sealed class CheckAnchors(BuildInput input, Pipeline<IndexDocument> index) : AggregateAnalyzer<PageFacts>
{
    public override void Analyze(IReadOnlyList<PageFacts> pages, IAnalyzerContext context)
    {
        if (context.OutputsOf(index) is not [var site]) return;
        var isHeld = input.Output.IsForGood || site.Config.Publication == PublicationMode.Public;
        foreach (var page in pages.Where(page => !page.Uncertain.IsDefaultOrEmpty && !page.IsPartial && page.Header.Status != ReviewStatus.Withdrawn))
        {
            var isKept = isHeld && page.Header.Status != ReviewStatus.Draft;
            var published = Published(page, site);
            foreach (var place in Unnamed(page))
            {
                // An edition has it: what was meant then is asked there.
                if (published.Contains(place.Base)) continue;
                var code = isKept ? Codes.CountedAnchor : Codes.CountedAnchorSoon;
                context.Report(code.WithHint(place.Span, place.Remedy() + ".", place.Words, place.Id));
            }
        }
    }

    private static HashSet<string> Published(PageFacts page, IndexDocument site)
    {
        var texts = site.Past.HistoryOf(page.Header.Language, page.Header.Id)?.Texts ?? [];
        return texts.SelectMany(text => text.Records).Distinct(StringComparer.Ordinal)
            .SelectMany(name => site.Past.Store.Record(name)?.Anchors ?? []).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<UncertainAnchor> Unnamed(PageFacts page)
    {
        var anchors = page.Anchors.ToHashSet(StringComparer.Ordinal);
        foreach (var same in page.Uncertain.GroupBy(place => place.Base, StringComparer.Ordinal))
        {
            var places = same.Where(place => place.Name is not null).ToList();
            // One that has the bare words may keep them, when every other can be named.
            var keepsWords = same.Key.Length > 0 && places.Count == same.Count() && places.Count > 1;
            foreach (var place in keepsWords ? places.Where(place => place.Id != same.Key) : places) yield return place;
        }
    }
}
