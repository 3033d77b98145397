using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Leaflets;

/// <summary>What pages have on paper.</summary>
internal sealed class LeafletsFeature(PaperLeaflets output) : Feature
{
    public override SiteView AddTo(SiteView view, LanguageParts parts, Func<ConfigLink?, PageLink?> find) =>
        view with { Copy = new CopyDays(parts.Options.Today, parts.CopyUntil) };

    public override IEnumerable<PageAddition> Additions(BuildInput input) => [new OnPaper(output)];

    private sealed class OnPaper(PaperLeaflets output) : PageAddition
    {
        // Of the pages that NbSite makes only the sheet of signs is for paper.
        public override PageView ToView(PageView view, RenderedPage page) =>
            !page.IsMade ? LeafletViews.Of(view, output)
            : view.Widgets is [FridgeWidget sheet] ? LeafletViews.Of(view, output, sheet.UseUntil)
            : view;
    }
}
