using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Resolution;

/// <summary>Cuts neighbouring texts by the offsets of their joined characters, keeping places right.</summary>
internal static class TextSlices
{
    public static void Add(ReadOnlySpan<Inline> run, int from, int to, ImmutableArray<Inline>.Builder result)
    {
        var start = 0;
        foreach (var inline in run)
        {
            var text = (TextInline)inline;
            var end = start + text.Text.Length;
            var (left, right) = (Math.Max(from, start), Math.Min(to, end));
            if (left < right) result.Add(left == start && right == end ? text : Cut(text, left - start, right - left));
            start = end;
        }
    }

    /// <summary>The place of one character of a text.</summary>
    public static SourceSpan SpanAt(TextInline text, int offset, int length)
    {
        // “&amp;” is one character of text and five of source: its parts stand where it stands.
        var isExact = text.Span.Length >= text.Text.TrimEnd().Length && text.Span.Length <= text.Text.Length;
        if (!isExact || text.Span.Line == 0) return text.Span;
        return text.Span with
        {
            Column = text.Span.Column + offset,
            Length = Math.Clamp(text.Span.Length - offset, 0, length),
        };
    }

    private static TextInline Cut(TextInline text, int offset, int length) =>
        text with { Text = text.Text.Substring(offset, length), Span = SpanAt(text, offset, length) };
}
