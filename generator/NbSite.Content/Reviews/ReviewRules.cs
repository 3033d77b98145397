using System.Collections.Immutable;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Reviews;

/// <summary>An entry of a record and the YAML it was read from, so that each key's place can be told.</summary>
internal readonly record struct Written<T>(T Item, YamlMapping Mapping)
{
    public SourceSpan Place(string key) => Mapping[key]?.Span ?? Mapping.Span;
}

/// <summary>What must hold between the dates, versions and status of a review record.</summary>
internal sealed class ReviewRules(DateOnly today, int longestMonths, DiagnosticBag bag)
{
    /// <summary>The countries of the site.</summary>
    public SiteRegions Regions { get; init; } = SiteRegions.Unread;

    public void Check(ImmutableArray<Written<ReviewCheck>> checks)
    {
        for (var i = 0; i < checks.Length; i++)
        {
            var check = checks[i].Item;
            var on = checks[i].Place("on");
            NotInFuture(check.On, on);
            if (i > 0) InOrder(checks[i - 1].Item.On, check.On, on);
            if (check.TakenBack is { } back)
            {
                var place = (checks[i].Mapping["withdrawn"] as YamlMapping)?["on"]?.Span ?? check.Span;
                NotInFuture(back.On, place);
                if (back.On < check.On) bag.Add(Codes.TakenBackTooEarly.At(place, back.On, check.On));
            }

            if (check.Due is not { } due) continue;
            if (due <= check.On)
                bag.Add(Codes.DueNotAfterCheck.At(checks[i].Place("due"), due, check.On));
            else if (due > Later(check.On, longestMonths))
                bag.Add(Codes.DueTooLate.At(checks[i].Place("due"), due, longestMonths, check.On));
        }
    }

    public void Check(ImmutableArray<Written<ReviewChange>> changes)
    {
        for (var i = 0; i < changes.Length; i++)
        {
            var change = changes[i].Item;
            NotInFuture(change.On, changes[i].Place("on"));
            if (i == 0) continue;
            var before = changes[i - 1].Item;
            InOrder(before.On, change.On, changes[i].Place("on"));
            if (change.Version <= before.Version)
                bag.Add(Codes.VersionNotRising.At(changes[i].Place("version"), change.Version, before.Version));
        }
    }

    public void Check(MapReader map, Withdrawal withdrawn, ImmutableArray<DateOnly> entries)
    {
        var place = (map.Mapping["withdrawn"] as YamlMapping)?["on"]?.Span ?? withdrawn.Span;
        NotInFuture(withdrawn.On, place);
        var last = entries.Append(DateOnly.MinValue).Max();
        if (withdrawn.On < last) bag.Add(Codes.WithdrawnTooEarly.At(place, withdrawn.On, last));
    }

    public void Check(MapReader map, ReviewStatus status, ImmutableArray<Written<ReviewCheck>> checks)
    {
        var written = (YamlScalar)map.Mapping["status"]!;
        // Checks that are written but broken have their own errors; a second one would only confuse.
        if (status is ReviewStatus.SourceChecked or ReviewStatus.ClinicallyReviewed && !map.Has("checks"))
            bag.Add(Codes.StatusNeedsCheck.At(written.Span, written.Value));
        else if (status is ReviewStatus.SourceChecked or ReviewStatus.ClinicallyReviewed
            && !checks.IsEmpty && checks.All(check => check.Item.TakenBack is not null))
            bag.Add(Codes.AllTakenBack.At(written.Span, written.Value));
        else if (status == ReviewStatus.ClinicallyReviewed && !checks.IsEmpty
            && !checks.Any(check => check.Item is { Clinical: true, Partly: false, TakenBack: null }))
        {
            // A look at one part or for one country says nothing of the rest of the page, or to other readers.
            bag.Add((checks.Any(check => check.Item is { IsByClinician: true, TakenBack: null })
                ? Codes.NoWholeClinicalCheck : Codes.NoClinicalCheck).At(written.Span));
        }

        if (status is ReviewStatus.SourceChecked or ReviewStatus.ClinicallyReviewed && !map.Has("changes"))
            bag.Add(Codes.StatusNeedsChange.At(written.Span, written.Value));
        if (status == ReviewStatus.Withdrawn && !map.Has("withdrawn"))
            bag.Add(Codes.WithdrawnWithoutReason.At(written.Span));
        else if (status != ReviewStatus.Withdrawn && map.Has("withdrawn"))
            bag.Add(Codes.WithdrawnButShown.At(map.KeySpan("withdrawn"), written.Value));
    }

    private void NotInFuture(DateOnly date, SourceSpan place)
    {
        if (date > today) bag.Add(Codes.DateInFuture.At(place, "on", date, today));
    }

    private void InOrder(DateOnly before, DateOnly date, SourceSpan place)
    {
        if (date < before) bag.Add(Codes.DatesOutOfOrder.At(place, date, before));
    }

    /// <summary>The day some months later; the last day there is when it would lie beyond the calendar.</summary>
    private static DateOnly Later(DateOnly date, int months) =>
        date > DateOnly.MaxValue.AddMonths(-months) ? DateOnly.MaxValue : date.AddMonths(months);
}
