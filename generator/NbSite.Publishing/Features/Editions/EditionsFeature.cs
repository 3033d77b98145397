using NbSite.Pipelines;
using NbSite.Pipelines.Modules;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Editions;

/// <summary>The store of what was published: what is wrong with it, and what is not in it.</summary>
internal sealed class EditionsFeature : Feature
{
    public override IEnumerable<AggregateAnalyzer<PageFacts>> Checks(SiteParts site) =>
        [new CheckEditions(site.Input, site.Index)];

    public override IEnumerable<Pipeline> Pipelines(SiteParts site) =>
    [
        Pipeline.Named("editions").DependsOn(site.Config)
            .FromDependencies(new DocumentsOf<ConfigDocument>(site.Config))
            .Then()
            .Analyze(new CheckStore(site.Input))
            .Build(),
    ];
}
