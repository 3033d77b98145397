using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Leaflets;

/// <summary>Pages as leaflets for paper, and the leaflet that each page offers of itself.</summary>
internal sealed class LeafletsFeature : Feature
{
    public override IEnumerable<Pipeline> Sources(SiteParts site) =>
    [
        Pipeline.Named("leaflet-list").DependsOn(site.Files)
            .Derive(site.From(FileRole.Leaflets))
            .Process(ReadLeafletList.Module())
            .Build(),
    ];

    public override IndexDocument AddTo(IndexDocument index, SiteParts site, IModuleContext context) => index with
    {
        Leaflets = KnownLeaflets.Of(site.Read<LeafletListDocument>(context).SelectMany(list => list.Entries), index),
        LeafletGrounds = LeafletGrounds.Of(index, site.Input.Theme),
    };

    public override IEnumerable<PageAddition> Additions(BuildInput input) =>
    [
        new OwnLeaflets(input.Options.Region, input.Options.Clinic is not null),
        .. input.Options.Leaflet is { } options ? (PageAddition[])[new OnPaper(options)] : [],
    ];

    public override IEnumerable<AggregateModule<PageFacts, PageFacts>> Checks(SiteParts site) =>
        site.Input.Options.Leaflet is null ? [new CheckLeaflets(site.Index)] : [];

    private sealed class OnPaper(LeafletOptions options) : PageAddition
    {
        // Of the pages that NbSite makes only the sheet of signs is for paper.
        public override PageView ToView(PageView view, DrawnPage page) =>
            !page.IsMade ? LeafletViews.Of(view, options)
            : view.Widgets is [FridgeWidget sheet] ? LeafletViews.Of(view, options, sheet.UseUntil)
            : view;
    }
}
