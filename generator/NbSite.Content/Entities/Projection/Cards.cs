using System.Collections.Immutable;
using NbSite.Content.Entities.Reading;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>Care cards of side effects, on their own pages and wherever such an effect can come from.</summary>
internal static class Cards
{
    public static CareCardBlock Of(
        CardItem card, string id, int level, ImmutableArray<CiteItem> fallback, ProjectionContext context)
    {
        var body = StatementBlocks.Of(card.Points, fallback, context.Bag)
            .AddRange(StatementBlocks.Of(card.After, fallback, context.Bag));
        return new CareCardBlock(card.Level, level, id, context.Inlines(card.Heading), body) { Span = card.Span };
    }

    /// <summary>The card of a side effect by name, as another page shows it; null when it has none.</summary>
    public static CareCardBlock? Shown(Entity effect, ProjectionContext context, int level = 3)
    {
        if (!effect.Fields.TryGetValue("card", out var node)
            || PartReader.Card(node, "card", context.Ignored) is not { } card) return null;
        var own = context with { Entity = effect };
        var block = Of(card, "card-" + effect.Name, level, effect.Cites, own);
        return (CareCardBlock)Transclusion.Of([block], effect)[0];
    }

    /// <summary>The cards of every side effect that the entity names, the most urgent first.</summary>
    public static IEnumerable<Block> OfEffects(ProjectionContext context)
    {
        var cards = context.Entity.Relations.Where(relation => relation.TargetType == "side-effect")
            .Select(relation => (Effect: context.Find("side-effect", relation.TargetName)!, relation.Span)).Where(named => named.Effect is not null)
            .DistinctBy(named => named.Effect.Id).Select(named => Told(named.Effect, named.Span, context)).OfType<CareCardBlock>()
            .OrderByDescending(card => card.Level).ToImmutableArray();
        return cards.IsEmpty ? [] : [context.Heading("when-to-call", context.Words["field.cards"]), .. cards];
    }

    /// <summary>The card, unless its words were withdrawn: a link may lead to the page that says so, a card says nothing.</summary>
    private static CareCardBlock? Told(Entity effect, SourceSpan span, ProjectionContext context)
    {
        if (Shown(effect, context) is not { } card) return null;
        if (context.Index.Get<string>(IndexKind.Unpublished, Unpublished.Entity(effect.Type, effect.Id)) is not { } why) return card;
        context.Bag.Add(Codes.NotPublished.At(span, effect.Name, why));
        return null;
    }
}
