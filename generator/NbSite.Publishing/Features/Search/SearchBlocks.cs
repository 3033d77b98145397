using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Search;

/// <summary>The search page says the way to the list from A to Z, which needs no script; the place for results follows.</summary>
internal static class SearchBlocks
{
    public static ImmutableArray<Block> Of(ISiteIndex index) =>
        index.Get<PageHeader>(IndexKind.Page, GeneratedPages.AToZ) is { } list
            ? [new LinkListBlock([list.ToLink() with { Summary = null }]) { Origin = Origin.Generated, Compact = true }]
            : [];
}
