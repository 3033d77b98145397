using System.Globalization;
using System.Net;
using System.Text;
using NbSite.Theme.Rendering.Directions;

namespace NbSite.Theme.Rendering;

/// <summary>
/// Writes a drawing from the side where reading begins: x counts from there, so that the same calls draw a page that runs from
/// right to left. Colours and fonts come from the style sheet by class.
/// </summary>
internal sealed class Svg(double width, bool rightToLeft)
{
    private readonly StringBuilder _body = new();

    public string Body => _body.ToString();

    public void Box(string name, double x, double y, double w, double h, double round = 3) => Add(
        $"<rect class=\"{name}\" x=\"{N(rightToLeft ? width - x - w : x)}\" y=\"{N(y)}\" width=\"{N(w)}\" height=\"{N(h)}\" rx=\"{N(round)}\"/>");

    /// <summary>A line through points.</summary>
    public void Line(string name, params ReadOnlySpan<(double X, double Y)> points)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in points) path.Append(path.Length == 0 ? 'M' : 'L').Append(N(X(x))).Append(' ').Append(N(y));
        Add($"<path class=\"{name}\" d=\"{path}\"/>");
    }

    /// <summary>Slanted lines that fill a box.</summary>
    public void Stripes(string name, double x, double y, double w, double h, double apart = 7)
    {
        var path = new StringBuilder();
        for (var at = apart; at < w + h; at += apart)
        {
            var (x1, y1) = at <= h ? (0, at) : (at - h, h);
            var (x2, y2) = at <= w ? (at, 0) : (w, at - w);
            path.Append(CultureInfo.InvariantCulture, $"M{N(X(x + x1))} {N(y + y1)}L{N(X(x + x2))} {N(y + y2)}");
        }

        Add($"<path class=\"{name}\" d=\"{path}\"/>");
    }

    public void Text(string name, string text, double x, double y, string anchor = "start")
    {
        var at = anchor == "start" ? "" : $" text-anchor=\"{anchor}\"";
        var words = WebUtility.HtmlEncode(rightToLeft ? DirectionMarks.Plain(text, rightToLeft) : text);
        Add($"<text class=\"{name}\" x=\"{N(X(x))}\" y=\"{N(y)}\"{at}>{words}</text>");
    }

    private double X(double x) => rightToLeft ? width - x : x;

    private void Add(string element) => _body.Append(element);

    /// <summary>A number as SVG writes it, to a tenth.</summary>
    public static string N(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
