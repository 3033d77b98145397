using NbSite.Model;

namespace NbSite.Theme.Rendering;

/// <summary>Words of drawings in time.</summary>
internal static class CycleWords
{
    /// <summary>“weeks”.</summary>
    public static string Unit(TimeUnit unit, UiWords words) => words[unit switch
    {
        TimeUnit.Day => "time.in.days",
        TimeUnit.Week => "time.in.weeks",
        _ => "time.in.months",
    }];

    /// <summary>“4 to 8 cycles”.</summary>
    public static string Count(CycleTimelineBlock timeline, UiWords words) => timeline.Count.From == timeline.Count.To
        ? words.Count($"cycles.count.{Name(timeline)}", timeline.Count.To)
        : words.Count($"cycles.count.{Name(timeline)}.range", timeline.Count.To, timeline.Count.From, timeline.Count.To);

    /// <summary>“Cycle 3”.</summary>
    public static string Row(CycleTimelineBlock timeline, int number, UiWords words) => words.Format($"cycles.row.{Name(timeline)}", number);

    private static string Name(CycleTimelineBlock timeline) => timeline.Called is CycleName.Course ? "course" : "cycle";
}
