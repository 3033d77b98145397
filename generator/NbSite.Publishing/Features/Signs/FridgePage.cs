using System.Collections.Immutable;
using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Signs;

/// <summary>The sheet to hang up at home: all signs by how soon they need a call, and the number to call.</summary>
internal static class FridgePage
{
    /// <summary>Every sign of the site, or of the hospital whose copy it is, whatever the treatment.</summary>
    public static ImmutableArray<Block> Blocks(IndexDocument site, SiteIndex language, UiWords words)
    {
        var book = Book(language, words);
        // What is wrong with the words is told where they are read.
        return new CardBlocks(book, new DiagnosticBag(site.Config.Regions))
            .OfSheet(SignComposition.OfAll(book.Set, book.Place), 2, SourceSpan.File(language.Language + "/signs.yml"));
    }

    public static FridgeWidget Widget(IndexDocument site, SiteIndex language, UiWords words)
    {
        var book = Book(language, words);
        var view = language.Get<SiteView>(IndexKind.Site, "site")!;
        var all = book.AllPageId is { } id ? language.Get<PageHeader>(IndexKind.Page, id)?.ToLink() : null;
        var page = all ?? view.WhenToCall ?? view.Home;
        var address = AbsoluteAddress.Of(site.BaseUrl, page.Address);
        var phone = view.Clinic is { } clinic ? clinic.Call ?? clinic.Phones.FirstOrDefault() : null;
        return new FridgeWidget
        {
            Page = page,
            Address = address,
            Qr = QrPictures.Of(address),
            Core = [.. book.Set.Core],
            Phone = phone,
            Contact = phone is null ? null : QrPictures.Of(ContactCard.Of(view.Clinic!.FullName, phone)),
            UseUntil = Until(site, view, book),
        };
    }

    private static SignBook Book(SiteIndex language, UiWords words) =>
        language.Get<SignBook>(IndexKind.SignBook, SignBook.ClinicKey) ?? SignBook.Of(language, words);

    /// <summary>
    /// Until the signs, or the hospital's numbers, are due to be looked at, or the copy is too old; null when nothing says.
    /// </summary>
    private static DateOnly? Until(IndexDocument site, SiteView view, SignBook book)
    {
        var record = site.Signs.RecordOf(book.Voice.Language);
        var due = site.Signs.WordsOf(book.Voice.Language)?.EveryMonths is { } every ? record?.DueAfter(every) : record?.Last?.Due;
        return new[] { due, view.Clinic?.Due, view.UseUntil }.Min();
    }
}
