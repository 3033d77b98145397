using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using NbSite.Content.Languages;
using NbSite.Content.Resolution;
using NbSite.Model;

namespace NbSite.Content.Lints;

/// <summary>The text of one block as lints read it: citations are one mark each, and every character has a place.</summary>
internal sealed class Passage
{
    /// <summary>Stands for a citation.</summary>
    public const char Cite = '\uFFFC';

    private static readonly SearchValues<char> NoWords = SearchValues.Create(" \t\r\n\u00A0\uFFFC");

    private readonly List<(int Offset, Inline Inline)> _parts = [];
    private string? _figures;

    public Passage(ImmutableArray<Inline> inlines)
    {
        if (inlines is [TextInline only])
        {
            _parts.Add((0, only));
            Text = only.Text;
            return;
        }

        var builder = new StringBuilder();
        Append(builder, inlines);
        Text = builder.ToString();
    }

    public string Text { get; }

    /// <summary>The text with digits of every script in Western ones.</summary>
    public string Figures => _figures ??= Scripts.WithPlainDigits(Text);

    public bool HasCite => Text.Contains(Cite);

    /// <summary>Whether there is anything but citations and white space.</summary>
    public bool HasWords => Text.AsSpan().ContainsAnyExcept(NoWords);

    /// <summary>Whether the text ends with a colon, which makes it the lead of what follows.</summary>
    public bool IsLead => Text.AsSpan().TrimEnd([' ', '\u00A0', '\u3000', Cite]) is [.., ':' or '：' or '﹕' or '︓'];

    /// <summary>Whether a character was printed from a named value, not typed.</summary>
    public bool IsValue(int offset) => Part(offset).Inline is FactInline;

    /// <summary>The place of a stretch that starts in one part; its length is cut at that part's end.</summary>
    public SourceSpan Span(int offset, int length)
    {
        var (start, inline) = Part(offset);
        return inline is TextInline text ? TextSlices.SpanAt(text, offset - start, length) : inline?.Span ?? SourceSpan.None;
    }

    private (int Offset, Inline? Inline) Part(int offset)
    {
        for (var i = _parts.Count - 1; i >= 0; i--)
            if (_parts[i].Offset <= offset) return _parts[i];
        return (0, null);
    }

    private void Append(StringBuilder builder, ImmutableArray<Inline> inlines)
    {
        if (inlines.IsDefaultOrEmpty) return;
        foreach (var inline in inlines)
        {
            _parts.Add((builder.Length, inline));
            switch (inline)
            {
                case TextInline text: builder.Append(text.Text); break;
                case FactInline fact: builder.Append(fact.Text); break;
                case CiteInline: builder.Append(Cite); break;
                case LineBreakInline: builder.Append('\n'); break;
                default: Append(builder, BlockWalk.Children(inline)); break;
            }
        }
    }
}
