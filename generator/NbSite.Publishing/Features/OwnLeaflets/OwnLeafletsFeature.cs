using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.OwnLeaflets;

/// <summary>The leaflet that each page offers of itself.</summary>
internal sealed class OwnLeafletsFeature : Feature
{
    public override IEnumerable<Pipeline> Sources(SiteParts site) =>
    [
        Pipeline.Named("leaflet-list").DependsOn(site.Files)
            .FromDependencies(site.From(FileRole.Leaflets))
            .Process(ReadLeafletList.Module())
            .Build(),
    ];

    public override IndexDocument AddTo(IndexDocument index, SiteParts site, IModuleContext context) => index with
    {
        Leaflets = KnownLeaflets.Of(site.Read<LeafletListDocument>(context).SelectMany(list => list.Entries), index),
        LeafletGrounds = LeafletGrounds.Of(index, site.Input.Theme),
    };

    public override IEnumerable<PageAddition> Additions(BuildInput input) =>
        [new OwnLeaflets(input.Options.Region, input.Options.Clinic is not null)];

    public override IEnumerable<AggregateAnalyzer<PageFacts>> Checks(SiteParts site) =>
        site.Input.Output.OffersLeaflets ? [new CheckLeaflets(site.Index)] : [];
}
