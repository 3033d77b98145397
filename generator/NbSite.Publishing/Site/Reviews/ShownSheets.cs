using System.Collections.Immutable;
using NbSite.Content.Reviews;
using NbSite.Model;

namespace NbSite.Publishing.Site.Reviews;

/// <summary>The reviews of all that a page shows and that is looked at elsewhere: words of fact sheets, and explained words.</summary>
internal sealed class ShownSheets
{
    /// <param name="parts">What the page shows. Every sheet is asked for, so that a rebuild knows it.</param>
    /// <param name="index">Knows what of fact sheets was signed.</param>
    public ShownSheets(PageParts parts, ISiteIndex index)
    {
        Sheets = Known(BlockWalk.All(parts.Page.Blocks).Select(block => block.SourceId).OfType<string>()
            .Where(id => id != parts.Page.Id));
        Terms = Known(parts.Terms.Where(id => id != parts.Page.Id));

        ImmutableDictionary<string, SheetReview> Known(IEnumerable<string> ids)
        {
            var known = ImmutableDictionary.CreateBuilder<string, SheetReview>(StringComparer.Ordinal);
            foreach (var id in ids.Distinct(StringComparer.Ordinal))
                if (index.Get<SheetReview>(IndexKind.Signed, id) is { } sheet) known.Add(id, sheet);
            return known.ToImmutable();
        }
    }

    /// <summary>Those whose words stand on the page, by id.</summary>
    public ImmutableDictionary<string, SheetReview> Sheets { get; }

    /// <summary>Those of words that the page explains, by id.</summary>
    public ImmutableDictionary<string, SheetReview> Terms { get; }

    public IEnumerable<SheetReview> All => Sheets.Values.Concat(Terms.Values);

    public bool HasUnclinical => Sheets.Keys.Any(IsUnclinical);

    /// <summary>Whether words of the sheet stand on the page, and no clinician has looked at them.</summary>
    public bool IsUnclinical(string id) => Sheets.TryGetValue(id, out var sheet) && Clinical(sheet.Record) is null;

    /// <summary>The day of the last look by a clinician at the whole; null when none is on record, or none counts.</summary>
    public static DateOnly? Clinical(ReviewRecord record) => record.Status == ReviewStatus.ClinicallyReviewed
        ? record.ClinicalLast?.On
        : null;

    /// <summary>The first of the days on which the page's own words and the others were last looked at.</summary>
    public DateOnly? Earliest(DateOnly? own) => First(own, All.Select(sheet => sheet.Record.Last?.On));

    /// <summary>The same, of looks by clinicians.</summary>
    public DateOnly? EarliestClinical(DateOnly? own) => First(own, Sheets.Values.Select(sheet => Clinical(sheet.Record)));

    /// <summary>
    /// Sources that say otherwise than they did: no record that speaks of one knows it as it is, or the page's own record
    /// speaks of its sources and nobody of this one.
    /// </summary>
    public ImmutableArray<string> ChangedSources(ImmutableArray<string> cited, SignedParts? own, ISiteIndex index)
    {
        var changed = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var key in cited)
        {
            if (index.Get<FormattedReference>(IndexKind.Reference, key) is not { } reference) continue;
            var said = All.Select(sheet => sheet.HasReference(reference)).Append(own?.HasReference(reference)).OfType<bool>().ToList();
            if (said.Count == 0 ? own is { SpeaksOfReferences: true } : !said.Contains(true)) changed.Add(key);
        }

        return [.. changed];
    }

    /// <summary>Explained words whose explanation is not what was signed.</summary>
    public ImmutableArray<string> ChangedTerms() =>
        [.. Terms.Where(term => term.Value is { Binds: true, IsWhole: false }).Select(term => term.Key).Order(StringComparer.Ordinal)];

    private static DateOnly? First(DateOnly? own, IEnumerable<DateOnly?> others) =>
        own is null ? null : others.OfType<DateOnly>().Append(own.Value).Min();
}
