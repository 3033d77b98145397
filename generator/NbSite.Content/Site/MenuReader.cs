using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Markdown;
using NbSite.Content.Schemas;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Site;

/// <summary>Reads what site.yml says of the menu: groups with a title and links.</summary>
internal static class MenuReader
{
    // As the message puts it between its marks.
    private const string Missing = "page”, “tag”, “file” or “url";

    private static readonly string[] Places = ["page", "url", "file"];

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

    /// <summary>What may stand under the key.</summary>
    public static JsonObject Schema => SchemaOf.List(SchemaOf.Map(("title!", SchemaOf.Texts), ("links!", LinksSchema)));

    /// <summary>What may stand in a list of links.</summary>
    public static JsonObject LinksSchema => SchemaOf.List(SchemaOf.AnyOf(
        SchemaOf.Page,
        SchemaOf.Map(("title!", SchemaOf.Texts), ("page!", SchemaOf.Known(KnownNames.Places))),
        SchemaOf.Map(("title!", SchemaOf.Texts), ("url!", SchemaOf.Text)),
        SchemaOf.Map(("title!", SchemaOf.Texts), ("file!", SchemaOf.Text)),
        SchemaOf.Map(("title", SchemaOf.Texts), ("tag!", SchemaOf.Known(KnownNames.Tags)))));

    // A page may stand in two groups, where readers look for it in both; twice in one is a slip.
    internal static ImmutableArray<ConfigMenuLink> Links(MapReader group, string key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var links = ImmutableArray.CreateBuilder<ConfigMenuLink>();
        foreach (var item in group.RequiredItems(key))
        {
            var link = item is YamlMapping entry ? Entry(new MapReader(entry, "an entry of the menu", group.Bag)) : Plain(item, group.Bag);
            if (link is null) continue;
            if (seen.Add(link.Written)) links.Add(link);
            else group.Bag.Add(Codes.RepeatedItem.At(item.Span, link.Written));
        }

        return links.ToImmutable();
    }

    private static ConfigMenuLink? Entry(MapReader map)
    {
        // Each is a key that an entry may have, and is named where another is told to be none.
        foreach (var place in Places) map.Node(place);
        if (map.Text("tag") is { } tag)
        {
            foreach (var more in Places.Where(map.Has)) map.Bag.Add(Codes.MenuTwoPlaces.At(map.KeySpan(more), "tag", more));

            // A tag has a name, which a title of its own may replace.
            var own = map.Has("title") ? SiteConfigReader.Text(map, "title", isLine: true) : null;
            map.Done();
            return new ConfigMenuLink(own, new ConfigLink(TagIds.Of(tag.Value), tag.Span) { IsTag = true }, null) { Tag = tag };
        }

        var title = SiteConfigReader.Text(map, "title", isLine: true);
        string[] places = [.. map.Mapping.Entries.Select(entry => entry.Key.Value).Where(Places.Contains)];
        foreach (var more in places.Skip(1)) map.Bag.Add(Codes.MenuTwoPlaces.At(map.KeySpan(more), places[0], more));

        if (places is []) map.Bag.Add(Codes.MissingKey.At(map.Span, Missing, $"{map.What} in {map.Span.Path}"));
        var link = places is [] ? null
            : places is ["page", ..] ? map.RequiredNode("page") is { } page ? Place(page, "page", title, map.Bag) : null
            : map.Node(places[0]) is not { } node ? null
            : places[0] == "file" || node is YamlScalar { Value: ['/', ..] } ? File(node, title, map.Bag)
            : WebAddress.Read(node, "url", map.Bag) is { } address ? new ConfigMenuLink(title, null, address) { UrlSpan = node.Span } : null;
        map.Done();
        return link;
    }

    /// <summary>Without keys it is a page, shown by its title; a part of one and a file have no title that could be shown.</summary>
    private static ConfigMenuLink? Plain(YamlNode item, DiagnosticBag bag)
    {
        var link = Place(item, "page", null, bag);
        if (link is null or { File: null, Page.Anchor: null }) return link;
        bag.Add(Codes.MenuUntitled.At(item.Span, link.Written, link.File is null ? "page" : "file"));
        return null;
    }

    private static ConfigMenuLink? Place(YamlNode node, string key, SiteText? title, DiagnosticBag bag)
    {
        if (node is not YamlScalar { Value: var value } scalar) return Page(node, key, null, title, bag);
        if (value.Trim() is ['/', ..]) return File(node, title, bag);
        var hash = value.IndexOf('#', StringComparison.Ordinal);
        return hash <= 0 || hash == value.TrimEnd().Length - 1 ? Page(node, key, null, title, bag)
            : Page(scalar with { Text = scalar.Text.Slice(0, hash) }, key, value[(hash + 1)..].Trim(), title, bag);
    }

    private static ConfigMenuLink? Page(YamlNode node, string key, string? anchor, SiteText? title, DiagnosticBag bag) =>
        SiteConfigReader.Link(node, key, bag) is { } link ? new ConfigMenuLink(title, link with { Anchor = anchor }, null) : null;

    /// <summary>A file of the site, by its address; whether there is one is asked when all files are known.</summary>
    private static ConfigMenuLink? File(YamlNode node, SiteText? title, DiagnosticBag bag)
    {
        if (NodeReader.Text(node, "file", bag) is not { } file) return null;
        if (FileAddress.Is(file.Value.Split('#')[0])) return new ConfigMenuLink(title, null, null) { File = file };
        bag.Add(Codes.MenuNoFile.At(node.Span, Quote.Short(file.Value)));
        return null;
    }
}
