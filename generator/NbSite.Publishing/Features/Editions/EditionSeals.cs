using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Publishing.Features.Editions;

/// <summary>
/// Misses what a chain cannot: its last link, and recalls that were taken back. Each edition holds the recalls that were known
/// when it was made, and the seal those that came after it and the edition that is the newest.
/// </summary>
internal static class EditionSeals
{
    public static void Check(
        EditionSeal? seal, string prefix, ImmutableArray<ManifestFile> chain, ImmutableArray<Recall> recalls, DiagnosticBag bag)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in chain) Recalls(file.Manifest.Recalls, $"the edition “{file.Manifest.Name}”");
        if (seal is null) return;
        Recalls(seal.Recalls, EditionNames.Seal);
        if (chain.Any(file => file.Manifest.Name == seal.Edition && file.Hash == seal.Hash)) return;
        var isThere = chain.FirstOrDefault(file => file.Manifest.Name == seal.Edition);
        bag.Add(isThere is null
            ? Codes.NewestEditionMissing.At(SourceSpan.File(prefix + EditionNames.Seal), seal.Edition)
            : Codes.NewestEditionChanged.At(isThere.Whole, seal.Edition));

        // A run that was stopped leaves more recalls than were sealed, and never fewer.
        void Recalls(ImmutableArray<Recall> known, string by)
        {
            foreach (var recall in known)
            {
                if (recalls.Contains(recall) || !told.Add(recall.Code)) continue;
                var now = recalls.FirstOrDefault(other => other.Code == recall.Code);
                var path = SourceSpan.File(prefix + EditionNames.Recalls);
                bag.Add(now is null
                    ? Codes.RecallMissing.At(path, recall.Code, recall.On, recall.Reason, by)
                    : Codes.RecallChanged.At(path, recall.Code, recall.On, recall.Reason, by));
            }
        }
    }
}
