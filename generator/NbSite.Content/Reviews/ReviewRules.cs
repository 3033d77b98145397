using System.Collections.Immutable;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Reviews;

/// <summary>What must hold between the dates, versions and status of a review record.</summary>
internal sealed class ReviewRules(DateOnly today, int longestMonths, DiagnosticBag bag)
{
    public void Check(MapReader map, ImmutableArray<ReviewCheck> checks)
    {
        for (var i = 0; i < checks.Length; i++)
        {
            var check = checks[i];
            NotInFuture("on", check.On, Place(map, "checks", check.Span, "on"));
            if (i > 0 && check.On < checks[i - 1].On)
                bag.Add(Codes.DatesOutOfOrder.At(Place(map, "checks", check.Span, "on"), checks[i - 1].On, check.On));
            if (check.Due is not { } due) continue;
            var place = Place(map, "checks", check.Span, "due");
            if (due <= check.On) bag.Add(Codes.DueNotAfterCheck.At(place, due, check.On));
            else if (due > Later(check.On, longestMonths))
                bag.Add(Codes.DueTooLate.At(place, due, longestMonths, check.On));
        }
    }

    public void Check(MapReader map, ImmutableArray<ReviewChange> changes)
    {
        for (var i = 0; i < changes.Length; i++)
        {
            var change = changes[i];
            var on = Place(map, "changes", change.Span, "on");
            NotInFuture("on", change.On, on);
            if (i == 0) continue;
            if (change.On < changes[i - 1].On)
                bag.Add(Codes.DatesOutOfOrder.At(on, changes[i - 1].On, change.On));
            if (change.Version <= changes[i - 1].Version)
                bag.Add(Codes.VersionNotRising.At(
                    Place(map, "changes", change.Span, "version"), change.Version, changes[i - 1].Version));
        }
    }

    public void Check(
        MapReader map, Withdrawal withdrawn, ImmutableArray<ReviewCheck> checks, ImmutableArray<ReviewChange> changes)
    {
        var place = (map.Mapping["withdrawn"] as YamlMapping)?["on"]?.Span ?? withdrawn.Span;
        NotInFuture("on", withdrawn.On, place);
        var last = checks.Select(check => check.On).Concat(changes.Select(change => change.On)).Append(DateOnly.MinValue).Max();
        if (withdrawn.On < last) bag.Add(Codes.WithdrawnTooEarly.At(place, withdrawn.On, last));
    }

    public static void Check(MapReader map, ReviewStatus status, ImmutableArray<ReviewCheck> checks, DiagnosticBag bag)
    {
        var place = map.Mapping["status"]!.Span;
        var word = ((YamlScalar)map.Mapping["status"]!).Value;
        // A check that is written but broken has its own error; a second one would only confuse.
        var noneWritten = map.Mapping["checks"] is null;
        if (status is ReviewStatus.SourceChecked or ReviewStatus.ClinicallyReviewed && noneWritten)
            bag.Add(Codes.StatusNeedsCheck.At(place, word));
        else if (status == ReviewStatus.ClinicallyReviewed && !bag.HasErrors && !checks.Any(check => check.Clinical))
            bag.Add(Codes.NoClinicalCheck.At(place));
        if (status == ReviewStatus.Withdrawn && !map.Has("withdrawn"))
            bag.Add(Codes.WithdrawnWithoutReason.At(place));
        else if (status != ReviewStatus.Withdrawn && map.Has("withdrawn"))
            bag.Add(Codes.WithdrawnButShown.At(map.KeySpan("withdrawn"), word));
    }

    private void NotInFuture(string key, DateOnly date, SourceSpan place)
    {
        if (date > today) bag.Add(Codes.DateInFuture.At(place, key, date, today));
    }

    /// <summary>The day some months later; the last day there is when it would lie beyond the calendar.</summary>
    private static DateOnly Later(DateOnly date, int months) =>
        date > DateOnly.MaxValue.AddMonths(-months) ? DateOnly.MaxValue : date.AddMonths(months);

    /// <summary>The place of a key's value in the item of a list that stands at <paramref name="item"/>.</summary>
    private static SourceSpan Place(MapReader map, string list, SourceSpan item, string key) =>
        (map.Mapping[list] as YamlSequence)?.Items.OfType<YamlMapping>().FirstOrDefault(entry => entry.Span == item)?[key]?.Span
        ?? item;
}
