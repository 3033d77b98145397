using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;
using Markdig.Syntax;

namespace NbSite.Content.Markdown.Parsing;

/// <summary>
/// Reads a word on a line of its own and “: ” with its explanation below it. More paragraphs of the explanation are
/// indented by two blanks or more. As in other programs, but one word an entry and one blank after the colon is enough.
/// </summary>
internal sealed class DefinitionParser : BlockParser
{
    public DefinitionParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.LastBlock is not ParagraphBlock { Lines.Count: 1 } term) return BlockState.None;
        if (processor.LineIndex - term.Line > 2 || term.Parent is not { } parent || !IsOpen(parent)) return BlockState.None;
        if (term.Lines.Lines[0].Slice.CurrentChar == ':' || !Skip(processor, out var width)) return BlockState.None;
        var at = parent.IndexOf(term);
        processor.Discard(term);
        parent.Remove(term);
        var list = at > 0 ? parent[at - 1] as DefinitionList : null;
        if (list is null)
        {
            list = new DefinitionList(this) { Span = term.Span, Line = term.Line, Column = term.Column };
            parent.Add(list);
        }

        var item = new DefinitionEntry(this, width)
        {
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new SourceSpan(term.Span.Start, processor.Line.End),
        };
        var line = term.Lines.Lines[0];
        var word = new DefinitionTerm(this) { Line = line.Line, Column = term.Column, Span = term.Span, IsOpen = false };
        word.AppendLine(ref line.Slice, line.Column, line.Line, line.Position, processor.TrackTrivia);
        item.Add(word);
        list.Add(item);
        processor.Open(item);
        list.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var item = (DefinitionEntry)block;
        if (processor.IsBlankLine)
        {
            item.IsAfterBlank = true;
            return BlockState.Continue;
        }

        var (indent, start) = (processor.Indent, processor.Start);
        if (indent >= 2)
        {
            processor.GoToColumn(processor.ColumnBeforeIndent + Math.Min(indent, item.Width));
            (item.IsAfterBlank, item.IsLazy) = (false, false);
            item.UpdateSpanEnd(processor.Line.End);
            return BlockState.Continue;
        }

        if (processor.CurrentChar == ':' && Skip(processor, out var width))
        {
            var next = new DefinitionEntry(this, width)
            {
                Line = processor.LineIndex,
                Column = processor.Column,
                Span = new SourceSpan(start, processor.Line.End),
                IsLost = item.IsLazy,
            };
            processor.Close(item);
            item.Parent!.Add(next);
            processor.Open(next);
            return BlockState.Continue;
        }

        // A line that is not indented goes on with the paragraph above it, as everywhere in Markdown.
        item.IsLazy = !item.IsAfterBlank && item.LastChild is ParagraphBlock;
        return BlockState.None;
    }

    /// <summary>False in a quotation or an item whose mark this line lacks.</summary>
    private static bool IsOpen(ContainerBlock? block)
    {
        for (; block is not null; block = block.Parent)
            if (!block.IsOpen && block is not ListBlock) return false;
        return true;
    }

    /// <summary>Goes past the colon and its blanks; false, at the old place, when there is none after it.</summary>
    private static bool Skip(BlockProcessor processor, out int width)
    {
        var column = processor.ColumnBeforeIndent;
        var colon = processor.Column;
        processor.NextChar();
        var isBlank = processor.CurrentChar is ' ' or '\t';
        processor.ParseIndent();
        width = Math.Clamp(processor.Column - column, 2, 4);
        if (isBlank && !processor.IsBlankLine)
        {
            if (processor.Column - colon > 4) processor.GoToColumn(colon + 4);
            return true;
        }

        processor.GoToColumn(column);
        return false;
    }
}

/// <summary>An explanation, with its word when it is the first of it.</summary>
internal sealed class DefinitionEntry(BlockParser parser, int width) : DefinitionItem(parser)
{
    /// <summary>How far its further lines are indented, at most.</summary>
    public int Width { get; } = width;

    public bool IsAfterBlank { get; set; }

    /// <summary>Its last line is not indented and may have been meant as the next word.</summary>
    public bool IsLazy { get; set; }

    /// <summary>The line above it, which should be its word, was read as part of the explanation before.</summary>
    public bool IsLost { get; init; }
}
