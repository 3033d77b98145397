using NbSite.Publishing.Site;

namespace NbSite.Commands.Signing;

/// <summary>
/// Proposes days for pages that fall due together, so that a team need not look at forty pages in one week. The same
/// pages give the same days; none is later than the day the page is due now, which the policy already allows.
/// </summary>
internal static class DueDates
{
    private const int Week = 7;

    /// <summary>For each page that has a day, a day in a week that as few others as can be have; never in the past.</summary>
    public static IReadOnlyDictionary<PageReport, DateOnly> Spread(IEnumerable<PageReport> pages, DateOnly today)
    {
        var load = new Dictionary<int, int>();
        var proposed = new Dictionary<PageReport, DateOnly>();
        foreach (var page in pages.Where(page => page.Due is not null).OrderBy(page => page.Due)
            .ThenBy(page => page.Language, StringComparer.Ordinal).ThenBy(page => page.Id, StringComparer.Ordinal))
        {
            var due = page.Due!.Value;
            // Not before half of the time has passed: a look that comes too soon is work for nothing.
            var first = page.LastChecked is { } last ? last.AddDays((due.DayNumber - last.DayNumber) / 2) : due;
            if (first <= today) first = today.AddDays(1);
            var best = due;
            for (var day = due; day >= first; day = day.AddDays(-Week))
                if (Load(day) < Load(best)) best = day;
            load[Key(best)] = Load(best) + 1;
            proposed[page] = best;
        }

        return proposed;

        int Load(DateOnly day) => load.GetValueOrDefault(Key(day));
    }

    private static int Key(DateOnly day) => day.DayNumber / Week;
}
