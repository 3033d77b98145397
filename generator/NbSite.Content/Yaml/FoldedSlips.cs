using System.Text.RegularExpressions;
using NbSite.Content.Sources;
using NbSite.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NbSite.Content.Yaml;

/// <summary>
/// Lines that YAML joins to those above them: without quotes, in quotes and below “&gt;”. What was meant as a list or as a
/// second paragraph becomes one.
/// </summary>
internal static partial class FoldedSlips
{
    private const string KeepLines = "Write the text below “|”, which keeps its lines.";

    /// <summary>True when something was told; the value is no good then.</summary>
    public static bool Check(PositionedText text, Scalar scalar, DiagnosticBag bag)
    {
        if (scalar.Style == ScalarStyle.Literal) return false;
        var value = text.Value;
        var (start, end) = ((int)Math.Min(scalar.Start.Index, value.Length), (int)Math.Min(scalar.End.Index, value.Length));
        if (start >= end || value.IndexOf('\n', start, end - start) < 0) return false;
        var lines = Lines(value, start, end, scalar.Style == ScalarStyle.Folded);
        var isTold = false;
        for (var i = 1; i < lines.Count; i++)
        {
            var (line, before) = (lines[i], lines[i - 1]);
            // Further in than the first, “>” keeps the line as it is.
            if (scalar.Style == ScalarStyle.Folded && (line.Indent > lines[0].Indent || before.Indent > lines[0].Indent)) continue;
            if (line.Blanks == 1)
            {
                bag.Add(Codes.ParagraphFolded.At(text.Span(line.Start, line.Length)));
                isTold = true;
            }

            if (line.Blanks > 0 || Mark().Match(value, line.Start, line.Length) is not { Success: true } mark) continue;
            if (!IsList(value, lines, i, mark.Value)) continue;
            var hint = scalar.Style == ScalarStyle.Plain && mark.Value == "- " ? null : KeepLines;
            bag.Add(Codes.ListItemInText.WithHint(text.Span(line.Start, mark.Value.TrimEnd().Length), hint, mark.Value));
            isTold = true;
        }

        return isTold;
    }

    /// <summary>A number that begins a line of prose is no list: “a temperature of / 38. Phone us”.</summary>
    private static bool IsList(string value, List<Line> lines, int at, string mark)
    {
        if (mark is "- " || mark[0] is '#' or ':' or '•') return true;
        var isNumber = char.IsDigit(mark[0]);
        return lines.Where((_, i) => i != at).Any(other => Mark().Match(value, other.Start, other.Length) is { Success: true } like
                && (isNumber ? char.IsDigit(like.Value[0]) : like.Value == mark))
            || value.AsSpan(lines[at - 1].Start, lines[at - 1].Length).TrimEnd().EndsWith(":");
    }

    /// <summary>The lines with words; for “&gt;” those below it.</summary>
    private static List<Line> Lines(string value, int start, int end, bool skipFirst)
    {
        var lines = new List<Line>();
        var blanks = 0;
        for (var at = start; at < end;)
        {
            var stop = value.IndexOf('\n', at, end - at) is >= 0 and var newline ? newline : end;
            var from = at;
            while (from < stop && value[from] is ' ' or '\t') from++;
            if (at == start && value[at] is '"' or '\'') from = at + 1;
            if (at != start || !skipFirst)
            {
                if (from == stop)
                {
                    if (lines.Count > 0) blanks++;
                }
                else
                {
                    lines.Add(new Line(from, stop - from, from - at, blanks));
                    blanks = 0;
                }
            }

            at = stop + 1;
        }

        return lines;
    }

    /// <param name="Start">Where its words begin.</param>
    /// <param name="Length">How long they are.</param>
    /// <param name="Indent">The blanks before them.</param>
    /// <param name="Blanks">The empty lines above it.</param>
    private readonly record struct Line(int Start, int Length, int Indent, int Blanks);

    [GeneratedRegex(@"\G(?:[-*+•] |\d{1,3}[.)] |\| |\#{2,6} |:::)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
