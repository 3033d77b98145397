using System.Collections.Immutable;

namespace NbSite.Disk;

/// <summary>Which files of a site are not as the last build left them: what a CDN must be sent. Paths in ordinal order.</summary>
internal sealed record SiteChanges(ImmutableArray<string> Added, ImmutableArray<string> Changed, ImmutableArray<string> Removed)
{
    public static SiteChanges Between(IReadOnlyDictionary<string, ManifestFile> before, IReadOnlyDictionary<string, ManifestFile> after)
    {
        return new(
            Sorted(after.Keys.Where(path => !before.ContainsKey(path))),
            Sorted(after.Where(file => before.TryGetValue(file.Key, out var old) && old.Sha256 != file.Value.Sha256).Select(file => file.Key)),
            Sorted(before.Keys.Where(path => !after.ContainsKey(path))));

        // Servers make compressed copies of their own; those beside a file come and go with it.
        static ImmutableArray<string> Sorted(IEnumerable<string> paths) =>
            [.. paths.Where(path => !Precompression.IsCopy(path)).Order(StringComparer.Ordinal)];
    }
}
