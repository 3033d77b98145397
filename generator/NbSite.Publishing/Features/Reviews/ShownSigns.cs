using System.Collections.Immutable;
using NbSite.Content.Reviews;
using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Publishing.Site.Signs;

namespace NbSite.Publishing.Features.Reviews;

/// <summary>The review of the signs and levels on a page's cards, which are looked at once for all pages.</summary>
/// <param name="Record">The record of the words of signs; null where the page tells none, or nobody keeps one.</param>
/// <param name="Changed">Ids of those that are not what was looked at; none where the record does not say which it is of.</param>
/// <param name="NotClinical">How many of them no clinician has looked at as they stand.</param>
public sealed record ShownSigns(ReviewRecord? Record, ImmutableArray<string> Changed, int NotClinical)
{
    public static ShownSigns Of(PageContent page, ISiteIndex index)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(index);
        var cards = BlockWalk.All(page.Blocks).OfType<CareCardBlock>().Where(card => card.SourceId == CardBlocks.SourceId).ToList();
        if (cards.Count == 0 || index.Get<SignReviews>(IndexKind.SignReviews, "all") is not { Record: { } record } reviews) return new(null, [], 0);
        var told = CarriedSigns.Of(page);
        if (!record.IsSigned) return new(record, [], told.Length);
        var signs = told.Where(sign => !reviews.Of(sign).IsSigned).Select(SignSheets.IdOf);
        var levels = cards.Select(card => Level(card.Level)).Distinct().Where(level => !reviews.Of(level).IsSigned).Select(SignSheets.IdOf);
        return new(record, [.. signs.Concat(levels).Order(StringComparer.Ordinal)], told.Count(sign => !reviews.Of(sign).IsClinical));
    }

    /// <summary>The first of two days: that of the page, and that of its signs.</summary>
    public DateOnly? Earliest(DateOnly? own) => own is { } day && Record?.Last?.On is { } signs && signs < day ? signs : own;

    private static SignLevel Level(CareLevel level) => level switch
    {
        CareLevel.Emergency => SignLevel.Emergency,
        CareLevel.Urgent => SignLevel.Urgent,
        _ => SignLevel.Soon,
    };
}
