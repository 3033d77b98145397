using NbSite.Content.Entities;
using NbSite.Content.Reviews;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Site.Index;

/// <summary>A fact sheet whose words readers are not told, and why: a text of <see cref="Unpublished"/>.</summary>
internal sealed record UnpublishedEntity(Entity Entity, string Why)
{
    /// <summary>Whether nothing leads to it. The page of what was withdrawn stays, and says why.</summary>
    public bool IsGone => Why == Unpublished.Draft || !Entity.HasPage;

    /// <summary>Why the words that a record speaks of are not told; null when they are.</summary>
    public static string? WhyNot(ReviewRecord? record, BuildOptions options) => record?.Status switch
    {
        ReviewStatus.Draft when !options.Drafts => Unpublished.Draft,
        ReviewStatus.Withdrawn => Unpublished.Withdrawn,
        _ => null,
    };

    /// <summary>Whether a page is published; also those of what was withdrawn, which say so.</summary>
    public static bool IsShown(PageEntry entry, BuildOptions options) => WhyNot(entry.Review, options) != Unpublished.Draft;
}
