using System.Collections.Immutable;

namespace NbSite.Content.Citations;

/// <summary>Dates as Citing Medicine prints them: 2002 Jul 25, 2007 Jan-Mar, 1990-1995, 2011 Spring, [1971?].</summary>
internal static class NlmDates
{
    private static readonly ImmutableArray<string> Months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly ImmutableArray<string> Seasons = ["Spring", "Summer", "Autumn", "Winter"];

    public static string Of(CslDate date)
    {
        var text = date.Literal ?? Written(date);
        return date.IsCirca && text.Length > 0 ? $"[{text}?]" : text;
    }

    private static string Written(CslDate date)
    {
        if (date.Parts.IsEmpty) return "";
        var first = Parts(date.Parts[0], date.Season);
        if (date.IsOpen) return string.Join(' ', first) + "-";
        if (date.Parts.Length == 1) return string.Join(' ', first);
        var second = Parts(date.Parts[1], null);

        // What both ends share at the front is said once: 2007 Jan 3-Feb 5.
        var shared = 0;
        while (shared < first.Count && shared < second.Count && first[shared] == second[shared]) shared++;
        var rest = string.Join(' ', second.Skip(shared));
        return string.Join(' ', first) + (rest.Length == 0 ? "" : "-" + rest);
    }

    private static List<string> Parts(CslDatePart part, int? season)
    {
        var parts = new List<string> { NlmFormatter.Number(part.Year) };
        if (part.Month is { } at) parts.Add(Months[at - 1]);
        else if ((part.Season ?? season) is >= 1 and <= 4 and var named) parts.Add(Seasons[named - 1]);
        if (part.Month is not null && part.Day is { } number) parts.Add(NlmFormatter.Number(number));
        return parts;
    }
}
