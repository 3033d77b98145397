using System.Collections.Immutable;
using Markdig.Syntax;
using NbSite.Content.Markdown.Slips;
using NbSite.Content.Yaml;
using NbSite.Model;
using Block = NbSite.Model.Block;
using CustomContainer = Markdig.Extensions.CustomContainers.CustomContainer;
using MdBlock = Markdig.Syntax.Block;
using MdEmphasis = Markdig.Syntax.Inlines.EmphasisInline;
using MdList = Markdig.Syntax.ListBlock;
using MdParagraph = Markdig.Syntax.ParagraphBlock;
using ParagraphBlock = NbSite.Model.ParagraphBlock;

namespace NbSite.Content.Markdown.Projection;

/// <summary>What looks like the start of a block and is none, and what begins a block and was meant as a sign.</summary>
internal sealed partial class BlockProjection
{
    private void CheckLines(MdParagraph paragraph)
    {
        var quotes = 0;
        for (MdBlock? around = paragraph.Parent; around is not null; around = around.Parent)
            if (around is Markdig.Syntax.QuoteBlock) quotes++;
        var from = Math.Clamp(paragraph.Span.Start, 0, _source.Text.Length);
        var text = _source.Text[from..Math.Clamp(paragraph.Span.End + 1, from, _source.Text.Length)];
        foreach (var slip in LineSlips.In(text, quotes))
        {
            // A table that cannot be read is told where the paragraph is.
            if (slip.Code == Codes.BrokenTable && LooksLikeTable(paragraph.Span)) continue;
            // An underline makes a heading of the whole paragraph, so the whole is shown.
            var (start, length) = slip.Code == Codes.UnderlinedHeading ? (0, text.Length) : (slip.Start, slip.Length);
            _bag.Add(slip.At(text, _source.Span(from + start, length)));
        }
    }

    // A heading is short, and lines of prose are seldom broken before this.
    private const int LongestHeading = 70;
    private const int ShortestLine = 60;

    /// <summary>
    /// Bold words that stand where a heading would: alone, or on the first line, with words below them. What ends as a sentence does, or
    /// leads on with a colon, is none; nor are they in lists, quotations and cards, where no heading can be.
    /// </summary>
    private void CheckBold(MdParagraph paragraph, MdBlock? next)
    {
        if (_inFlow || _inCard || !_scope.AllowHeadings) return;
        if (paragraph.Inline?.FirstChild is not MdEmphasis { DelimiterCount: 2 } bold || bold.Span.Start != paragraph.Span.Start) return;
        var words = _source.Text.AsSpan(bold.Span.Start, bold.Span.Length);
        if (words.Length > LongestHeading || words.ContainsAny('\n', '\r') || char.IsPunctuation(words.Trim('*')[^1]) || words.ContainsAny('[', '{')) return;
        var isAlone = bold.NextSibling is null && next is MdParagraph or MdList or CustomContainer;
        if (!isAlone && !StartsLine(paragraph, bold, words.Length)) return;
        _bag.Add(Codes.BoldForAHeading.At(_source.Span(bold.Span), Quote.Short(words)));
    }

    /// <summary>Whether its line was ended on purpose: the next word, with a capital, had room on it.</summary>
    private bool StartsLine(MdParagraph paragraph, MdEmphasis bold, int length)
    {
        if (bold.NextSibling is not Markdig.Syntax.Inlines.LineBreakInline { IsHard: false }) return false;
        var text = _source.Text.AsSpan(bold.Span.End + 1, Math.Max(0, Math.Min(paragraph.Span.End, _source.Text.Length - 1) - bold.Span.End)).TrimStart();
        if (text.IsEmpty || !char.IsUpper(text[0])) return false;
        var end = text.IndexOfAny(" \t\r\n");
        return length + 1 + (end < 0 ? text.Length : end) <= ShortestLine;
    }

