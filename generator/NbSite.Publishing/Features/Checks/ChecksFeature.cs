using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Checks;

/// <summary>What is held to all pages: links and places, sources, names, sheets that no page shows, and what the site must cover.</summary>
internal sealed class ChecksFeature : Feature
{
    public override IEnumerable<AggregateAnalyzer<PageFacts>> Checks(SiteParts site) =>
    [
        new CheckLinks(site.Anchors, site.Index),
        new CheckMenuPlaces(site.Anchors, site.Index),
        new CheckAnchors(site.Input, site.Index),
        new CheckReferences(site.Input, site.Index, site.Entries, site.PublishedEntries),
        new CheckNames(site.Index, new NameSources(site.PublishedEntries, site.Values, site.Reviews)),
        new CheckEmbeddedEntities(site.Input, site.Anchors, site.Index),
        new CheckCoverage(site.Coverage, site.Index),
        new CheckPackSources(site.Input),
    ];
}
