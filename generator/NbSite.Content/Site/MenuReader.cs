using System.Collections.Immutable;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Site;

/// <summary>Reads what site.yml says of the menu: groups with a title and links.</summary>
internal static class MenuReader
{
    public static ImmutableArray<ConfigMenuGroup> Read(MapReader map)
    {
        var groups = ImmutableArray.CreateBuilder<ConfigMenuGroup>();
        foreach (var group in map.Maps("menu", "group"))
        {
            var links = Links(group, "links");
            groups.Add(new ConfigMenuGroup(SiteConfigReader.Text(group, "title", isLine: true), links));
            group.Done();
        }

        return groups.ToImmutable();
    }

    // A page may stand in two groups, where readers look for it in both; twice in one is a slip.
    internal static ImmutableArray<ConfigMenuLink> Links(MapReader group, string key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var links = ImmutableArray.CreateBuilder<ConfigMenuLink>();
        foreach (var item in group.RequiredItems(key))
        {
            var link = item is YamlMapping entry ? Entry(new MapReader(entry, "an entry of the menu", group.Bag)) : Page(item, null, group.Bag);
            if (link is null) continue;
            if (seen.Add(link.Page?.PageId ?? link.Url!.AbsoluteUri)) links.Add(link);
            else group.Bag.Add(Codes.RepeatedItem.At(item.Span, link.Page?.PageId ?? link.Url!.AbsoluteUri));
        }

        return links.ToImmutable();
    }

    private static ConfigMenuLink? Entry(MapReader map)
    {
        if (map.Text("tag") is { } tag)
        {
            // A tag has a name, which a title of its own may replace.
            var own = map.Has("title") ? SiteConfigReader.Text(map, "title", isLine: true) : null;
            map.Done();
            return new ConfigMenuLink(own, new ConfigLink(TagIds.Of(tag.Value), tag.Span) { IsTag = true }, null) { Tag = tag };
        }

        var title = SiteConfigReader.Text(map, "title", isLine: true);
        if (map.Has("url") && map.Has("page"))
        {
            map.Node("page");
            map.Bag.Add(Codes.MenuTwoPlaces.At(map.KeySpan("url")));
        }

        var link = map.Node("url") is { } url
            ? WebAddress.Read(url, "url", map.Bag) is { } address ? new ConfigMenuLink(title, null, address) { UrlSpan = url.Span } : null
            : map.RequiredNode("page") is { } page ? Page(page, title, map.Bag) : null;
        map.Done();
        return link;
    }

    private static ConfigMenuLink? Page(YamlNode node, SiteText? title, DiagnosticBag bag) =>
        SiteConfigReader.Link(node, "page", bag) is { } link ? new ConfigMenuLink(title, link, null) : null;
}
