using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>Finds the part of the menu that stands beside a page.</summary>
internal static class SideMenus
{
    // A longer list helps nobody to see where they are; the page of the part has all.
    private const int Most = 40;

    /// <summary>The group of the menu that leads to the page or to the part it is in; without one the part alone.</summary>
    public static SideView? Of(PageHeader header, SiteView site, ISiteIndex index)
    {
        if (!site.HasSideMenu || header.Id == PageNames.Home) return null;
        foreach (var id in PagesAbove.Of(header, index).Select(above => above.Id).Prepend(header.Id))
        {
            var group = site.Menu.FirstOrDefault(each => each.Entries.Any(entry => IsOf(entry, id)));
            if (group is null) continue;
            return new SideView(group.Title,
            [
                .. group.Entries.Select(entry => new SideEntry(entry, IsOf(entry, id) ? Pages(id, index) : [])),
            ]);
        }

        var part = header.Folder.Length > 0 ? header.Folder : header.Id;
        var pages = Pages(part, index);
        if (pages.Length < 2 || index.Get<PageHeader>(IndexKind.Page, part) is not { } first) return null;
        return new SideView(
            first.Title, [.. pages.Select(page => new SideEntry(new MenuEntry(null, page, null), []))]);
    }

    // A place on a page is not where its part begins.
    private static bool IsOf(MenuEntry entry, string id) => entry.Page is { Anchor: null } page && page.PageId == id;

    private static ImmutableArray<PageLink> Pages(string part, ISiteIndex index) =>
        index.Get<PageList>(IndexKind.Folder, part) is { Links.Length: <= Most } list ? list.Links : [];
}
