using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Sources;

/// <summary>A point where text and source run together: text offset, and the 1-based line and column of the source.</summary>
public readonly record struct TextAnchor(int Offset, int Line, int Column);

/// <summary>
/// Text that knows where each of its characters came from: a whole file, or one YAML value in it. From an anchor to
/// the next the text is taken to run on in the source without a break.
/// </summary>
public sealed class PositionedText
{
    private readonly ImmutableArray<TextAnchor> _anchors;

    /// <summary>Anchors are sorted by offset, the first at 0.</summary>
    public PositionedText(string path, string value, ImmutableArray<TextAnchor> anchors)
    {
        if (anchors.IsDefaultOrEmpty || anchors[0].Offset != 0)
            throw new ArgumentException("The first anchor must stand at offset 0.", nameof(anchors));
        Path = path;
        Value = value;
        _anchors = anchors;
    }

    /// <summary>Relative to the content folder, with forward slashes.</summary>
    public string Path { get; }

    public string Value { get; }

    /// <summary>The text of a whole file; line ends may be LF, CRLF or CR.</summary>
    public static PositionedText OfFile(string path, string text)
    {
        var anchors = ImmutableArray.CreateBuilder<TextAnchor>();
        anchors.Add(new TextAnchor(0, 1, 1));
        var line = 1;
        for (var i = 0; i < text.Length; i++)
        {
            var isBreak = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            if (isBreak) anchors.Add(new TextAnchor(i + 1, ++line, 1));
        }

        return new PositionedText(path, text, anchors.ToImmutable());
    }

    /// <summary>Text that stands at one place, such as a short YAML value.</summary>
    public static PositionedText At(SourceSpan span, string text) =>
        new(span.Path, text, [new TextAnchor(0, Math.Max(1, span.Line), Math.Max(1, span.Column))]);

    /// <summary>Other characters at the same places.</summary>
    public PositionedText WithSameLength(string value) => value.Length == Value.Length
        ? new PositionedText(Path, value, _anchors)
        : throw new ArgumentException("The text must be as long as this one.", nameof(value));

    /// <summary>A stretch of this text that keeps its places in the source.</summary>
    public PositionedText Slice(int start, int length)
    {
        var anchors = ImmutableArray.CreateBuilder<TextAnchor>();
        var first = Span(start);
        anchors.Add(new TextAnchor(0, first.Line, first.Column));
        for (var i = Find(start) + 1; i < _anchors.Length && _anchors[i].Offset < start + length; i++)
            anchors.Add(_anchors[i] with { Offset = _anchors[i].Offset - start });
        return new PositionedText(Path, Value.Substring(start, length), anchors.ToImmutable());
    }

    /// <summary>The source place of a stretch of the text; the length is cut at the end of its line.</summary>
    public SourceSpan Span(int offset, int length = 0)
    {
        offset = Math.Clamp(offset, 0, Value.Length);
        var index = Find(offset);
        var anchor = _anchors[index];
        var end = index + 1 < _anchors.Length ? _anchors[index + 1].Offset : Value.Length;
        var visible = Math.Max(0, Math.Min(length, end - offset));
        while (visible > 0 && Value[offset + visible - 1] is '\n' or '\r') visible--;
        return new SourceSpan(Path, anchor.Line, anchor.Column + (offset - anchor.Offset), visible);
    }

    private int Find(int offset)
    {
        int low = 0, high = _anchors.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_anchors[middle].Offset <= offset) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
