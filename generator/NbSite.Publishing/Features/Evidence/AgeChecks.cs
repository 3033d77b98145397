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
            // One place can be read with other sources on other pages, such as a value's: each is judged, and told
            // together. Alone it is judged only where no page shows it.
            var read = same.Where(each => each.Page is not null || same.All(other => other.Page is null));
            var old = read.Select(each => (Said: each, Newest: Newest(each.Claim, byKey, oldest)))
                .Where(each => each.Newest is not null).ToList();
            if (old.Count == 0) continue;
            var (source, day) = old.Select(each => each.Newest!.Value).MaxBy(newest => newest.Day);
            bag.Add(Codes.ClaimOverAge.At(
                same.Key, source.Id, Day(source, day), Age(months), ReadOn(old.Select(each => each.Said))));
        }
    }

    public static void Years(Dictionary<string, CslItem> byKey, SaidPlaces said, DiagnosticBag bag)
    {
        var newer = said.All.Where(each => each.Claim.Year is not null)
            .Select(each => (Said: each, Newest: Known(each.Claim, byKey)))
            .Where(each => each.Said.Claim.Year > each.Newest);
        foreach (var same in newer.GroupBy(each => (each.Said.Claim.YearSpan, each.Said.Claim.Year)))
        {
            // A plan for a year to come is no news from it: only what had come when somebody checked the page is
            // judged.
            if (!same.Any(each => same.Key.Year <= each.Said.Checked?.Year)) continue;
            bag.Add(Codes.ClaimNewerThanSources.At(
                same.Key.YearSpan, same.Key.Year, same.Max(each => each.Newest), ReadOn(same.Select(each => each.Said))));
        }
    }

    /// <summary>The newest source of a statement whose sources are all too old; null for any other.</summary>
    private static (CslItem Source, DateOnly Day)? Newest(
        SourcedClaim claim, Dictionary<string, CslItem> byKey, DateOnly oldest)
    {
        (CslItem Source, DateOnly Day)? newest = null;
        foreach (var named in claim.Sources)
        {
            // Of one that says no date nobody knows whether it is old.
            if (byKey.GetValueOrDefault(named.Key) is not { IsRetracted: false } source
                || SourceDates.Published(source) is not { } day || day >= oldest) return null;
            if (newest is null || day > newest.Value.Day) newest = (source, day);
        }

        return newest;
    }

    /// <summary>The year of a statement's newest source; null where one of them says none.</summary>
    private static int? Known(SourcedClaim claim, Dictionary<string, CslItem> byKey)
    {
        int? newest = null;
        foreach (var named in claim.Sources)
        {
            if (byKey.GetValueOrDefault(named.Key) is not { IsRetracted: false } source
                || SourceDates.Known(source) is not { } day) return null;
            if (newest is null || day.Year > newest) newest = day.Year;
        }

        return newest;
    }

    private static string ReadOn(IEnumerable<Said> same) =>
        SaidPlaces.Pages(same.Select(each => each.Page)) is > 0 and var pages
        ? "it is read on " + SaidPlaces.Counted(pages, "page") : "no page shows it yet";

    private static string Day(CslItem source, DateOnly day) =>
        source.Updated == day || source.Issued?.Iso is not { } written ? day.Iso() : written;

    private static string Age(int months) =>
        months % 12 == 0 ? SaidPlaces.Counted(months / 12, "year") : SaidPlaces.Counted(months, "month");
}
