using System.Collections.Immutable;
using NbSite.Content.Packs;

namespace NbSite.Commands.Packs;

/// <summary>How something of a pack is another than was agreed on.</summary>
internal enum ChangeKind
{
    Added,
    Changed,
    Removed,
}

/// <summary>A file that is another, and which of its parts are.</summary>
/// <param name="Kind">How.</param>
/// <param name="Path">In the pack.</param>
/// <param name="Parts">Signs, values, sources, words and entries; empty for a file that is one thing.</param>
internal sealed record FileDifference(ChangeKind Kind, string Path, ImmutableArray<(ChangeKind Kind, string Key)> Parts);

/// <summary>A pack as it is, beside what was agreed on.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Before">As it was agreed on; null for a pack that is new.</param>
/// <param name="After">As it is; null for one that the site does not name any more.</param>
internal sealed record PackChange(string Name, LockedPack? Before, LockedPack? After)
{
    /// <summary>Whether nothing is another.</summary>
    public bool IsSame => Before?.Sha256 == After?.Sha256;

    /// <summary>What is another, by path.</summary>
    public ImmutableArray<FileDifference> Files { get; } = Between(
        Before?.Files ?? Nothing, After?.Files ?? Nothing, path => Parts(path, Before, After));

    private static ImmutableSortedDictionary<string, string> Nothing { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Every pack that is named or was, by name.</summary>
    public static ImmutableArray<PackChange> Of(PackLock agreed, IEnumerable<Pack> packs)
    {
        var now = packs.ToDictionary(pack => pack.Name, LockedPack.Of, StringComparer.Ordinal);
        return
        [
            .. agreed.Packs.Select(pack => pack.Name).Concat(now.Keys).Distinct().Order(StringComparer.Ordinal)
                .Select(name => new PackChange(name, agreed.Find(name), now.GetValueOrDefault(name))),
        ];
    }

    private static ImmutableArray<FileDifference> Between(
        ImmutableSortedDictionary<string, string> before, ImmutableSortedDictionary<string, string> after,
        Func<string, ImmutableArray<(ChangeKind, string)>> parts) =>
        [.. Differences(before, after).Select(each => new FileDifference(each.Kind, each.Key, parts(each.Key)))];

    private static ImmutableArray<(ChangeKind Kind, string Key)> Parts(string path, LockedPack? before, LockedPack? after) =>
        [.. Differences(before?.Parts.GetValueOrDefault(path) ?? Nothing, after?.Parts.GetValueOrDefault(path) ?? Nothing)];

    private static IEnumerable<(ChangeKind Kind, string Key)> Differences(
        ImmutableSortedDictionary<string, string> before, ImmutableSortedDictionary<string, string> after) =>
        before.Keys.Concat(after.Keys).Distinct().Order(StringComparer.Ordinal)
            .Where(key => before.GetValueOrDefault(key) != after.GetValueOrDefault(key))
            .Select(key => (!before.ContainsKey(key) ? ChangeKind.Added : after.ContainsKey(key) ? ChangeKind.Changed : ChangeKind.Removed, key));
}
