using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Leaflets;

/// <summary>Pages as leaflets for paper.</summary>
internal sealed class LeafletsFeature : Feature
{
    public override IEnumerable<PageAddition> Additions(BuildInput input) =>
        input.Options.Leaflet is { } options ? [new OnPaper(options)] : [];

    private sealed class OnPaper(LeafletOptions options) : PageAddition
    {
        // Of the pages that NbSite makes only the sheet of signs is for paper.
        public override PageView ToView(PageView view, DrawnPage page) =>
            !page.IsMade ? LeafletViews.Of(view, options)
            : view.Widgets is [FridgeWidget sheet] ? LeafletViews.Of(view, options, sheet.UseUntil)
            : view;
    }
}
