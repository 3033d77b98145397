using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Pages;

/// <summary>Every page under every name it is known by, in the order of the alphabet.</summary>
internal static class AToZPage
{
    public static ImmutableArray<Block> Blocks(
        ImmutableArray<PageFacts> pages, ISiteIndex index, IEnumerable<PageLink>? more = null)
    {
        var entries = pages.Where(page => page.Header.Status != ReviewStatus.Withdrawn && page.Header.Id != PageNames.Home)
            .SelectMany(Names).Concat(Terms(index)).Concat(more ?? [])
            .DistinctBy(link => (TitleOrder.Fold(link.Title), link.Address, link.Anchor))
            .OrderBy(link => link.Title, TitleOrder.Instance).ThenBy(link => link.Address, StringComparer.Ordinal);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var group in entries.GroupBy(link => Letter(link.Title)))
        {
            blocks.Add(new HeadingBlock(2, group.Key == "0–9" ? "digits" : group.Key.ToLowerInvariant(),
                [new TextInline(group.Key)])
            { Origin = Origin.Generated });
            blocks.Add(new LinkListBlock([.. group]) { Origin = Origin.Generated, Compact = true });
        }

        return blocks.ToImmutable();
    }

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

    private static string Letter(string title)
    {
        var first = TitleOrder.Fold(title).FirstOrDefault(char.IsLetterOrDigit);
        return char.IsLetter(first) ? char.ToUpperInvariant(first).ToString() : "0–9";
    }
}
