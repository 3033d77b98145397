using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Markdown.Projection;

/// <summary>The text given to Markdig, and the way back from its offsets to the author's file.</summary>
internal sealed class Source(PositionedText text, int start)
{
    /// <summary>What Markdig reads.</summary>
    public string Text { get; } = start == 0 ? text.Value : text.Value[start..];

    /// <summary>Added to offsets of running text while a heading is read; see <see cref="HeadingShift"/>.</summary>
    public int Shift { get; set; }

    /// <summary>The place of running text, with <see cref="Shift"/>.</summary>
    public SourceSpan Span(int offset, int length) => text.Span(start + offset + Shift, length);

    public SourceSpan Span(Markdig.Syntax.SourceSpan span) => Span(span.Start, Math.Max(0, span.Length));

    /// <summary>The file itself holds no hidden character, but &amp;#8238; and its like write one.</summary>
    public void CheckEntity(string written, Markdig.Syntax.SourceSpan span, DiagnosticBag bag)
    {
        var at = written.AsSpan().IndexOfAny('\t', '\n');
        var code = at >= 0 ? written[at] : CharacterCheck.First(written)?.Code;
        if (code is { } hidden) bag.Add(Codes.InvisibleCharacter.At(Span(span), hidden, "written as " + Excerpt(span)));
    }

    /// <summary>
    /// How far Markdig's offsets inside a heading are off: it miscounts when a tab follows the # marks. 0 nearly always.
    /// </summary>
    public int HeadingShift(Markdig.Syntax.HeadingBlock heading)
    {
        if (heading.Inline?.FirstChild is not { } first) return 0;
        var at = heading.Span.Start;
        var sawTab = false;
        while (at < Text.Length && Text[at] == '#') at++;
        while (at < Text.Length && Text[at] is ' ' or '\t') sawTab |= Text[at++] == '\t';
        return sawTab ? at - first.Span.Start : 0;
    }

    /// <summary>The first line of a stretch, as a message shows it.</summary>
    public string Excerpt(Markdig.Syntax.SourceSpan span)
    {
        var from = Math.Clamp(span.Start, 0, Text.Length);
        var to = Math.Clamp(span.End + 1, from, Text.Length);
        var line = Text.AsSpan(from, to - from);
        var end = line.IndexOfAny('\n', '\r');
        if (end >= 0) line = line[..end];
        return Quote.Short(line);
    }
}
