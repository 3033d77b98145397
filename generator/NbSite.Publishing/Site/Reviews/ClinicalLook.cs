using System.Collections.Immutable;
using NbSite.Content.PageText;
using NbSite.Content.Reviews;

namespace NbSite.Publishing.Site.Reviews;

/// <summary>Finds the look of a clinician at certain words as they stand.</summary>
internal static class ClinicalLook
{
    /// <summary>The last check of a clinician that by itself, with the small changes since, covers all parts; null for none.</summary>
    public static ReviewCheck? At(ReviewRecord? record, ImmutableArray<SignedBlock> parts) =>
        record?.Checks.LastOrDefault(check => check.Clinical && Covers(record, check, parts));

    // A look of the same role at another time does not.
    private static bool Covers(ReviewRecord record, ReviewCheck check, ImmutableArray<SignedBlock> parts)
    {
        var own = new SignedParts(record with
        {
            Signatures = [.. record.Signatures.Where(each => each.Role is null || (each.IsClinical && each.Role == check.Role && each.On == check.On))],
        });
        return parts.All(part => own.RolesOf(part.Hash).Contains(check.Role));
    }
}
