using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;
using NbSite.Model;
using NbSite.Theme.Rendering;

namespace NbSite.Theme.Components;

/// <summary>
/// Draws a pathway as a column of boxes joined by arrows, in SVG. Sizes are SVG units (one is about one CSS pixel);
/// colours come from the style sheet by class, so that dark mode and print need no second drawing.
/// </summary>
internal static class PathwayDiagram
{
    private const int Width = 240;
    private const int LineHeight = 20;
    private const int Padding = 12;
    private const int Gap = 28;

    // Inside a box.
    private const int LineWidth = Width - 4 - (2 * Padding) + 8;

    public static MarkupString Of(PathwayBlock pathway, UiWords words)
    {
        var body = new StringBuilder();
        var y = 2;
        for (var i = 0; i < pathway.Steps.Length; i++)
        {
            var step = pathway.Steps[i];
            var lines = SvgText.Lines($"{i + 1}. {step.Title}", LineWidth, 15, isBold: true);
            var duration = step.Duration is null ? [] : SvgText.Lines(step.Duration, LineWidth, 14);
            var height = ((lines.Count + duration.Count) * LineHeight) + (2 * Padding);
            body.Append(CultureInfo.InvariantCulture,
                $"<rect class=\"nb-pathway__box\" x=\"2\" y=\"{y}\" width=\"{Width - 4}\" height=\"{height}\" rx=\"8\"/>");
            var baseline = y + Padding + 15;
            foreach (var line in lines) baseline = Text(body, "nb-pathway__title", line, baseline);
            foreach (var line in duration) baseline = Text(body, "nb-pathway__time", line, baseline);
            y += height;
            if (i == pathway.Steps.Length - 1) continue;
            body.Append(CultureInfo.InvariantCulture,
                $"<path class=\"nb-pathway__arrow\" d=\"M{Width / 2} {y + 3}v{Gap - 12}m-6 -6l6 6l6 -6\"/>");
            y += Gap;
        }

        var title = WebUtility.HtmlEncode(words.Count(
            "pathway.diagram", pathway.Steps.Length, BlockWalk.PlainText(pathway.Title), pathway.Steps.Length));
        var description = WebUtility.HtmlEncode(string.Join(". ", pathway.Steps.Select((step, i) =>
            words.Format("pathway.step", i + 1, step.Duration is { } time ? $"{step.Title} ({time})" : step.Title))));
        return new MarkupString(string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"nb-pathway__diagram\" viewBox=\"0 0 {Width} {y + 2}\" role=\"img\" aria-labelledby=\"{pathway.Id}-title {pathway.Id}-desc\"><title id=\"{pathway.Id}-title\">{title}</title><desc id=\"{pathway.Id}-desc\">{description}</desc>{body}</svg>"));
    }

    private static int Text(StringBuilder body, string name, string line, int baseline)
    {
        body.Append(CultureInfo.InvariantCulture,
            $"<text class=\"{name}\" x=\"{Width / 2}\" y=\"{baseline}\" text-anchor=\"middle\">{WebUtility.HtmlEncode(line)}</text>");
        return baseline + LineHeight;
    }
}
