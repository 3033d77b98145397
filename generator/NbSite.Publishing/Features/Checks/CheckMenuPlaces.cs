using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Checks;

/// <summary>Holds the places on pages that the menu and the foot of every page lead to, in every language that has the page.</summary>
internal sealed class CheckMenuPlaces(SharedAnchors shared, Pipeline<IndexDocument> index) : AggregateAnalyzer<PageFacts>
{
    public override void Analyze(IReadOnlyList<PageFacts> pages, IAnalyzerContext context)
    {
        if (context.OutputsOf(index) is not [var site]) return;
        var places = site.Config.MenuLinks.Select(link => link.Page).Where(page => page?.Anchor is not null).ToList();
        if (places.Count == 0) return;
        var known = shared.Of(pages, site);
        var main = site.Config.Language;
        foreach (var place in places)
        {
            var link = new PageReference(place!.PageId, place.Anchor, place.Span);
            known.Check([link], main, place.PageId, context);
            foreach (var other in site.Languages.Select(each => each.Language).Where(each => each != main))
            {
                if (known.Has(other, place.PageId, place.Anchor!) == false)
                    context.Report(Codes.MenuPlaceInLanguage.At(place.Span, place.PageId, place.Anchor!, other));
            }
        }
    }
}
