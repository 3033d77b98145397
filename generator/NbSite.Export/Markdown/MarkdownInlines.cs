using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NbSite.Export.Plain;

namespace NbSite.Export.Markdown;

/// <summary>Writes a line of text. Marks of emphasis that a reader of CommonMark could take for signs are left out: words come first.</summary>
/// <param name="picture">The address of a picture; null when it cannot be shown.</param>
internal sealed class MarkdownInlines(Func<string, string?> picture)
{
    /// <summary>A passage; a line that the author ended ends there too.</summary>
    public string Passage(ImmutableArray<PlainRun> runs) =>
        string.Join("\\\n", Split(runs).Select(line => MarkdownText.AtStart(Joined(line, 0).Trim(' ', '\t'))).Where(line => line.Length > 0));

    /// <summary>The same in one line, for headings and cells.</summary>
    public string Line(ImmutableArray<PlainRun> runs) =>
        string.Join(' ', Split(runs).Select(line => Joined(line, 0).Trim(' ', '\t')).Where(line => line.Length > 0));

    private static List<List<PlainRun>> Split(ImmutableArray<PlainRun> runs)
    {
        var lines = new List<List<PlainRun>> { new() };
        foreach (var run in runs)
        {
            if (run is PlainBreak) lines.Add([]);
            else lines[^1].Add(run);
        }

        return lines;
    }

    /// <summary>Links round words of one look round raised ones.</summary>
    private string Joined(List<PlainRun> runs, int by)
    {
        var pieces = new List<(string Text, PlainRun First)>();
        for (var from = 0; from < runs.Count;)
        {
            var to = from + 1;
            while (to < runs.Count && IsSame(runs[from].Style, runs[to].Style, by)) to++;
            var some = runs.GetRange(from, to - from);
            pieces.Add((by == 3 ? string.Concat(some.Select(One)) : Joined(some, by + 1), runs[from]));
            from = to;
        }

        var text = new StringBuilder();
        for (var i = 0; i < pieces.Count; i++)
        {
            var (words, style) = (pieces[i].Text, pieces[i].First.Style);
            text.Append(by switch
            {
                0 when style.Href is { } href && words.Trim().Length > 0 => $"[{words}]({MarkdownText.Address(href)})",
                1 when style.IsBold || style.IsItalic => Marked(text, words, Next(i), style),
                2 when style.Script > 0 && words.Length > 0 => $"<sup>{words}</sup>",
                2 when style.Script < 0 && words.Length > 0 => $"<sub>{words}</sub>",
                _ => words,
            });
        }

        return text.ToString();

        char? Next(int at) => pieces.Skip(at + 1).Select(piece => piece.Text).FirstOrDefault(words => words.Length > 0)?[0];
    }

    private static bool IsSame(RunStyle left, RunStyle right, int by) => by switch
    {
        0 => left.Href == right.Href,
        1 => left.IsBold == right.IsBold && left.IsItalic == right.IsItalic,
        2 => left.Script == right.Script,
        _ => true,
    };

    /// <summary>Words between marks, white space outside them; without marks where those would be read as signs.</summary>
    private static string Marked(StringBuilder before, string words, char? next, RunStyle style)
    {
        var inner = words.Trim();
        if (inner.Length == 0) return words;
        var at = words.IndexOf(inner, StringComparison.Ordinal);
        var (lead, tail) = (words[..at], words[(at + inner.Length)..]);
        char? left = lead.Length > 0 ? lead[^1] : before.Length > 0 ? before[^1] : null;
        var right = tail.Length > 0 ? tail[0] : next;
        if (left is '*' or '_') return words;
        var isInWord = MarkdownText.SideOf(left) == Side.Letter || MarkdownText.SideOf(right) == Side.Letter;
        // Inside a word only stars, and only round letters.
        if (isInWord && (!style.IsBold || style.IsItalic)) return words;
        if (isInWord && (MarkdownText.SideOf(inner[0]) != Side.Letter || MarkdownText.SideOf(inner[^1]) != Side.Letter)) return words;
        var (open, close) = style switch
        {
            { IsBold: true, IsItalic: true } => ("**_", "_**"),
            { IsBold: true } => ("**", "**"),
            _ => ("_", "_"),
        };
        return lead + open + inner + close + tail;
    }

    private string One(PlainRun run) => run switch
    {
        PlainText text => MarkdownText.Escape(text.Text),
        PlainCites cites => $" \\[{string.Join("; ", cites.Cites.Select(Cite))}\\]",
        PlainPicture shown when picture(shown.Asset) is { } address => $"![{MarkdownText.Escape(shown.Alt)}]({MarkdownText.Address(address)})",
        PlainPicture missing => MarkdownText.Escape(missing.Alt),
        _ => "",
    };

    /// <summary>“3”, or “3, p. 12”.</summary>
    internal static string Cite(PlainCite cite)
    {
        var number = cite.Number.ToString(CultureInfo.InvariantCulture);
        return cite.Locator is { } place ? $"{number}, {MarkdownText.Escape(place)}" : number;
    }
}
