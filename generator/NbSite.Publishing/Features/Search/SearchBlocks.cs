using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Search;

/// <summary>What the search page says: the way to the list from A to Z, which needs no script.</summary>
internal static class SearchBlocks
{
    public static ImmutableArray<Block> Of(ISiteIndex index) =>
        index.Get<PageHeader>(IndexKind.Page, GeneratedPages.AToZ) is { } list
            ? [new LinkListBlock([list.ToLink() with { Summary = null }]) { Origin = Origin.Generated, Compact = true }]
            : [];
}
