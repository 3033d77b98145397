using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using NbSite.Model;
using NbSite.Theme.Rendering;

namespace NbSite.Theme.Components;

/// <summary>
/// Draws the cycles of a plan: time runs down, a block for each cycle with the day on which it starts, a lane for each medicine
/// whose days are known, and what comes between cycles. The last block has no lower edge: when it ends is not said.
/// </summary>
internal static class CycleDrawing
{
    private const double StripWidth = 14;

    public static MarkupString Of(CycleTimelineBlock timeline, UiWords words)
    {
        var rows = CycleRows.Of(timeline);
        var svg = new Svg(CycleRows.Width, words.Direction == "rtl");
        svg.Text("nb-time__number", words.Format("cycles.time", CycleWords.Unit(timeline.Every.Unit, words)), 2, 14);
        for (var i = 0; i < rows.Lanes.Length; i++)
            svg.Text("nb-time__letter", Letter(i), LaneX(rows, i) + (rows.LaneWidth / 2), rows.Top - 10, "middle");
        for (var cycle = 0; cycle < rows.Count; cycle++) Row(svg, timeline, rows, cycle, words);
        foreach (var label in rows.Labels) Label(svg, rows, label);

        var name = Markup.Encode(words.Format("cycles.drawing", CycleWords.Count(timeline, words)));
        return new MarkupString(string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"nb-cycles__drawing\" viewBox=\"0 0 {CycleRows.Width} {Svg.N(rows.Height)}\" role=\"img\" aria-label=\"{name}\">{svg.Body}</svg>"));
    }

    /// <summary>What the drawing shows and how it is read.</summary>
    public static string Legend(CycleTimelineBlock timeline, UiWords words)
    {
        var text = new StringBuilder(words["cycles.scale"]);
        if (timeline.Count.From != timeline.Count.To) text.Append(' ').Append(words["cycles.scale.perhaps"]);
        if (timeline.Lasts is not null) text.Append(' ').Append(words["cycles.scale.lasts"]);
        var lanes = CycleRows.Of(timeline).Lanes;
        for (var i = 0; i < lanes.Length; i++)
            text.Append(i == 0 ? " " : ", ").Append(words.Format("cycles.scale.letter", Letter(i), lanes[i]));
        return text.ToString();
    }

    /// <summary>What stands for a medicine over its lane.</summary>
    private static string Letter(int lane) => ((char)('A' + lane)).ToString();

    private static double LaneX(CycleRows rows, int lane) => rows.LanesX + (lane * rows.LaneApart);

    private static void Row(Svg svg, CycleTimelineBlock timeline, CycleRows rows, int cycle, UiWords words)
    {
        var y = rows.Y(cycle);
        var (left, right, bottom) = (CycleRows.BlockX, CycleRows.BlockX + rows.BlockWidth, y + rows.RowHeight - 3);
        var isSure = cycle < timeline.Count.From;
        svg.Text("nb-time__number", (cycle * timeline.Every.Least).ToString(CultureInfo.InvariantCulture), left - 12, y + 4, "end");
        svg.Line("nb-time__mark", (left - 9, y), (left - 2, y));
        if (isSure) svg.Box("nb-time__block", left, y, rows.BlockWidth, bottom - y, 0);
        var edge = isSure ? "nb-time__edge" : "nb-time__edge nb-time__edge--perhaps";
        if (cycle == rows.Count - 1) svg.Line(edge, (left, bottom), (left, y), (right, y), (right, bottom));
        else svg.Line(edge, (left, bottom), (left, y), (right, y), (right, bottom), (left, bottom));
        if (timeline.Lasts is { } lasts) Strip(svg, lasts, rows, left, y);
        var label = CycleWords.Row(timeline, cycle + 1, words);
        var number = (cycle + 1).ToString(CultureInfo.InvariantCulture);
        var start = StripWidth + 8;
        var fits = SvgText.Fits(label, rows.BlockWidth - start - 2, CycleRows.LabelSize, isBold: true);
        svg.Text("nb-time__name", fits ? label : number, left + start, y + Math.Min(20, (rows.RowHeight / 2) + 4));
        for (var lane = 0; lane < rows.Lanes.Length; lane++)
        {
            var middle = LaneX(rows, lane) + (rows.LaneWidth / 2);
            svg.Line("nb-time__lane", (middle, y), (middle, bottom));
        }

        foreach (var given in timeline.Given) Given(svg, given, rows, cycle);
    }

    /// <summary>The days of treatment at the edge of a block.</summary>
    private static void Strip(Svg svg, TimeLength lasts, CycleRows rows, double x, double y)
    {
        var most = TimeLength.Days(lasts.Most, lasts.Unit) * rows.PerDay;
        if (lasts.Most != lasts.Least) svg.Box("nb-time__edge", x, y, StripWidth, Math.Max(3, most), 0);
        svg.Box("nb-time__bar", x, y, StripWidth, Math.Max(2, TimeLength.Days(lasts.Least, lasts.Unit) * rows.PerDay), 0);
    }

    private static void Given(Svg svg, CycleDays given, CycleRows rows, int cycle)
    {
        if (!given.Cycles.IsEmpty && !given.Cycles.Any(span => cycle + 1 >= span.From && cycle + 1 <= span.To)) return;
        var (x, y) = (LaneX(rows, rows.Lanes.IndexOf(given.Name)), rows.Y(cycle));
        foreach (var days in given.Days)
        {
            svg.Box("nb-time__bar", x, y + ((days.From - 1) * rows.PerDay), rows.LaneWidth,
                Math.Max(2.5, ((days.To - days.From + 1) * rows.PerDay) - 0.5), 1);
        }
    }

    private static void Label(Svg svg, CycleRows rows, CycleLabel label)
    {
        // Between two blocks, at the lower edge of the one it follows.
        var y = rows.Y(label.After) - 1.5;
        var x = rows.LabelsX;
        svg.Line("nb-time__between", (CycleRows.BlockX + rows.BlockWidth, y), (x - 14, y));
        svg.Line("nb-time__diamond", (x - 14, y), (x - 9, y - 5), (x - 4, y), (x - 9, y + 5), (x - 14, y));
        var baseline = y + 5 - ((label.Lines.Length - 1) * CycleRows.LineHeight / 2);
        foreach (var line in label.Lines)
        {
            svg.Text("nb-time__label", line, x, baseline);
            baseline += CycleRows.LineHeight;
        }
    }
}
