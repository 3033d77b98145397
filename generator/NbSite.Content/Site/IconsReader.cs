using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.FrontMatter;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Site;

/// <summary>Reads what site.yml says of icons: the id of a page or folder, and the name of its icon.</summary>
internal static class IconsReader
{
    /// <summary>What may stand under the key.</summary>
    public static JsonObject Schema => SchemaOf.MapOf(SchemaOf.OneOf(IconNames.All));

    public static ImmutableArray<ConfigIcon> Read(MapReader map)
    {
        if (map.Map("icons", "icons") is not { } icons) return [];
        var read = ImmutableArray.CreateBuilder<ConfigIcon>();
        foreach (var (key, _) in icons.Mapping.Entries)
        {
            // Asked by its key, so that nothing of it is left over.
            if (icons.Text(key.Value) is not { } name) continue;
            if (PageIds.Read(key, "icons", map.Bag) is not { } page) continue;
            if (IconNames.All.Contains(name.Value))
                read.Add(new ConfigIcon(new ConfigLink(page.Value, page.Span), name.Value));
            else
                map.Bag.Add(Codes.UnknownIcon.WithHint(name.Span, Suggestions.Hint(name.Value, IconNames.All), Quote.Short(name.Value)));
        }

        icons.Done();
        return read.ToImmutable();
    }
}
