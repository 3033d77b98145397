using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Evidence;

/// <summary>
/// Whether what stands behind the words still holds: sources that were withdrawn, replaced or are old, statements newer
/// than their sources, one quantity with two values; and the words that a site avoids.
/// </summary>
internal sealed class EvidenceFeature : Feature
{
    public override IEnumerable<PageAddition> Additions(BuildInput input) => [new KeepClaims()];

    public override IEnumerable<AggregateAnalyzer<PageFacts>> Checks(SiteParts site) =>
        [new CheckEvidence(site.Input, site.PublishedEntries, site.Index)];
}
