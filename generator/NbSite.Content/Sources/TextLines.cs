using System.Text;

namespace NbSite.Content.Sources;

/// <summary>
/// A file's lines, each with its own line break: to write something into a file that people wrote, and leave the rest byte for byte.
/// </summary>
internal sealed class TextLines
{
    private readonly List<string> _lines = [];
    private readonly string _break;

    public TextLines(string text)
    {
        _break = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) + 1;
            if (end == 0) end = text.Length;
            _lines.Add(text[at..end]);
            at = end;
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _lines.Count;

    /// <summary>A line without its break, and the first without a byte order mark.</summary>
    public string this[int line] => _lines[line].TrimEnd('\r', '\n').TrimStart('\uFEFF');

    /// <summary>The line behind what is written deeper than an indent, without empty lines and comments at its end.</summary>
    public int EndOf(int first, int indent)
    {
        var end = first + 1;
        for (var i = first + 1; i < _lines.Count; i++)
        {
            var line = this[i];
            var start = line.AsSpan().TrimStart();
            if (start.IsEmpty) continue;
            if (line.Length - start.Length <= indent) break;
            if (start[0] != '#') end = i + 1;
        }

        return end;
    }

    /// <summary>The text with lines more, and perhaps one in place of another.</summary>
    public string Insert(int at, IEnumerable<string> added, int replaced = -1, string other = "")
    {
        var text = new StringBuilder();
        for (var i = 0; i < at; i++) text.Append(i == replaced ? Mark(i) + other + _break : _lines[i]);
        if (text.Length > 0 && text[^1] != '\n') text.Append(_break);
        foreach (var line in added) text.Append(line).Append(_break);
        for (var i = at; i < _lines.Count; i++) text.Append(_lines[i]);
        return text.ToString();
    }

    private string Mark(int line) => _lines[line].StartsWith('\uFEFF') ? "\uFEFF" : "";
}
