using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Hosting;

/// <summary>What web servers are told, and what pages load from elsewhere.</summary>
internal sealed class HostingFeature : Feature
{
    public override IEnumerable<AggregateAnalyzer<PageFacts>> Checks(SiteParts site) =>
        [new CheckOutside(site.Index)];

    public override IEnumerable<AggregateModule<PageFacts, PageFacts>> Outputs(SiteParts site) =>
        [new WriteHeaders(site.Index)];
}
