using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NbSite.Content.Yaml;

namespace NbSite.Content.Markdown.Parsing;

/// <summary>
/// Reads Pandoc's bracketed citations, <c>[@key, p. 12; @other]</c>. Brackets that look like a citation but are none
/// (<c>[see @key]</c>, <c>[-@key]</c>, <c>[@key</c>) become a fault rather than printed text.
/// </summary>
internal sealed partial class CitationParser : InlineParser
{
    private const int Longest = 600;

    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var local = slice.Start;
        if (local > 0 && slice.Text[local - 1] == '!' && processor.Inline is LinkDelimiterInline { IsImage: true }) return false;
        var text = slice.Text.AsSpan(local, Math.Min(slice.Length, Longest));
        var next = text.Length > 1 ? text[1] : '\0';
        if (next == '^') return Footnote(processor, ref slice, text);
        var inner = text[1..];
        var stop = inner.IndexOfAny('[', ']');
        var closed = stop >= 0 && inner[stop] == ']';
        if (next != '@')
        {
            // Ordinary brackets, unless a citation hides behind other words.
            if (!closed || !LooseCitation().IsMatch(inner[..stop])) return false;
            if (stop + 2 < text.Length && text[stop + 2] is '(' or '[') return false;
        }

        Fault? fault = null;
        ImmutableArray<RawCite> items = [];
        var length = stop + 2;
        if (!closed)
        {
            length = Math.Max(2, 1 + KeyLength(inner[1..]) + 1);
            fault = new Fault("the closing “]” is missing", processor.GetSourcePosition(local), length);
        }
        else if (next != '@')
        {
            fault = new Fault(
                next == '-' ? "“-” before “@” is not understood"
                    : inner[..stop].TrimStart().StartsWith('@') ? "a blank stands before “@”"
                    : "words before “@” are not understood",
                processor.GetSourcePosition(local),
                length);
        }
        else
        {
            items = Items(processor, local + 1, inner[..stop], ref fault);
        }

        Finish(processor, ref slice, new CitationNode(items, fault), length);
        return true;
    }

    private static ImmutableArray<RawCite> Items(InlineProcessor processor, int local, ReadOnlySpan<char> inner, ref Fault? fault)
    {
        var items = ImmutableArray.CreateBuilder<RawCite>();
        var from = 0;
        while (from <= inner.Length)
        {
            var semicolon = inner[from..].IndexOf(';');
            var to = semicolon < 0 ? inner.Length : from + semicolon;
            var start = from;
            while (start < to && char.IsWhiteSpace(inner[start])) start++;
            var part = inner[start..to].TrimEnd();
            var at = processor.GetSourcePosition(Math.Min(local + start, local + inner.Length));
            from = to + 1;
            if (part.IsEmpty)
            {
                fault ??= new Fault("a source is missing beside “;”", at, 1);
                continue;
            }

            if (part[0] != '@')
            {
                fault ??= new Fault($"“{Quote.Short(part)}” has no “@”", at, part.Length);
                continue;
            }

            var keyLength = KeyLength(part[1..]);
            if (keyLength == 0)
            {
                fault ??= new Fault("the key after “@” is missing", at, 1);
                continue;
            }

            var rest = part[(1 + keyLength)..].TrimStart();
            string? locator = null;
            if (!rest.IsEmpty)
            {
                if (rest[0] != ',' || rest[1..].Trim().IsEmpty)
                {
                    fault ??= new Fault(
                        rest[0] == ',' ? "the page after “,” is missing" : $"“{Quote.Short(rest)}” after the key needs a “,” before it",
                        at,
                        part.Length);
                    continue;
                }

                if (AnotherKey().IsMatch(rest[1..]))
                {
                    fault ??= new Fault("“,” stands between two sources", at, part.Length);
                    continue;
                }

                locator = WhiteSpace().Replace(rest[1..].Trim().ToString(), " ");
            }

            items.Add(new RawCite(part.Slice(1, keyLength).ToString(), locator, at, 1 + keyLength));
        }

        return items.ToImmutable();
    }

    private static bool Footnote(InlineProcessor processor, ref StringSlice slice, ReadOnlySpan<char> text)
    {
        var close = text.IndexOf(']');
        if (close < 3) return false;
        Finish(processor, ref slice, new FootnoteNode(text[..(close + 1)].ToString()), close + 1);
        return true;
    }

    private static void Finish(InlineProcessor processor, ref StringSlice slice, LeafInline node, int length)
    {
        var local = slice.Start;
        length = Math.Min(length, slice.Length);
        var start = processor.GetSourcePosition(local, out var line, out var column);
        node.Span = new SourceSpan(start, processor.GetSourcePosition(local + length - 1));
        node.Line = line;
        node.Column = column;
        processor.Inline = node;
        slice.Start = local + length;
    }

    /// <summary>Pandoc's keys: a letter, digit or _, then those and single inner punctuation.</summary>
    private static int KeyLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]) || text[i] == '_') length = i + 1;
            else if (i == 0 || text[i] is not (':' or '.' or '#' or '$' or '%' or '&' or '-' or '+' or '?' or '<' or '>' or '~' or '/')) break;
        }

        return length;
    }

    [GeneratedRegex(@"(^|[\s\-])-?@[\p{L}\p{N}_]", RegexOptions.CultureInvariant)]
    private static partial Regex LooseCitation();

    [GeneratedRegex(@"(?:^|[\s,])@[\p{L}\p{N}_]", RegexOptions.CultureInvariant)]
    private static partial Regex AnotherKey();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();
}
