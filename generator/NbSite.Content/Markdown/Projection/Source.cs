using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Content.Markdown.Projection;

/// <summary>The text given to Markdig, and the way back from its offsets to the author's file.</summary>
internal sealed class Source(PositionedText text, int start)
{
    /// <summary>What Markdig reads.</summary>
    public string Text { get; } = start == 0 ? text.Value : text.Value[start..];

    public SourceSpan Span(int offset, int length) => text.Span(start + offset, length);

    public SourceSpan Span(Markdig.Syntax.SourceSpan span) => text.Span(start + span.Start, Math.Max(0, span.Length));

    /// <summary>The source of a stretch, at most 60 characters of its first line.</summary>
    public string Excerpt(Markdig.Syntax.SourceSpan span)
    {
        var from = Math.Clamp(span.Start, 0, Text.Length);
        var to = Math.Clamp(span.End + 1, from, Text.Length);
        var line = Text.AsSpan(from, to - from);
        var end = line.IndexOfAny('\n', '\r');
        if (end >= 0) line = line[..end];
        return line.Length <= 60 ? line.ToString() : string.Concat(line[..59], "…");
    }
}
