using System.Collections.Concurrent;
using System.Collections.Immutable;
using NbSite.Content.PageText;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Publishing.Features.Editions;

/// <summary>What a whole store was found to hold.</summary>
/// <param name="Problems">Everything that is wrong, in order of files.</param>
/// <param name="Records">How many records there are.</param>
/// <param name="Unnamed">
/// How many of them no edition names: kept for signatures, left by a run that was stopped, or of an edition that was removed.
/// </param>
public sealed record EditionAudit(ImmutableArray<Diagnostic> Problems, int Records, int Unnamed);

/// <summary>Reads everything in a store and holds it against itself.</summary>
public static class EditionVerifier
{
    public static EditionAudit Check(EditionStore store, IEditionFiles files, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(files);
        var bag = new DiagnosticBag();
        bag.AddRange(store.Problems);
        for (var i = 1; i < store.Editions.Length; i++)
        {
            var (before, edition) = (store.Editions[i - 1], store.Editions[i]);
            if (edition.Created < before.Created)
            {
                bag.Add(Codes.EditionClockBack.At(
                    ManifestOf(edition, files), edition.Name, edition.Created, before.Name, before.Created));
            }
        }

        var paths = files.RecordPaths().ToHashSet(StringComparer.Ordinal);
        var named = store.Editions.SelectMany(edition => edition.Pages, (edition, page) => (Edition: edition, Page: page))
            .GroupBy(line => line.Page.Record, StringComparer.Ordinal).ToList();
        var wanted = named.Select(group => EditionNames.RecordPath(group.Key)).ToHashSet(StringComparer.Ordinal);
        var extra = paths.Except(wanted).ToList();
        var texts = new ConcurrentDictionary<string, TextHashValue>(StringComparer.Ordinal);
        // Two queries: one that joins both may be given a way to stop only once.
        var found = named.AsParallel().WithCancellation(cancellation)
            .SelectMany(group => Named(group.Key, [.. group], store, files, texts)).ToList();
        found.AddRange(extra.AsParallel().WithCancellation(cancellation).Select(path => Extra(path, store, files)).OfType<Diagnostic>().ToList());
        found.AddRange(Clashes(named, texts, files));
        found.Sort(Diagnostic.Compare);
        bag.AddRange(found);
        return new EditionAudit(bag.ToImmutable(), paths.Count, extra.Count);
    }

    private static IEnumerable<Diagnostic> Named(
        string hash, ImmutableArray<(EditionManifest Edition, EditionPage Page)> lines, EditionStore store, IEditionFiles files,
        ConcurrentDictionary<string, TextHashValue> texts)
    {
        var (edition, page) = lines[0];
        if (store.Record(hash) is not { } record)
        {
            var why = store.WhyNot(hash)!;
            yield return why.Descriptor == Codes.EditionRecordMissing
                ? Codes.EditionRecordMissing.At(why.Span, $"“{page.Title}” in the edition “{edition.Name}”")
                : why;
            yield break;
        }

        var path = SourceSpan.File(files.Prefix + EditionNames.RecordPath(hash));
        var text = texts[hash] = record.Rehash();
        if (text.Sha256Hex != record.TextHash)
            yield return Codes.EditionWrongText.At(path, page.Title, edition.Name, "the text", record.TextHash[..12], text.Sha256Hex[..12]);
        foreach (var (from, line) in lines)
        {
            if (line.Code != text.VersionCode)
                yield return Codes.EditionWrongText.At(ManifestOf(from, files), line.Title, from.Name, "the code", line.Code, text.VersionCode);
            if (line.Title != record.Page.Title)
                yield return Codes.EditionWrongText.At(ManifestOf(from, files), line.Title, from.Name, "the title", line.Title, record.Page.Title);
            if (line.Id != record.Page.Id || line.Language != record.Page.Language)
            {
                yield return Codes.EditionWrongText.At(
                    ManifestOf(from, files), line.Title, from.Name, "the id", $"{line.Language}:{line.Id}", $"{record.Page.Language}:{record.Page.Id}");
            }
        }
    }

    /// <summary>Different texts that share a code, in the order in which they were published.</summary>
    private static IEnumerable<Diagnostic> Clashes(
        IEnumerable<IGrouping<string, (EditionManifest Edition, EditionPage Page)>> named, IReadOnlyDictionary<string, TextHashValue> texts, IEditionFiles files)
    {
        var clashes = new VersionCodeCollisions();
        foreach (var group in named)
        {
            if (!texts.TryGetValue(group.Key, out var text)) continue;
            var (edition, page) = group.First();
            if (clashes.Add(text.VersionCode, text.Sha256Hex, group.Key, page.Title, edition.Name, ManifestOf(edition, files)) is { } clash)
                yield return clash;
        }
    }

    /// <summary>A record that no edition names is let be when it is whole.</summary>
    private static Diagnostic? Extra(string path, EditionStore store, IEditionFiles files)
    {
        var hash = Path.GetFileNameWithoutExtension(path);
        return !EditionNames.IsHash(hash) || path != EditionNames.RecordPath(hash)
            ? Codes.EditionStrangeFile.At(SourceSpan.File(files.Prefix + path), path)
            : store.Record(hash) is null ? store.WhyNot(hash) : null;
    }

    private static SourceSpan ManifestOf(EditionManifest edition, IEditionFiles files) =>
        SourceSpan.File(files.Prefix + EditionNames.FileOf(edition.Name));
}
