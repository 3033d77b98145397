using NbSite.Model;

namespace NbSite.Theme.Rendering;

/// <summary>How long a day is in a drawing, in what its axis is counted, and after how many of these a mark stands.</summary>
/// <param name="PerDay">Units of the drawing for a day.</param>
/// <param name="Unit">What the axis counts.</param>
/// <param name="Step">From one mark to the next.</param>
internal sealed record TimeScale(double PerDay, TimeUnit Unit, int Step)
{
    private const double LeastBetweenMarks = 22;

    private static readonly int[] Steps = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120];

    /// <summary>A scale on which the longest of some lengths is so high.</summary>
    public static TimeScale Of(IReadOnlyCollection<TimeLength> lengths, double height)
    {
        var longest = lengths.MaxBy(DaysOf)!;
        var days = DaysOf(longest);
        // Counted as the sources count the longest, unless that would be too many.
        var unit = longest.Unit;
        if (unit == TimeUnit.Day && days > 21) unit = TimeUnit.Week;
        if (unit == TimeUnit.Week && days > 53 * 7) unit = TimeUnit.Month;
        var perDay = height / days;
        var step = Steps.FirstOrDefault(count => TimeLength.Days(count, unit) * perDay >= LeastBetweenMarks, Steps[^1]);
        return new TimeScale(perDay, unit, step);
    }

    /// <summary>How far down a number of units lies.</summary>
    public double At(double count, TimeUnit unit) => count * TimeLength.Days(1, unit) * PerDay;

    private static double DaysOf(TimeLength length) => TimeLength.Days(length.Most, length.Unit);
}
