using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Search;

namespace NbSite.Publishing.Pages;

/// <summary>
/// The search page: the place for results, and below it, for readers without script, every page and section under every
/// name. A large site leaves the sections out, so that the page stays a page.
/// </summary>
internal static class SearchBlocks
{
    private const int MostSections = 4000;

    public static ImmutableArray<Block> Of(ImmutableArray<PageFacts> pages, ISiteIndex index)
    {
        var searchable = pages.Where(page => page.Search is not null);
        var sections = searchable.Sum(page => page.Search!.Sections.Count(IsListed));
        var all = AToZPage.Blocks(pages, index, sections <= MostSections ? searchable.SelectMany(Sections) : []);
        return all.Insert(0, new SearchBlock { Origin = Origin.Generated });
    }

    private static IEnumerable<PageLink> Sections(PageFacts page) => page.Search!.Sections
        .Where(IsListed)
        .Select(section => page.Header.ToLink() with
        {
            Title = section.Heading,
            Anchor = section.Anchor,
            Summary = null,
            Note = [new TextInline(page.Header.Title)],
        });

    private static bool IsListed(SearchSection section) => section is { Anchor.Length: > 0, Heading.Length: > 0 };
}
