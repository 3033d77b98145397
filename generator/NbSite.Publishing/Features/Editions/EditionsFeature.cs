using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Editions;

/// <summary>The store of what was published: what is wrong with it, and what is not in it.</summary>
internal sealed class EditionsFeature : Feature
{
    public override IEnumerable<AggregateModule<PageFacts, PageFacts>> Outputs(SiteParts site) =>
        [new CheckEditions(site.Input, site.Index)];

    public override IEnumerable<Pipeline> Pipelines(SiteParts site) =>
    [
        Pipeline.Named("editions").DependsOn(site.Config)
            .Derive(new CheckStore(site.Input, site.Config))
            .Build(),
    ];
}
