using System.Collections.Immutable;
using NbSite.Content.Entities.Projection;
using NbSite.Content.FrontMatter;
using NbSite.Content.Markdown;
using NbSite.Content.Signs;
using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>
/// Puts a page's care cards in their place: where <c>{{cards}}</c> stands, else right behind the first short part. A page
/// has one place for cards.
/// </summary>
public static class CardPlacing
{
    // So many blocks of a page may come before its cards.
    private const int MostBefore = 2;

    /// <param name="blocks">The page as read: of a fact sheet with its cards, of a page of Markdown without.</param>
    /// <param name="keys">The head of a page of Markdown; null for a fact sheet.</param>
    /// <param name="page">Where the page says what it is.</param>
    /// <param name="index">Knows the site's signs.</param>
    /// <param name="words">The theme's words.</param>
    /// <param name="bag">Takes the errors.</param>
    public static ImmutableArray<Block> Place(
        ImmutableArray<Block> blocks, CommonKeys? keys, SourceSpan page, ISiteIndex index, UiWords words, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        var places = BlockWalk.All(blocks).OfType<DirectiveBlock>().Where(directive => directive.Name is "cards" or "signs").ToList();
        foreach (var second in places.Skip(1)) bag.Add(Codes.CardPlaceTwice.At(second.Span, second.Name));
        var cards = keys is null ? [.. blocks.Where(IsMade)] : PageCards.Of(keys, HeadingLevel(blocks, places), page, index, words, bag);
        if (places is not [var place, ..]) return keys is null || cards.IsEmpty ? blocks : blocks.InsertRange(DefaultPlace(blocks), cards);
        if (place.Name == "signs")
        {
            const string Hint = "The page’s head names signs too. Name them all there, or all here.";
            if (!cards.IsEmpty) bag.Add(Codes.CardPlaceTwice.WithHint(place.Span, Hint, place.Name));
            return blocks;
        }

        if (cards.IsEmpty && !index.MayBeUnread(IndexKind.Signs, "all")) bag.Add(Codes.CardPlaceEmpty.At(place.Span, place.Name));
        return new Mover(place, cards).Move(keys is null ? [.. blocks.Where(block => !IsMade(block))] : blocks);
    }

    /// <summary>Two cards of one level, whatever they are made of.</summary>
    public static void CheckLevels(ImmutableArray<Block> blocks, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        foreach (var twice in BlockWalk.All(blocks).OfType<CareCardBlock>().GroupBy(card => card.Level).Where(level => level.Count() > 1))
        {
            bag.Add(Codes.TwoCardsOfLevel.At(twice.ElementAt(1).Span, twice.Key switch
            {
                CareLevel.Emergency => "emergency",
                CareLevel.Urgent => "urgent",
                _ => "soon",
            }));
        }
    }

    private static bool IsMade(Block block) => block is CareCardBlock { SourceId: CardBlocks.SourceId }
        or HeadingBlock { Id: "when-to-call", Origin: Origin.Generated };

    // Under a heading of the page, cards are one level below it.
    private static int HeadingLevel(ImmutableArray<Block> blocks, List<DirectiveBlock> places) =>
        places is [var place, ..] && blocks.TakeWhile(block => !ReferenceEquals(block, place)).Any(block => block is HeadingBlock) ? 3 : 2;

    private static int DefaultPlace(ImmutableArray<Block> blocks)
    {
        var at = 0;
        while (at < blocks.Length && at < MostBefore && blocks[at] is ParagraphBlock or GroupBlock { Group: GroupKind.KeyFacts }) at++;
        // A sentence that ends in a colon stays with what it announces.
        if (at > 0 && at < blocks.Length && blocks[at] is ListBlock && blocks[at - 1] is ParagraphBlock lead
            && BlockWalk.PlainText(lead.Children).EndsWith(':')) at--;
        return at;
    }

    private sealed class Mover(DirectiveBlock place, ImmutableArray<Block> cards) : BlockRewriter
    {
        public ImmutableArray<Block> Move(ImmutableArray<Block> blocks)
        {
            var at = blocks.IndexOf(place);
            return at >= 0 ? blocks.RemoveAt(at).InsertRange(at, cards) : Blocks(blocks);
        }

        // A place inside a group or passage.
        protected override Block? Rewrite(Block block) => block switch
        {
            GroupBlock group when group.Children.IndexOf(place) is >= 0 and var at =>
                group with { Children = group.Children.RemoveAt(at).InsertRange(at, cards) },
            _ => block,
        };
    }
}
