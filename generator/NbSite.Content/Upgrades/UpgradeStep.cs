using System.Collections.Immutable;
using NbSite.Content.Sources;

namespace NbSite.Content.Upgrades;

/// <summary>
/// What brings content from one format to the next. It changes texts of files, and neither adds nor removes one. It knows
/// what it changed already and leaves that as it is, so that a run that was ended can be taken up again. The number in
/// site.yml is changed for it.
/// </summary>
/// <param name="To">The format that the content has then; it had the one before.</param>
/// <param name="Says">What it does, in a sentence for the people whose files it changes.</param>
/// <param name="Apply">All files of the content folder, and what they are to be.</param>
public sealed record UpgradeStep(
    int To, string Says, Func<ImmutableArray<ContentFile>, ImmutableArray<ContentFile>> Apply);

/// <summary>The steps that there are, in order.</summary>
public static class UpgradeSteps
{
    /// <summary>From content that does not say its format to the newest.</summary>
    public static ImmutableArray<UpgradeStep> All { get; } =
    [
        new(1, "site.yml says in which format the content is written. Nothing else changes.", files => files),
    ];
}
