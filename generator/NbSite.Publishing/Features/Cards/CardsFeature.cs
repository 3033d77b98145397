using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;

namespace NbSite.Publishing.Features.Cards;

/// <summary>Cards for links that are shared.</summary>
internal sealed class CardsFeature : Feature
{
    public override IndexDocument AddTo(IndexDocument index, SiteParts site, IModuleContext context) => index with
    {
        Cards = SiteCards.Of(
            site.Input, index.Config, site.Read<BrandDocument>(context).SingleOrDefault()?.Card,
            [.. context.OutputsOf(site.PublishedEntries).Select(entry => entry.Header)], context.Report),
    };
}
