using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Publishing.Features.Editions;

/// <summary>A manifest and the file it was read from.</summary>
/// <param name="Manifest">What it says.</param>
/// <param name="Path">As diagnostics print it.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
internal sealed record ManifestFile(EditionManifest Manifest, string Path, string Hash)
{
    public SourceSpan Whole => SourceSpan.File(Path);
}

/// <summary>Puts manifests in the order in which each names the one before it, and tells where the chain is broken.</summary>
internal static class EditionChain
{
    public static ImmutableArray<ManifestFile> Order(IReadOnlyList<ManifestFile> files, bool allWereRead, DiagnosticBag bag)
    {
        Names(files, bag);
        var known = files.ToLookup(file => file.Hash, StringComparer.Ordinal);
        var followers = files.Where(file => file.Manifest.Previous is not null)
            .ToLookup(file => file.Manifest.Previous!, StringComparer.Ordinal);
        var first = files.Where(file => file.Manifest.Previous is null).ToList();
        foreach (var extra in first.Skip(1))
            bag.Add(Codes.EditionTwoFirst.At(extra.Whole, extra.Manifest.Name, first[0].Manifest.Name));
        foreach (var group in followers.Where(group => group.Count() > 1))
        {
            var names = group.Select(file => file.Manifest.Name).ToList();
            bag.Add(Codes.EditionSamePrevious.At(group.Last().Whole, names[0], names[^1]));
        }

        foreach (var file in files.Where(file => file.Manifest.Previous is { } previous && !known.Contains(previous)))
        {
            // A manifest that cannot be read was told of; the break behind it is no news.
            if (!allWereRead) continue;
            var loose = files.Where(other => other != file && !followers.Contains(other.Hash)
                && other.Manifest.Created <= file.Manifest.Created).Select(other => $"“{other.Manifest.Name}”").ToList();
            bag.Add(Codes.EditionPastChanged.At(file.Whole, file.Manifest.Name, loose.Count == 0
                ? "it is not here"
                : $"it is not here, or {string.Join(" or ", loose)} was changed"));
        }

        return Walk(files, first, followers);
    }

    private static void Names(IReadOnlyList<ManifestFile> files, DiagnosticBag bag)
    {
        foreach (var file in files.Where(file => Path.GetFileName(file.Path) != EditionNames.FileOf(file.Manifest.Name)))
        {
            var twin = files.FirstOrDefault(other => other != file && SameName(file, other));
            bag.Add(twin is null
                ? Codes.EditionNameNotFile.At(file.Whole, file.Manifest.Name)
                : Codes.EditionTwice.At(file.Whole, file.Manifest.Name, Path.GetFileName(twin.Path)));
        }

        foreach (var group in files.Where(file => Path.GetFileName(file.Path) == EditionNames.FileOf(file.Manifest.Name))
            .GroupBy(file => file.Manifest.Name, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var twin in group.Skip(1))
                bag.Add(Codes.EditionTwice.At(twin.Whole, twin.Manifest.Name, Path.GetFileName(group.First().Path)));
        }
    }

    private static bool SameName(ManifestFile left, ManifestFile right) =>
        string.Equals(left.Manifest.Name, right.Manifest.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The chain from its beginning; what hangs loose follows by day and name, so that nothing is lost.</summary>
    private static ImmutableArray<ManifestFile> Walk(
        IReadOnlyList<ManifestFile> files, List<ManifestFile> first, ILookup<string, ManifestFile> followers)
    {
        var order = ImmutableArray.CreateBuilder<ManifestFile>(files.Count);
        var done = new HashSet<ManifestFile>(ReferenceEqualityComparer.Instance);
        var byDay = files.OrderBy(file => file.Manifest.Created).ThenBy(file => file.Manifest.Name, StringComparer.Ordinal);
        foreach (var start in first.Concat(byDay))
        {
            for (var at = start; at is not null && done.Add(at); at = followers[at.Hash].FirstOrDefault(next => !done.Contains(next)))
                order.Add(at);
        }

        return order.ToImmutable();
    }
}
