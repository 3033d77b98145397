using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Reviewing;

/// <summary>Finds the sources of words, as the site prints them.</summary>
internal static class PackSources
{
    /// <summary>Each source once, in the order of the words, with every place in it that is named.</summary>
    public static ImmutableArray<PackSource> Of(Block? block, ISiteIndex index) => block is null ? [] : Of(
        BlockWalk.AllInlines([block]).OfType<CiteInline>().SelectMany(cite => cite.Items), index);

    /// <inheritdoc cref="Of(Block?, ISiteIndex)"/>
    public static ImmutableArray<PackSource> Of(IEnumerable<CiteItem> items, ISiteIndex index) =>
    [
        .. items.Where(item => item.Key.Length > 0).GroupBy(item => item.Key, StringComparer.Ordinal).Select(same => new PackSource(
            same.Key,
            [.. same.Select(item => item.Locator).OfType<string>().Distinct(StringComparer.Ordinal)],
            index.Get<FormattedReference>(IndexKind.Reference, same.Key))),
    ];

    /// <summary>One item alone.</summary>
    public static PackSource Of(CiteItem item, ISiteIndex index) => new(
        item.Key, item.Locator is { } locator ? [locator] : [], index.Get<FormattedReference>(IndexKind.Reference, item.Key));
}
