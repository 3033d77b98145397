using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace NbSite.Content.Markdown.Parsing;

/// <summary>Reads <c>{{directive}}</c> and <c>{attributes}</c>. A brace before anything else is left as a sign.</summary>
internal sealed class BraceParser : InlineParser
{
    private const int Longest = 300;

    public BraceParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var next = slice.PeekChar();
        var local = slice.Start;
        var text = slice.Text.AsSpan(local, slice.Length);
        int length;
        if (next == '{')
        {
            processor.Inline = Directive(processor, local, text, out length);
        }
        else if (next is '.' or '}' || char.IsAsciiLetter(next) || (next == '#' && text.Length > 2 && !char.IsWhiteSpace(text[2])))
        {
            var items = AttributeList.Read(text, out length, out var fault);
            processor.Inline = new AttributeNode(
                [.. items.Select(item => item with { Start = processor.GetSourcePosition(local + item.Start) })],
                fault is { } broken ? broken with { Start = processor.GetSourcePosition(local + broken.Start) } : null);
        }
        else
        {
            return false;
        }

        var start = processor.GetSourcePosition(local, out var line, out var column);
        processor.Inline.Span = new SourceSpan(start, processor.GetSourcePosition(local + length - 1));
        processor.Inline.Line = line;
        processor.Inline.Column = column;
        slice.Start = local + length;
        return true;
    }

    private static DirectiveNode Directive(InlineProcessor processor, int local, ReadOnlySpan<char> text, out int length)
    {
        var window = text[..Math.Min(text.Length, Longest)];
        var close = window.IndexOf("}}", StringComparison.Ordinal);
        if (close < 0)
        {
            length = 2;
            return new DirectiveNode([], new Fault("the closing “}}” is missing", processor.GetSourcePosition(local), 2));
        }

        length = close + 2;
        var words = ImmutableArray.CreateBuilder<RawWord>();
        for (var i = 2; i < close;)
        {
            if (char.IsWhiteSpace(window[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < close && !char.IsWhiteSpace(window[i])) i++;
            words.Add(new RawWord(window[start..i].ToString(), processor.GetSourcePosition(local + start)));
        }

        Fault? fault = words.Count == 0
            ? new Fault("there is nothing between the braces", processor.GetSourcePosition(local), length)
            : null;
        return new DirectiveNode(words.ToImmutable(), fault);
    }
}
