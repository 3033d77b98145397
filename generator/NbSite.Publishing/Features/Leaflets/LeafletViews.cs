using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Leaflets;

/// <summary>Adds to a page what it needs on paper.</summary>
internal static class LeafletViews
{
    /// <summary>The page as a leaflet. The address that it tells is the page's canonical one.</summary>
    /// <param name="view">The page.</param>
    /// <param name="output">How it is laid out.</param>
    /// <param name="due">A day after which it may not be handed out, when the page has no review that says one.</param>
    public static PageView Of(PageView view, PaperLeaflets output, DateOnly? due = null) => view with
    {
        Leaflet = new LeafletView
        {
            Paper = output.Paper,
            LargePrint = output.LargePrint,
            IsMono = output.IsMono,
            WithOutlook = output.WithOutlook,
            MadeOn = view.Site.Copy!.Made,
            UseUntil = UseUntil(view.Review?.Due ?? due, view.Site.Copy!.Until),
            LiveAddress = view.Canonical!,
            Qr = QrPictures.Of(view.Canonical!),
        },
    };

    /// <summary>Until the page is due to be looked at, or until the copy is too old, whichever comes first.</summary>
    public static DateOnly UseUntil(DateOnly? due, DateOnly copyUntil) => due < copyUntil ? due.Value : copyUntil;
}