    /// <summary>A quotation or list that may be a sign: “&gt; 38”, or “+ 3” and “38.” where a line was broken.</summary>
    private void CheckSign(MdBlock block, MdBlock? before)
    {
        var interrupts = before is MdParagraph && IsNextLine(before, block);
        switch (block)
        {
            case Markdig.Syntax.QuoteBlock quote when interrupts || Quoted(quote):
                Sign(block, 1, "a quotation");
                break;
            case ThematicBreakBlock when interrupts && Rules(block):
                _bag.Add(Codes.BrokenTable.At(_source.Span(block.Span)));
                break;
            case MdList { IsOrdered: false } list:
                var isNumber = First(list) is { } first && (char.IsDigit(first) || first is '°' or '%' or '€' or '£' or '$' or '=');
                if (isNumber && (list.BulletType == '+' || (interrupts && list.Parent is not ListItemBlock && !Announces(before!)))) Sign(block, 1, "a point of a list");
                break;
            case MdList { IsOrdered: true } list when Number(list) is var number:
                var isAlone = list.Count == 1 && !(before is MdList { IsOrdered: true } earlier && Number(earlier) + earlier.Count == number);
                if (isAlone && (number > 1 || (interrupts && list.Parent is not ListItemBlock && !Announces(before!))) && !FollowsInSequence(list, number))
                    Sign(block, list.OrderedStart?.Length + 1 ?? 2, "the number of a point");
                break;
        }
    }

    private void Sign(MdBlock block, int length, string what)
    {
        var start = block.Span.Start;
        _bag.Add(Codes.SignReadAsMark.At(_source.Span(start, length), Quote.Short(_source.Text.AsSpan(start, length)), what));
    }

    /// <summary>A list that goes on after a paragraph, a picture or a table: 1., words, 2.</summary>
    private static bool FollowsInSequence(MdList list, long number)
    {
        if (list.Parent is not { } parent) return false;
        for (var i = parent.IndexOf(list) - 1; i >= 0; i--)
            if (parent[i] is MdList { IsOrdered: true } earlier) return Number(earlier) + earlier.Count == number;
        return false;
    }

    private static long Number(MdList list) =>
        long.TryParse(list.OrderedStart, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 1;

    /// <summary>Dashes with gaps between them right under words: the second line of a table of another program.</summary>
    private bool Rules(MdBlock block)
    {
        var line = _source.Text.AsSpan(block.Span.Start, block.Span.Length).Trim();
        return line.Contains("-- ", StringComparison.Ordinal) && line.Contains(" --", StringComparison.Ordinal);
    }

    private bool IsNextLine(MdBlock before, MdBlock block)
    {
        var from = Math.Clamp(before.Span.End + 1, 0, _source.Text.Length);
        var between = _source.Text.AsSpan(from, Math.Clamp(block.Span.Start - from, 0, _source.Text.Length - from));
        return between.Count('\n') + (between.Contains('\n') ? 0 : between.Count('\r')) == 1;
    }

    /// <summary>The words above end in a colon, so that a list is what follows.</summary>
    private bool Announces(MdBlock before) =>
        _source.Text.AsSpan(before.Span.Start, before.Span.Length).TrimEnd(" \t*_)\r\n") is var words && (words.EndsWith(":") || words.EndsWith("：") || words.EndsWith("…"));

    private bool Quoted(Markdig.Syntax.QuoteBlock quote) =>
        First(quote) is { } first && (char.IsDigit(first) || first is '=' or '°' or '€' or '£' or '$' or '>');

    /// <summary>The first character of a list's or quotation's first line.</summary>
    private char? First(ContainerBlock block)
    {
        var at = block.Span.Start;
        if (at < _source.Text.Length) at++;
        while (at < _source.Text.Length && _source.Text[at] is ' ' or '\t') at++;
        return at < _source.Text.Length ? _source.Text[at] : null;
    }

    /// <summary>
    /// Captions: a picture that stands alone keeps its own, several alone become one each, and beside words a caption is
    /// printed in brackets after its picture.
    /// </summary>
    private static ImmutableArray<Block> Pictures(Block block)
    {
        if (block is not ParagraphBlock paragraph || paragraph.Children is [UnresolvedImage]) return [];
        if (!BlockCaptions.Any(paragraph.Children)) return [];
        var areAlone = paragraph.Children.All(inline => inline is UnresolvedImage or NbSite.Model.LineBreakInline or TextInline { Text: " " });
        if (!areAlone) return [paragraph with { Children = BlockCaptions.Beside(paragraph.Children) }];
        return
        [
            .. paragraph.Children.OfType<UnresolvedImage>().Select(Block (image) =>
                paragraph with { Children = [image], Span = image.Span }),
        ];
    }
}
