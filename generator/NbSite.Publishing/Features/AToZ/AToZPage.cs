using System.Collections.Immutable;
using NbSite.Content.Languages;
using NbSite.Model;
using NbSite.Publishing.Site.Languages;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.AToZ;

/// <summary>Every page under every name it is known by, in the order of the alphabet.</summary>
internal static class AToZPage
{
    private static readonly char[] Joints = [' ', '-', '\u2010', '\u2011', '–', '\'', '’', '/', ',', '.'];

    public static ImmutableArray<Block> Blocks(ImmutableArray<PageFacts> pages, ISiteIndex index, UiWords words)
    {
        var order = TitleOrder.For(words);
        var endings = LanguagePack.Of(index).Titles;
        var entries = pages.Where(page => page.Header.Status != ReviewStatus.Withdrawn && page.Header.Id != PageNames.Home)
            .SelectMany(Names).Concat(Terms(index))
            .GroupBy(link => (SameName(link.Title, endings), link.Address, link.Anchor))
            // A page's own title before another spelling of it.
            .Select(same => same.OrderBy(link => link.Note.Length).ThenBy(link => link.Title.Length)
                .ThenBy(link => link.Title, order).First())
            .GroupBy(link => SameName(link.Title, endings), StringComparer.Ordinal)
            .Select(same => OneOf([.. same.OrderBy(link => link.Note.Length).ThenBy(link => link.Address, StringComparer.Ordinal)], index))
            .OrderBy(link => link.Title, order).ThenBy(link => link.Address, StringComparer.Ordinal);
        return AlphabetSections.Of(entries, link => link.Title,
            links => new LinkListBlock(links) { Origin = Origin.Generated, Compact = true }, order);
    }

    /// <summary>
    /// One entry for a name, whatever it leads to: the page that is called so first, behind it the others. What the glossary explains
    /// is left out where a page of that name says more.
    /// </summary>
    private static PageLink OneOf(ImmutableArray<PageLink> same, ISiteIndex index)
    {
        var first = same[0];
        var others = same.Skip(1).Where(link => first.Note.Length > 0 || link.PageId != GeneratedPages.Glossary).ToList();
        var note = first.Note.ToBuilder();
        foreach (var other in others)
        {
            if (note.Count > 0) note.Add(new TextInline(" · "));
            var title = index.Get<PageHeader>(IndexKind.Page, other.PageId)?.Title ?? other.Title;
            note.Add(new LinkInline(other.PageId, other.Anchor, null, [new TextInline(title)]) { Address = other.Address });
        }

        return first with { Note = note.ToImmutable() };
    }

    /// <summary>
    /// What a reader takes for one name: without case, accents, hyphens, spaces and what the language leaves out of its ends, such as
    /// the s of a plural.
    /// </summary>
    private static string SameName(string title, WordRules endings) => string.Concat(TitleOrder.Fold(title)
        .Split(Joints, StringSplitOptions.RemoveEmptyEntries)
        .Select(endings.Apply));

    private static IEnumerable<PageLink> Names(PageFacts page)
    {
        var link = page.Header.ToLink() with { Summary = null };
        yield return link;
        foreach (var name in page.Header.Aka)
        {
            if (TitleOrder.Fold(name) == TitleOrder.Fold(page.Header.Title)) continue;
            yield return link with { Title = name, Note = [new TextInline(page.Header.Title)] };
        }
    }

    private static IEnumerable<PageLink> Terms(ISiteIndex index)
    {
        if (index.Get<PageHeader>(IndexKind.Page, GeneratedPages.Glossary) is not { } glossary) return [];
        return index.Keys(IndexKind.Term).Select(id => index.Get<GlossaryTerm>(IndexKind.Term, id)!)
            .Select(term => new PageLink(glossary.Id, glossary.Address, term.Title)
            {
                Anchor = term.Anchor,
                Note = [new TextInline(glossary.Title)],
            });
    }
}
