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
internal sealed record CycleRows
{
    public const double Width = 320;
    public const double BlockX = 46;
    public const double LineHeight = 18;
    public const double LabelSize = 14;

    private const double Lowest = 30;
    private const double LowestWithDays = 54;
    private const double LowestDay = 1.6;
    private const double Highest = 120;

    public required int Count { get; init; }

    public required double RowHeight { get; init; }

    public required double PerDay { get; init; }

    public required double BlockWidth { get; init; }

    public required double Top { get; init; }

    /// <summary>One for each medicine, whatever number of lines tell its days.</summary>
    public required ImmutableArray<string> Lanes { get; init; }

    /// <summary>From one lane to the next.</summary>
    public double LaneApart => ApartFor(Lanes.Length);

    public double LaneWidth => LaneApart - 5;

    public required ImmutableArray<CycleLabel> Labels { get; init; }

    /// <summary>Where the first lane of a medicine begins.</summary>
    public double LanesX => BlockX + BlockWidth + 8;

    /// <summary>Where the words beside the blocks begin.</summary>
    public required double LabelsX { get; init; }

    public double Height
    {
        get
        {
            var last = Labels.LastOrDefault(label => label.After == Count)?.Lines.Length ?? 0;
            return Y(Count) + Math.Max(6, (last * LineHeight / 2) + 4);
        }
    }

    /// <summary>Where a cycle begins; the first is 0.</summary>
    public double Y(int cycle) => Top + (cycle * RowHeight);

    public static CycleRows Of(CycleTimelineBlock timeline)
    {
        ImmutableArray<string> lanes = [.. timeline.Given.Select(given => given.Name).Distinct(StringComparer.Ordinal)];
        var hasLanes = lanes.Length > 0;
        var block = lanes.Length > 3 ? 56 : hasLanes || timeline.Marks.Length > 0 ? 104 : 150;
        var labelsX = BlockX + block + (hasLanes ? 8 + (lanes.Length * ApartFor(lanes.Length)) : 0) + 24;
        var labels = timeline.Marks.GroupBy(mark => mark.After).OrderBy(group => group.Key)
            .Select(group => new CycleLabel(group.Key, [.. group.SelectMany(mark => SvgText.Lines(mark.Name, Width - labelsX, LabelSize))]))
            .ToImmutableArray();
        var days = TimeLength.Days(timeline.Every.Least, timeline.Every.Unit);
        var row = hasLanes || timeline.Lasts is not null ? Math.Clamp(days * LowestDay, LowestWithDays, Highest) : Lowest;
        if (labels.Length > 0) row = Math.Max(row, (labels.Max(label => label.Lines.Length) * LineHeight) + 6);
        return new CycleRows
        {
            Count = timeline.Count.To,
            RowHeight = row,
            PerDay = row / days,
            BlockWidth = block,
            Top = hasLanes ? 48 : 34,
            Lanes = lanes,
            Labels = labels,
            LabelsX = labelsX,
        };
    }

    private static double ApartFor(int lanes) => lanes > 4 ? 15 : 18;
}
