using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.OwnLeaflets;

/// <summary>Links each page to its own leaflet, where there is one that says what the page says.</summary>
/// <param name="region">The region that was chosen; null for all.</param>
/// <param name="isOfClinic">Whether a hospital's numbers stand in the pages, which are not on the leaflets of the site.</param>
internal sealed class OwnLeaflets(string? region, bool isOfClinic) : PageAddition
{
    public override PageView ToView(PageView view, DrawnPage page) =>
        page.Own is { } own && Offers(own) && Find(view, own) is { State: LeafletState.Current, File: { } file } ? view with { OwnLeaflet = file } : view;

    public override PageFacts ToFacts(PageFacts facts, PageDocument page, PageView view) =>
        Offers(page) && Find(view, page) is var (code, state, _) ? facts with { OwnLeaflet = new PageLeaflet(code, state) } : facts;

    public override PageFacts OfHtml(PageFacts facts, PageDocument page, byte[] html, IModuleContext context) =>
        facts.OwnLeaflet is { State: LeafletState.Current } && page.Site.Leaflet(page.Draft.Header.Address)?.File is { } file
            ? facts with { Files = facts.Files.Add(file.Address) }
            : facts;

    // What nobody stands by, and what readers are not to use, is not handed out.
    private bool Offers(PageDocument page) => !isOfClinic && !page.Draft.Header.IsGenerated
        && page.Draft.Header.Status is not (ReviewStatus.Withdrawn or ReviewStatus.Draft)
        && page is { RecalledCode: null, IsPartial: false } && (page.Draft.Keys.OffersLeaflet ?? page.Site.OffersLeaflets)
        && !page.Site.IsWithheld(page.Draft.Header);

    private (string Code, LeafletState State, SiteFile? File) Find(PageView view, PageDocument page)
    {
        var code = LeafletCode.Of(view, page, page.Site.LeafletGround(page.Content.Language), region);
        var known = page.Site.Leaflet(view.Address);
        var state = known is null ? LeafletState.Missing
            : known.Code == code && known.File is not null ? LeafletState.Current
            : LeafletState.Old;
        return (code, view.Past is null ? state : LeafletState.Old, known?.File);
    }
}
