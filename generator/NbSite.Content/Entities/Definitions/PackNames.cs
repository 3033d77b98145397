using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Packs;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Definitions;

/// <summary>What <c>packs</c> of site.yml names.</summary>
/// <param name="Shipped">The names of packs that come with the program.</param>
/// <param name="Shared">Packs that lie in a folder or a zip file.</param>
internal sealed record PackNames(ImmutableArray<string> Shipped, ImmutableArray<PackEntry> Shared)
{
    /// <summary>The packs that there are; others are in the bag.</summary>
    /// <param name="site">site.yml.</param>
    public static PackNames Read(MapReader site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var names = ImmutableArray.CreateBuilder<string>();
        var shared = ImmutableArray.CreateBuilder<PackEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in site.ShortItems("packs"))
        {
            if (item is YamlMapping mapping)
            {
                var map = new MapReader(mapping, "a pack", site.Bag);
                var path = map.RequiredText("path");
                map.Done();
                if (path is null) continue;
                if (PackEntry.Problem(path.Value) is { } problem) site.Bag.Add(Codes.PackPath.At(path.Span, Quote.Short(path.Value), problem));
                else if (seen.Add(path.Value)) shared.Add(new PackEntry(path.Value, path.Span));
                else site.Bag.Add(Codes.RepeatedItem.At(path.Span, Quote.Short(path.Value)));
                continue;
            }

            if (NodeReader.Text(item, "packs", site.Bag) is not { } pack) continue;
            if (!seen.Add(pack.Value)) site.Bag.Add(Codes.RepeatedItem.At(pack.Span, Quote.Short(pack.Value)));
            else if (ShippedPacks.Names.Contains(pack.Value, StringComparer.Ordinal)) names.Add(pack.Value);
            else site.Bag.Add(Codes.UnknownPack.WithHint(pack.Span, Hint(pack.Value), Quote.Short(pack.Value)));
        }

        return new PackNames(names.ToImmutable(), shared.ToImmutable());
    }

    /// <summary>What may stand under the key.</summary>
    public static JsonObject Schema => SchemaOf.List(SchemaOf.AnyOf(
        SchemaOf.OneOf(ShippedPacks.Names), SchemaOf.Map(("path!", SchemaOf.Text))));

    private static string? Hint(string name) => name.Contains('/', StringComparison.Ordinal) || name.EndsWith(".zip", StringComparison.Ordinal)
        ? $"Write “path: {Quote.Short(name)}” for a pack that lies in a folder or a zip file."
        : Suggestions.Hint(name, ShippedPacks.Names, $"Packs are {string.Join(", ", ShippedPacks.Names)}; one that lies elsewhere is named by its “path”.");
}
