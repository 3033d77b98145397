using System.Collections.Immutable;
using System.Text;

namespace NbSite.Desk.Pages;

/// <summary>A text file by its lines, each with its own end, so that all bytes that are not edited stay.</summary>
/// <param name="Lines">With their ends.</param>
internal sealed record SourceLines(ImmutableArray<string> Lines)
{
    /// <summary>Null for bytes that are no UTF-8.</summary>
    public static SourceLines? Of(ReadOnlyMemory<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes.Span);
        if (!Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(bytes.Span)) return null;
        var lines = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n' && (text[i] != '\r' || (i + 1 < text.Length && text[i + 1] == '\n'))) continue;
            lines.Add(text[start..(i + 1)]);
            start = i + 1;
        }

        if (start < text.Length) lines.Add(text[start..]);
        return new SourceLines(lines.DrainToImmutable());
    }

    /// <summary>Some of the lines as a person edits them.</summary>
    /// <param name="first">1-based.</param>
    /// <param name="last">The last of them.</param>
    public string Text(int first, int last) => string.Concat(Lines[(first - 1)..last]).ReplaceLineEndings("\n").TrimEnd('\n').TrimStart('\uFEFF');

    /// <summary>Whether there are such lines.</summary>
    public bool Has(int first, int last) => first >= 1 && first <= last && last <= Lines.Length;

    /// <summary>
    /// The file with another text in the place of some lines, with their kind of line ends. Without a text the lines go, and the empty ones
    /// behind them.
    /// </summary>
    public byte[] With(int first, int last, string text)
    {
        var (before, after) = (Lines[..(first - 1)], Lines[last..]);
        var words = text.Trim('\n');
        if (words.Length == 0)
        {
            while (after.Length > 0 && string.IsNullOrWhiteSpace(after[0])) after = after.RemoveAt(0);
            return Encoding.UTF8.GetBytes(string.Concat([.. before, .. after]));
        }

        var end = Lines[(first - 1)..].Concat(Lines).Select(End).FirstOrDefault(each => each.Length > 0) ?? "\n";
        var mark = first == 1 && Lines[0].StartsWith('\uFEFF') ? "\uFEFF" : "";
        return Encoding.UTF8.GetBytes(string.Concat(
            [.. before, mark + words.Replace("\n", end, StringComparison.Ordinal) + End(Lines[last - 1]), .. after]));
    }

    private static string End(string line) =>
        line.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : line.EndsWith('\n') ? "\n" : line.EndsWith('\r') ? "\r" : "";
}
