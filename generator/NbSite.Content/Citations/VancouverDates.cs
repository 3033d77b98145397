using System.Collections.Immutable;

namespace NbSite.Content.Citations;

/// <summary>Dates as Vancouver writes them: 2002 Jul 25, ranges with a dash. English, whatever the site's language.</summary>
internal static class VancouverDates
{
    private static readonly ImmutableArray<string> Months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly ImmutableArray<string> Seasons = ["Spring", "Summer", "Autumn", "Winter"];

    public static string Full(CslItem item, string variable) => Write(item, variable, year: true, month: true, day: true);

    public static string YearMonth(CslItem item, string variable) => Write(item, variable, year: true, month: true, day: false);

    public static string Year(CslItem item, string variable) => Write(item, variable, year: true, month: false, day: false);

    public static string MonthDay(CslItem item, string variable) => Write(item, variable, year: false, month: true, day: true);

    private static string Write(CslItem item, string variable, bool year, bool month, bool day)
    {
        if (!item.Dates.TryGetValue(variable, out var date)) return "";
        if (date.Literal is { } literal) return year ? literal : "";
        if (date.Parts.IsEmpty) return "";
        var first = Parts(date.Parts[0], date.Season, year, month, day);
        if (date.Parts.Length == 1) return string.Join(' ', first);
        var second = Parts(date.Parts[1], null, year, month, day);

        // What both ends share at the front is said once: 2007 Jan 3–Feb 5.
        var shared = 0;
        while (shared < first.Count && shared < second.Count && first[shared] == second[shared]) shared++;
        if (shared == first.Count && shared == second.Count) return string.Join(' ', first);
        var rest = string.Join(' ', second.Skip(shared));
        return string.Join(' ', first) + (rest.Length == 0 ? "" : "–" + rest);
    }

    private static List<string> Parts(CslDatePart part, int? season, bool year, bool month, bool day)
    {
        var parts = new List<string>();
        if (year) parts.Add(VancouverFormatter.Number(part.Year));
        if (month && part.Month is { } at) parts.Add(Months[at - 1]);
        else if (month && season is >= 1 and <= 4) parts.Add(Seasons[season.Value - 1]);
        if (day && part.Day is { } number) parts.Add(VancouverFormatter.Number(number));
        return parts;
    }
}
