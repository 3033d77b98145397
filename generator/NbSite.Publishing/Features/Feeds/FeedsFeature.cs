using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Feeds;

/// <summary>What other programs read: the map of the site, what robots may do, feeds and the list of pages.</summary>
internal sealed class FeedsFeature : Feature
{
    public override IEnumerable<AggregateModule<PageFacts, PageFacts>> Outputs(SiteParts site) =>
        [new WriteFeeds(site.Input, site.Index)];
}
