using System.Collections.Immutable;
using System.Security.Cryptography;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Publishing.Features.Editions;

/// <summary>Makes a store of the files of an editions folder. Never throws for what stands in them.</summary>
public static class EditionStoreReader
{
    /// <summary>
    /// Reads manifests and recalls; records when they are asked for. What is wrong is in <see cref="EditionStore.Problems"/>.
    /// </summary>
    public static EditionStore Read(IEditionFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var bag = new DiagnosticBag();
        var manifests = new List<ManifestFile>();
        ImmutableArray<Recall> recalls = [];
        var recallsPath = "";
        (EditionSeal Seal, string Path)? seal = null;
        var allWereRead = true;
        foreach (var file in files.Top)
        {
            var name = Path.GetFileName(file.Path);
            if (file.ReadProblem is { } problem)
            {
                bag.Add(problem);
                allWereRead = false;
            }
            else if (name == EditionNames.Recalls)
            {
                recallsPath = file.Path;
                if (EditionJson.ReadRecalls(file.Path, file.Bytes.Span, bag) is not { } known)
                {
                    allWereRead = false;
                    continue;
                }

                recalls = known;
                AsWritten(file, EditionJson.Write(known), bag);
            }
            else if (name == EditionNames.Seal)
            {
                if (EditionJson.ReadSeal(file.Path, file.Bytes.Span, bag) is { } read)
                {
                    seal = (read, file.Path);
                    AsWritten(file, EditionJson.Write(read), bag);
                }
                else
                {
                    allWereRead = false;
                }
            }
            else if (!name.EndsWith(".json", StringComparison.Ordinal))
            {
                bag.Add(Codes.EditionStrangeFile.At(SourceSpan.File(file.Path), name));
            }
            else if (EditionJson.ReadManifest(file.Path, file.Bytes.Span, bag) is { } manifest)
            {
                manifests.Add(new ManifestFile(manifest, file.Path, HashOf(file.Bytes.Span)));
                AsWritten(file, EditionJson.Write(manifest with
                {
                    Files = [.. manifest.Files.OrderBy(published => published.Path, StringComparer.Ordinal)],
                    Pages = [.. manifest.Pages.OrderBy(page => page.Language, StringComparer.Ordinal).ThenBy(page => page.Id, StringComparer.Ordinal)],
                }), bag);
            }
            else
            {
                allWereRead = false;
            }
        }

        var chain = EditionChain.Order(manifests, allWereRead, bag);
        if (allWereRead)
        {
            Known(recalls, recallsPath, chain, bag);
            EditionSeals.Check(seal?.Seal, files.Prefix, chain, recalls, bag);
        }

        var records = new Records(files);
        return new EditionStore([.. chain.Select(file => file.Manifest)], recalls, hash => records.Read(hash).Record)
        {
            IsBinding = true,
            NewestHash = chain.LastOrDefault()?.Hash,
            Identity = EditionJson.Identity(chain.Select(file => file.Hash), recalls),
            Fault = records.Fault,
            Problems = bag.ToImmutable(),
            WhyNot = hash => records.Read(hash).Problem,
        };
    }

    /// <summary>SHA-256 as 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Nothing names the newest manifest or the recalls by their hash, but they can be written in one way only.</summary>
    private static void AsWritten(ContentFile file, ReadOnlySpan<byte> written, DiagnosticBag bag)
    {
        var same = written.CommonPrefixLength(file.Bytes.Span);
        if (same < written.Length || same < file.Bytes.Length)
            bag.Add(Codes.EditionNotAsWritten.At(JsonPlace.Of(file.Path, file.Bytes.Span, same), Path.GetFileName(file.Path)));
    }

    private static void Known(
        ImmutableArray<Recall> recalls, string path, ImmutableArray<ManifestFile> chain, DiagnosticBag bag)
    {
        if (recalls.IsEmpty) return;
        var codes = chain.SelectMany(file => file.Manifest.Pages).Select(page => page.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var recall in recalls.Where(recall => !codes.Contains(recall.Code)))
            bag.Add(Codes.RecallUnknown.At(SourceSpan.File(path), recall.Code));
    }

    private sealed class Records(IEditionFiles files)
    {
        public (EditionRecord? Record, Diagnostic? Problem) Read(string hash)
        {
            var path = EditionNames.RecordPath(hash);
            if (files.Find(path) is not { } file)
                return (null, Codes.EditionRecordMissing.At(SourceSpan.File(files.Prefix + path), $"the text {hash.AsSpan(0, 12)}…"));
            return Read(file, hash);
        }

        public string? Fault(string hash) => files.Find(EditionNames.RecordPath(hash)) switch
        {
            null => "missing",
            { ReadProblem: { } problem } => problem.ToString(),
            var file => HashOf(file.Bytes.Span) == hash ? null : "damaged",
        };

        private static (EditionRecord? Record, Diagnostic? Problem) Read(ContentFile file, string hash)
        {
            if (file.ReadProblem is { } problem) return (null, problem);
            var bytes = file.Bytes;
            if (HashOf(bytes.Span) != hash) return (null, Codes.EditionRecordDamaged.At(SourceSpan.File(file.Path)));
            var bag = new DiagnosticBag();
            var record = EditionJson.ReadRecord(file.Path, bytes.Span, bag);
            return (record, bag.ToImmutable().FirstOrDefault());
        }
    }
}
