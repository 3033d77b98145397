using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Pictures;

namespace NbSite.Publishing.Site.Pages;

/// <summary>Gives a page the picture that others show beside a link to it.</summary>
internal static class PageCards
{
    /// <summary>
    /// The page with its card, whose file is handed over. A draft, a page that was withdrawn and the page of an address that
    /// leads nowhere have none: nobody is to share them.
    /// </summary>
    public static PageView On(PageView view, PageHeader header, ICardMaker? cards, Action<OutputFile> write)
    {
        if (cards is null || header.Id == GeneratedPages.NotFound || header.Status is ReviewStatus.Withdrawn or ReviewStatus.Draft
            || cards.Of(view.Page.Title, header.Address) is not { } card) return view;
        write(card.File);
        return view with { Card = card.Picture };
    }
}
