using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;
using NbSite.Model;
using NbSite.Theme.Rendering;

namespace NbSite.Theme.Components;

/// <summary>Draws a pathway to scale in time: a bar for each step, with marks that count from the step's own start.</summary>
internal static class PathwayTimeline
{
    private const double BarX = 36;
    private const double BarWidth = 22;
    private const double NumberX = 24;

    public static MarkupString Of(PathwayBlock pathway, PathwayBars bars, UiWords words)
    {
        var svg = new Svg(PathwayBars.Width, words.Direction == "rtl");
        svg.Text("nb-time__number", words.Format("pathway.time", CycleWords.Unit(bars.Scale.Unit, words)), 2, 14);
        foreach (var bar in bars.Bars) Draw(svg, bar, bars.Scale);

        var title = WebUtility.HtmlEncode(words.Count("pathway.diagram", pathway.Steps.Length, BlockWalk.PlainText(pathway.Title), pathway.Steps.Length));
        var description = WebUtility.HtmlEncode(string.Join(". ", pathway.Steps.Select((step, i) =>
            words.Format("pathway.step", i + 1, $"{step.Title} ({step.Duration ?? words["pathway.unknown"]})"))));
        return new MarkupString(string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"nb-pathway__diagram\" viewBox=\"0 0 {PathwayBars.Width} {Svg.N(bars.Height)}\" role=\"img\" aria-labelledby=\"{pathway.Id}-title {pathway.Id}-desc\"><title id=\"{pathway.Id}-title\">{title}</title><desc id=\"{pathway.Id}-desc\">{description}</desc>{svg.Body}</svg>"));
    }

    /// <summary>What the drawing shows and how it is read.</summary>
    public static string Legend(PathwayBars bars, UiWords words)
    {
        var text = new StringBuilder(words["pathway.scale"]);
        if (bars.Bars.Any(bar => bar.Length is { } length && length.Least != length.Most)) text.Append(' ').Append(words["pathway.scale.range"]);
        if (bars.Bars.Any(bar => bar.Length is null)) text.Append(' ').Append(words["pathway.scale.unknown"]);
        return text.ToString();
    }

    private static void Draw(Svg svg, PathwayBar bar, TimeScale scale)
    {
        if (bar.Length is { } length)
        {
            if (bar.Full > bar.Solid) svg.Box("nb-time__perhaps", BarX, bar.Y, BarWidth, bar.Full);
            svg.Box("nb-time__bar", BarX, bar.Y, BarWidth, bar.Solid);
            Marks(svg, bar, scale);
        }
        else
        {
            svg.Stripes("nb-time__stripes", BarX, bar.Y, BarWidth, bar.Full);
            svg.Box("nb-time__open", BarX, bar.Y, BarWidth, bar.Full);
        }

        var baseline = bar.Y + 13;
        foreach (var line in bar.Title)
        {
            svg.Text("nb-pathway__title", line, PathwayBars.TextX, baseline);
            baseline += PathwayBars.LineHeight;
        }

        foreach (var line in bar.Time)
        {
            svg.Text("nb-pathway__time", line, PathwayBars.TextX, baseline);
            baseline += PathwayBars.LineHeight;
        }
    }

    private static void Marks(Svg svg, PathwayBar bar, TimeScale scale)
    {
        for (var count = 0; scale.At(count, scale.Unit) <= bar.Full + 0.5; count += scale.Step)
        {
            var y = bar.Y + scale.At(count, scale.Unit);
            svg.Line("nb-time__mark", (NumberX + 3, y), (BarX - 2, y));
            svg.Text("nb-time__number", count.ToString(CultureInfo.InvariantCulture), NumberX, y + 4, "end");
        }
    }
}
