using System.Collections.Immutable;
using NbSite.Content.PageText;
using NbSite.Content.Resolution;
using NbSite.Model;
using NbSite.Publishing.Index;
using NbSite.Publishing.Past;

namespace NbSite.Publishing.Pages;

/// <summary>Every glossary term with its explanation, each under an anchor of its own.</summary>
internal static class GlossaryPage
{
    public static ImmutableArray<Block> Blocks(ISiteIndex index, UiWords words)
    {
        var terms = index.Keys(IndexKind.Term).Select(id => index.Get<GlossaryTerm>(IndexKind.Term, id)!)
            .OrderBy(term => term.Title, TitleOrder.Instance).ThenBy(term => term.Id, StringComparer.Ordinal);
        return Letters.Of(terms, term => term.Title, some => new DefinitionsBlock([.. some.Select(term => Item(term, index, words))])
        {
            Origin = Origin.Transcluded,
        });
    }

    /// <summary>What the glossary says, before it is drawn; null when there is none that NbSite makes.</summary>
    public static PageFacts? Facts(IndexDocument site, SiteIndex language, UiWords words)
    {
        if (language.Get<PageHeader>(IndexKind.Page, GeneratedPages.Glossary) is not { Type: "generated" } header) return null;
        var item = ItemReview.Together(site.ItemReviews.Where(item => item.Language == header.Language && item.Type == "glossary-term"));
        // What is wrong with it is said once, where the page is drawn.
        var scope = new ResolveScope { PageId = header.Id, Path = header.Path, Region = language.Get<SiteView>(IndexKind.Site, "site")?.Region };
        var resolved = ContentResolver.Resolve(Blocks(language, words), scope, language, words, new DiagnosticBag());
        var content = GeneratedPages.Content(header, resolved.Blocks);
        var hash = TextHash.Of(content);
        var former = FormerCodes.Of(content, site.Past);
        return new PageFacts
        {
            Header = item is null ? header : header with { Status = item.Record.Status, LastChecked = item.Record.Last?.On, Due = item.Due },
            TextHash = hash.Sha256Hex,
            VersionCode = hash.VersionCode,
            FormerCode = former.Same,
            RecalledCode = former.Recalled,
            Anchors = resolved.Anchors,
            Pictures = Assets.ShownPictures.Of(content.Blocks),
            Changes = PageViews.Changes(item?.Record),
            SinceEdition = CompareRecorded.Of(content, former.Same ?? hash.VersionCode, site.Past),
            SourceHash = "",
        };
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
            blocks.Add(Said(words.Format("glossary.also", string.Join(", ", others))));
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
