using NbSite.Content.Citations;

namespace NbSite.Content.Evidence;

/// <summary>How new a source is, as far as its dates say.</summary>
public static class SourceDates
{
    /// <summary>The last day that its publication, or its last change, can mean; null when it says none.</summary>
    public static DateOnly? Published(CslItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Later(Last(item.Issued), item.Updated);
    }

    /// <summary>
    /// The last day of which it can tell: that of its publication, of its last change, or on which it was read; null
    /// when it says none.
    /// </summary>
    public static DateOnly? Known(CslItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var last = Later(Published(item), item.Captured);
        foreach (var name in new[] { "accessed", "available-date", "event-date" })
            last = Later(last, Last(item.Dates.GetValueOrDefault(name)));
        return last;
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one > other || other is null ? one : other;

    /// <summary>A range without an end goes on.</summary>
    private static DateOnly? Last(CslDate? date)
    {
        if (date is null || date.Parts.IsEmpty) return null;
        if (date.IsOpen) return DateOnly.MaxValue;
        var part = date.Parts[^1];
        if (part.Year is < 1 or > 9999) return null;
        return part switch
        {
            { Month: { } month, Day: { } day } => new DateOnly(part.Year, month, day),
            { Month: { } month } => new DateOnly(part.Year, month, DateTime.DaysInMonth(part.Year, month)),
            _ => new DateOnly(part.Year, 12, 31),
        };
    }
}
