using System.Collections.Immutable;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Definitions;

/// <summary>Reads <c>packs</c> of site.yml.</summary>
public static class PackNames
{
    /// <summary>The packs that there are; others are in the bag.</summary>
    /// <param name="site">site.yml.</param>
    public static ImmutableArray<string> Read(MapReader site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var pack in site.TextList("packs"))
        {
            if (ShippedPacks.Names.Contains(pack.Value, StringComparer.Ordinal)) names.Add(pack.Value);
            else site.Bag.Add(Codes.UnknownPack.WithHint(
                pack.Span,
                Suggestions.Hint(pack.Value, ShippedPacks.Names, $"Packs are {string.Join(", ", ShippedPacks.Names)}."),
                Quote.Short(pack.Value)));
        }

        return names.ToImmutable();
    }
}
