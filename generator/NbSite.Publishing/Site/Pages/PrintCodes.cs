using NbSite.Model;
using NbSite.Publishing.Site.Outputs;

namespace NbSite.Publishing.Site.Pages;

/// <summary>
/// Puts the code that is printed at the head of a page, as the last thing before it is rendered: then its address is known. It is
/// made of the view alone, so that whatever makes a page again makes its code again.
/// </summary>
internal static class PrintCodes
{
    /// <summary>The page with its code; without one where nobody should be led to it, or where it is printed in another way.</summary>
    public static PageView On(PageView view, SiteOutput output) => output.Pictures == PictureUse.Screen && view is
    {
        Canonical: { } address,
        Past: null,
        Sheet: null,
        RedirectTo: null,
    }
        ? view with { PrintCode = QrPictures.Small(address) }
        : view;
}
