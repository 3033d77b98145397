using System.Collections.Immutable;
using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pictures;

namespace NbSite.Publishing.Features.Cards;

/// <summary>Makes ready what draws cards for links: on the web only, because nobody shares the address of a copy.</summary>
internal static class SiteCards
{
    /// <summary>What draws the cards of each language; a language whose titles cannot be written is told.</summary>
    public static ImmutableDictionary<string, ICardMaker> Of(
        BuildInput input, SiteConfig config, CardLook? look, IReadOnlyList<PageHeader> pages, Action<Diagnostic> report)
    {
        var none = ImmutableDictionary<string, ICardMaker>.Empty;
        if (look is null || !input.SizesPictures
            || !input.Output.IsShared || input.Options.Clinic is not null) return none;
        var fonts = new Lazy<CardFonts>();
        var makers = none.ToBuilder();
        foreach (var language in pages.GroupBy(page => page.Language, StringComparer.Ordinal))
        {
            if (input.Theme.Words(language.Key) is not { } words) continue;
            var maker = new CardMaker(
                look, config.Name[language.Key], language.Key, words.Direction == "rtl", fonts, input.PictureCache);
            makers[language.Key] = maker;
            var mute = language.Where(page => page.Status is not (ReviewStatus.Withdrawn or ReviewStatus.Draft)
                && !maker.CanWrite(page.Title)).ToList();
            if (mute.Count > 0)
            {
                report(Codes.CardsWithoutTitle.At(
                    config.Brand!.Social!.Span, mute.Count, language.Key, mute[0].Title));
            }
        }

        return makers.ToImmutable();
    }
}
