using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Model;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Languages;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Glossary;

/// <summary>Every glossary term with its explanation, each under an anchor of its own.</summary>
internal static class GlossaryPage
{
    /// <summary>Null when the language has no glossary that NbSite makes.</summary>
    public static SheetPage? Sheet(IndexDocument site, SiteIndex language, UiWords words)
    {
        if (language.Get<PageHeader>(IndexKind.Page, GeneratedPages.Glossary) is not { IsGenerated: true } header) return null;
        var files = site.ItemReviews
            .Where(item => item.Language == header.Language && site.Types.Find(item.Type) is { Role: EntityRole.Term } && item.IsPublished)
            .ToImmutableArray();
        return SheetPage.Of(header, files, Blocks(language, words), site, language, words);
    }

    public static ImmutableArray<Block> Blocks(ISiteIndex index, UiWords words)
    {
        var order = TitleOrder.For(words);
        var terms = index.Keys(IndexKind.Term).Select(id => index.Get<GlossaryTerm>(IndexKind.Term, id)!)
            .OrderBy(term => term.Title, order).ThenBy(term => term.Id, StringComparer.Ordinal);
        return AlphabetSections.Of(terms, term => term.Title, some => new DefinitionsBlock([.. some.Select(term => Item(term, index, words))])
        {
            Origin = Origin.Transcluded,
        }, order);
    }

    private static DefinitionItem Item(GlossaryTerm term, ISiteIndex index, UiWords words) =>
        new(term.Anchor, [new TextInline(term.Title)], Body(term, index, words))
        {
            Origin = Origin.Transcluded,
            SourceId = term.Id,
        };

    private static ImmutableArray<Block> Body(GlossaryTerm term, ISiteIndex index, UiWords words)
    {
        var blocks = term.Definition.ToBuilder();
        var others = term.Spellings.Where(name => TitleOrder.Fold(name) != TitleOrder.Fold(term.Title)).ToList();
        if (others.Count > 0)
            blocks.Add(Said(words.Format("glossary.also", words.List(others))));
        if (term.Pronunciation is { } said) blocks.Add(Said(words.Format("glossary.pronounced", said)));
        if (term.See is { } see && index.Get<PageHeader>(IndexKind.Page, see.PageId) is { } page)
        {
            blocks.Add(new LinkListBlock([page.ToLink() with { Summary = null }])
            {
                Compact = true,
                Origin = Origin.Generated,
            });
        }

        return blocks.ToImmutable();
    }

    private static ParagraphBlock Said(string text) => new([new TextInline(text)]) { Origin = Origin.Generated };
}
