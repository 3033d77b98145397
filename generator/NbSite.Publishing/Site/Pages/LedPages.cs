using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>The pages to which a page leads: by links in its words, in its lists and in its figures.</summary>
internal static class LedPages
{
    /// <summary>Their ids, each once, in order; the page itself and pages of other languages are not among them.</summary>
    public static ImmutableArray<string> Of(PageContent page) =>
    [
        .. BlockWalk.All(page.Blocks).SelectMany(Links)
            .Concat(BlockWalk.AllInlines(page.Blocks).OfType<LinkInline>().Where(link => link.InLanguage is null).Select(link => link.PageId))
            .OfType<string>().Where(id => id.Length > 0 && id != page.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string?> Links(Block block) => block switch
    {
        LinkListBlock list => list.Links.Where(link => link.InLanguage is null).Select(link => link.PageId),
        PathwayStep step => step.Links.Where(link => link.InLanguage is null).Select(link => link.PageId),
        _ => [],
    };
}
