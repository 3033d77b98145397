using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Theme.Rendering;

namespace NbSite.Theme.Components;

/// <summary>The words beside the end of a cycle, in lines.</summary>
internal sealed record CycleLabel(int After, ImmutableArray<string> Lines);

/// <summary>
/// Lays cycles out one under the other, all of one height: a day is as high in each. The height leaves room for the words beside
/// it.
/// </summary>
internal sealed record CycleRows(int Count, double RowHeight, double PerDay, double LanesX, double MarksX, ImmutableArray<CycleLabel> Labels)
{
    public const double Width = 320;
    public const double Top = 44;
    public const double BlockX = 44;
    public const double BlockWidth = 92;
    public const double LaneWidth = 12;
    public const double LaneApart = 18;
    public const double LineHeight = 18;
    public const double LabelSize = 14;

    private const double Lowest = 30;
    private const double LowestWithDays = 54;
    private const double LowestDay = 1.6;

    public double Height => Top + (Count * RowHeight) + Math.Max(8, (Labels.LastOrDefault(label => label.After == Count)?.Lines.Length ?? 0) * LineHeight / 2 + 4);

    public double Y(int cycle) => Top + (cycle * RowHeight);

    public static CycleRows Of(CycleTimelineBlock timeline)
    {
        var lanesX = BlockX + BlockWidth + 8;
        var marksX = lanesX + (timeline.Given.Length * LaneApart) + (timeline.Given.Length > 0 ? 8 : 2) + 12;
        var labels = timeline.Marks.GroupBy(mark => mark.After).OrderBy(group => group.Key)
            .Select(group => new CycleLabel(group.Key, [.. group.SelectMany(mark => SvgText.Lines(mark.Name, Width - marksX, LabelSize))]))
            .ToImmutableArray();
        var days = TimeLength.Days(timeline.Every.Least, timeline.Every.Unit);
        var hasDays = timeline.Lasts is not null || timeline.Given.Length > 0;
        var row = Math.Max(hasDays ? LowestWithDays : Lowest, hasDays ? Math.Min(days * LowestDay, 120) : 0);
        if (labels.Length > 0) row = Math.Max(row, (labels.Max(label => label.Lines.Length) * LineHeight) + 6);
        return new CycleRows(timeline.Count.To, row, row / days, lanesX, marksX, labels);
    }
}
