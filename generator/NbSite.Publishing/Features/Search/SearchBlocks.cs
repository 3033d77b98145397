using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Search;

/// <summary>The search page: the way to the list from A to Z, which needs no script, and the place for results.</summary>
internal static class SearchBlocks
{
    public static ImmutableArray<Block> Of(ISiteIndex index)
    {
        var results = new SearchBlock { Origin = Origin.Generated };
        return index.Get<PageHeader>(IndexKind.Page, GeneratedPages.AToZ) is { } list
            ? [new LinkListBlock([list.ToLink() with { Summary = null }]) { Origin = Origin.Generated, Compact = true }, results]
            : [results];
    }
}
