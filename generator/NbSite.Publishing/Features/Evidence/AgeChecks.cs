using System.Collections.Immutable;
using NbSite.Content.Citations;
using NbSite.Content.Evidence;
using NbSite.Model;

namespace NbSite.Publishing.Features.Evidence;

/// <summary>
/// Sources that are older than site.yml allows, statements that rest on such alone, and statements newer than their
/// sources.
/// </summary>
internal static class AgeChecks
{
    public static void Sources(
        ImmutableArray<CslItem> sources, EvidencePolicy policy, DateOnly today, SaidPlaces said, DiagnosticBag bag)
    {
        if (policy.SourceMonths is not { } months) return;
        var oldest = today.AddMonths(-months);
        foreach (var source in sources)
        {
            if (source.IsRetracted || SourceDates.Published(source) is not { } day || day >= oldest
                || !said.Of(source.Id).Any()) continue;
            bag.Add(Codes.SourceOverAge.At(source.IssuedSpan, source.Id, Day(source, day), Age(months),
                said.Impact(source.Id)));
        }
    }

    public static void Claims(
        Dictionary<string, CslItem> byKey, EvidencePolicy policy, DateOnly today, SaidPlaces said, DiagnosticBag bag)
    {
        if (policy.ClaimMonths is not { } months) return;
        var oldest = today.AddMonths(-months);
        foreach (var same in said.All.GroupBy(each => each.Claim.Sources[0].Span))
        {
            var sources = same.First().Claim.Sources.Select(source => byKey.GetValueOrDefault(source.Key)).ToList();
            var days = sources.Select(source => source is null or { IsRetracted: true } ? null
                : SourceDates.Published(source)).ToList();
            // Of one that says no date nobody knows whether it is old.
            if (days.Any(day => day is null || day >= oldest)) continue;
            var newest = days.IndexOf(days.Max());
            bag.Add(Codes.ClaimOverAge.At(
                same.Key, sources[newest]!.Id, Day(sources[newest]!, days[newest]!.Value), Age(months), ReadOn(same)));
        }
    }

    public static void Years(Dictionary<string, CslItem> byKey, SaidPlaces said, DiagnosticBag bag)
    {
        foreach (var same in said.All.Where(each => each.Claim.Year is not null).GroupBy(each => each.Claim.YearSpan))
        {
            var claim = same.First().Claim;
            var days = claim.Sources.Select(source => byKey.GetValueOrDefault(source.Key))
                .Select(item => item is { IsRetracted: false } ? SourceDates.Known(item) : null).ToList();
            if (days.Any(day => day is null)) continue;
            var newest = days.Max()!.Value.Year;
            // A plan for a year to come is no news from it: only what had come when somebody checked the page is
            // judged.
            if (claim.Year <= newest || !same.Any(each => claim.Year <= each.Checked?.Year)) continue;
            bag.Add(Codes.ClaimNewerThanSources.At(same.Key, claim.Year, newest, ReadOn(same)));
        }
    }

    private static string ReadOn(IEnumerable<Said> same) =>
        SaidPlaces.Pages(same.Select(each => each.Page)) is > 0 and var pages
        ? "it is read on " + SaidPlaces.Number(pages, "page") : "no page shows it yet";

    private static string Day(CslItem source, DateOnly day) =>
        source.Updated == day || source.Issued?.Iso is not { } written ? day.Iso() : written;

    private static string Age(int months) =>
        months % 12 == 0 ? SaidPlaces.Number(months / 12, "year") : SaidPlaces.Number(months, "month");
}
