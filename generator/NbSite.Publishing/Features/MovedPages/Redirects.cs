using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.MovedPages;

/// <summary>A small page at an old address that leads on by itself, and by its link.</summary>
internal static class Redirects
{
    public static PageView Page(
        string from, PageHeader to, string? anchor, string path, ISiteIndex index, IPageSurroundings site, UiWords words)
    {
        var header = GeneratedPages.Header("moved", to.Language, "", words["moved.title"], words["moved.summary"]) with
        {
            Address = from,
            Path = path,
        };
        var content = GeneratedPages.Content(header, [new LinkListBlock([to.ToLink() with { Anchor = anchor }]) { Origin = Origin.Generated }]);
        return PageViews.Bare(content, header, index, site, words) with
        {
            Breadcrumbs = [],
            NoIndex = true,
            Canonical = StructuredData.JsonLd.Absolute(site.BaseUrl, to.Address),
            RedirectTo = anchor is null ? to.Address : to.Address + Fragment.Of(anchor),
        };
    }
}
