using System.Collections.Immutable;
using NbSite.Commands.Signing;
using NbSite.Content.Entities;
using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Publishing.Site.Signs;

namespace NbSite.Reviewing;

/// <summary>Where the signs of one language stand: on which cards and pages, and which pages leave them out and why.</summary>
internal sealed class SignReach
{
    private readonly ILookup<string, (string Card, string Words, string Page)> _cards;
    private readonly ILookup<string, (string Why, string Page)> _leftOut;

    private SignReach(
        IEnumerable<(string Sign, string Card, string Words, string Page)> cards, IEnumerable<(string Sign, string Why, string Page)> leftOut)
    {
        _cards = cards.ToLookup(each => each.Sign, each => (each.Card, each.Words, each.Page), StringComparer.Ordinal);
        _leftOut = leftOut.ToLookup(each => each.Sign, each => (each.Why, each.Page), StringComparer.Ordinal);
    }

    public static SignReach Of(ReadSite site, string language, UiWords words)
    {
        var index = site.Index!.For(language);
        var book = SignBook.Of(index, words);
        var pages = site.Files.Where(file => file.Language == language && file.Path != SiteSigns.PathOf(language)).SelectMany(file => file.Sheets)
            .Select(sheet => sheet.Page).DistinctBy(page => page.Id).OrderBy(page => page.Id, StringComparer.Ordinal).ToList();
        var entities = site.Index.Entities.Where(entity => entity.HasPage && entity.Path.StartsWith(language + "/", StringComparison.Ordinal))
            .OrderBy(entity => entity.Id, StringComparer.Ordinal);
        return new SignReach(
            pages.SelectMany(page => CardsOf(page)),
            entities.SelectMany(entity => SignOmissions.Of(entity, index, book).Select(left => (left.Sign, Why(left), entity.Keys.Title))));
    }

    /// <summary>The sentences in which cards tell a sign, and the titles of the pages of each.</summary>
    public ImmutableArray<(string Card, string Words, ImmutableArray<string> Pages)> Cards(string sign) =>
    [
        .. _cards[sign].GroupBy(each => (each.Card, each.Words)).Select(same => (
            same.Key.Card, same.Key.Words, same.Select(each => each.Page).Distinct(StringComparer.Ordinal).ToImmutableArray())),
    ];

    /// <summary>Why pages that would have a sign leave it out.</summary>
    public ImmutableArray<(string Why, ImmutableArray<string> Pages)> LeftOut(string sign) =>
    [
        .. _leftOut[sign].GroupBy(each => each.Why, StringComparer.Ordinal).Select(same => (
            same.Key, same.Select(each => each.Page).Distinct(StringComparer.Ordinal).ToImmutableArray())),
    ];

    private static IEnumerable<(string Sign, string Card, string Words, string Page)> CardsOf(PageContent page) =>
        from card in BlockWalk.All(page.Blocks).OfType<CareCardBlock>()
        where card.SourceId == CardBlocks.SourceId
        from item in BlockWalk.All(card.Children).OfType<ListItem>()
        where item.Sign is not null
        select (item.Sign!, BlockWalk.PlainText(card.Heading), Said(item), page.Title);

    private static string Said(ListItem item) => string.Join(
        ' ', BlockWalk.All(item.Children).OfType<ParagraphBlock>().Select(words => BlockWalk.PlainText(words.Children)));

    private static string Why(SignOmission left) => left.Reason switch
    {
        OmissionReason.Condition => $"only {left.Detail}",
        OmissionReason.Country => $"only in {left.Detail}",
        _ => $"taken out of the plan: {left.Detail}",
    };
}
