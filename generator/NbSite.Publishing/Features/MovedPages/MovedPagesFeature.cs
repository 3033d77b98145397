using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.MovedPages;

/// <summary>Old addresses, which lead to the pages of today.</summary>
internal sealed class MovedPagesFeature : Feature
{
    public override IEnumerable<AggregateAnalyzer<PageFacts>> Checks(SiteParts site) =>
        [new CheckRedirects(site.Redirects, site.PublishedEntries, site.Anchors, site.Index)];

    public override IEnumerable<AggregateModule<PageFacts, PageFacts>> Outputs(SiteParts site) =>
        [new RenderRedirects(site.Options, site.Index)];
}
