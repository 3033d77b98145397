using System.Collections.Immutable;
using NbSite.Content.FrontMatter;
using NbSite.Content.Signs;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>The care cards of a page, made of the signs that it has.</summary>
internal static class PageCards
{
    /// <summary>The cards of a fact sheet under their heading; nothing for a type that has none.</summary>
    public static IEnumerable<Block> Of(ProjectionContext context)
    {
        if (!context.Entity.Definition.MayHaveSigns) return [];
        var book = context.Signs;
        var subject = SubjectReader.Of(context.Entity, context.Index, book.Set, context.Bag);
        var cards = Of(subject, book, 3, context.Entity.Span, context.Bag);
        return cards.IsEmpty ? [] : [context.Heading("when-to-call", context.Words["field.cards"]), .. cards];
    }

    /// <summary>The cards of a page of Markdown, for the place that its words give them.</summary>
    public static ImmutableArray<Block> Of(
        CommonKeys keys, int level, SourceSpan page, ISiteIndex index, UiWords words, DiagnosticBag bag)
    {
        if (keys.Signs is { Named.IsEmpty: true, During.IsEmpty: true }) return [];
        var book = SignBook.Of(index, words);
        return Of(SubjectReader.Of(keys, book.Set, index, bag), book, level, page, bag);
    }

    private static ImmutableArray<Block> Of(SignSubject subject, SignBook book, int level, SourceSpan page, DiagnosticBag bag) =>
        new CardBlocks(book, bag).OfPage(SignComposition.Of(subject, book.Set, book.Place), level, page);
}
