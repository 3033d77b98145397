using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.OwnLeaflets;

/// <summary>Links each page to its own leaflet, where there is one that says what the page says.</summary>
/// <param name="region">The region that was chosen; null for all.</param>
/// <param name="isOfClinic">Whether a hospital's numbers stand in the pages, which are not on the leaflets of the site.</param>
internal sealed class OwnLeaflets(string? region, bool isOfClinic) : PageAddition
{
    // Worked out once, of the view as it comes here in every output, so that the link and the report never differ.
    public override PageView ToView(PageView view, RenderedPage page)
    {
        if (page.Own is not { } own || !Offers(own)) return view;
        var code = LeafletCode.Of(view, own, own.Site.LeafletGround(own.Content.Language), region);
        var file = view.Past is null && own.Site.Leaflet(view.Address) is { } known && known.Code == code ? known.File : null;
        return view with { LeafletCode = code, OwnLeaflet = file };
    }

    public override PageFacts ToFacts(PageFacts facts, PageDocument page, PageView view)
    {
        if (view.LeafletCode is not { } code) return facts;
        var state = view.OwnLeaflet is not null ? LeafletState.Current
            : view.Past is null && page.Site.Leaflet(view.Address) is null ? LeafletState.Missing
            : LeafletState.Old;
        return facts with { OwnLeaflet = new PageLeaflet(code, state) };
    }

    public override PageFacts OfHtml(PageFacts facts, PageDocument page, byte[] html, IModuleContext context) =>
        facts.OwnLeaflet is { State: LeafletState.Current } && page.Site.Leaflet(page.Entry.Header.Address)?.File is { } file
            ? facts with { Files = facts.Files.Add(file.Address) }
            : facts;

    // What nobody stands by, and what readers are not to use, is not handed out.
    private bool Offers(PageDocument page) => !isOfClinic && !page.Entry.Header.IsGenerated
        && page.Entry.Header.Status is not (ReviewStatus.Withdrawn or ReviewStatus.Draft)
        && page is { RecalledCode: null, IsPartial: false } && (page.Entry.Keys.OffersLeaflet ?? page.Site.OffersLeaflets)
        && !page.Site.IsWithheld(page.Entry.Header);
}
