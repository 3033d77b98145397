using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.Tables;
using NbSite.Content.Markdown.Parsing;
using NbSite.Model;
using Inline = NbSite.Model.Inline;
using MdCell = Markdig.Extensions.Tables.TableCell;
using MdRow = Markdig.Extensions.Tables.TableRow;
using TableCell = NbSite.Model.TableCell;
using TableRow = NbSite.Model.TableRow;

namespace NbSite.Content.Markdown.Projection;

/// <summary>Tables and their captions.</summary>
internal sealed partial class BlockProjection
{
    private const string CaptionStart = "Table:";

    /// <summary>The words after “Table:”, or null when the paragraph is no caption.</summary>
    private static ImmutableArray<Inline>? Caption(Block block)
    {
        if (block is not ParagraphBlock { Children: [TextInline first, ..] words }
            || !first.Text.StartsWith(CaptionStart, StringComparison.Ordinal)) return null;
        var rest = first.Text[CaptionStart.Length..].TrimStart();
        var skipped = first.Text.Length - rest.Length;
        if (rest.Length == 0) return words.RemoveAt(0);
        var span = first.Span with { Column = first.Span.Column + skipped, Length = Math.Max(0, first.Span.Length - skipped) };
        return words.SetItem(0, new TextInline(rest) { Span = span });
    }

    private TableBlock? ReadTable(Table table, ImmutableArray<Inline> caption)
    {
        var span = _source.Span(table.Span);
        ImmutableArray<TableCell> header = [];
        var rows = ImmutableArray.CreateBuilder<TableRow>(table.Count);
        var reasons = new Reasons();
        for (var i = 0; i < table.Count; i++)
        {
            if (table[i] is not MdRow row) continue;
            if (row.IsHeader)
            {
                header = Cells(row);
                CheckHeader(header, row);
            }
            else if (i == table.Count - 1 && LoneAttributes(row) is { } attributes)
            {
                reasons = ReasonsOf(attributes);
            }
            else
            {
                CheckWidth(row, header.Length);
                rows.Add(new TableRow(Cells(row)) { Span = _source.Span(row.Span) });
            }
        }

        CheckAlignment(table);
        if (rows.Count == 0) _bag.Add(Codes.EmptyTable.At(span));
        return rows.Count == 0 ? null : reasons.On(new TableBlock(caption, header, rows.ToImmutable()) { Span = span });
    }

    /// <summary>“--:” and “:-:” in the second line; “:--” is how every column stands.</summary>
    private void CheckAlignment(Table table)
    {
        var text = _source.Text.AsSpan(table.Span.Start, table.Span.Length);
        var start = text.IndexOf('\n') + 1;
        if (start == 0) return;
        var line = text[start..];
        if (line.IndexOf('\n') is >= 0 and var end) line = line[..end];
        if (line.IndexOf("-:", StringComparison.Ordinal) is not (>= 0 and var at)) return;
        var from = line[..at].LastIndexOfAny("| >") + 1;
        _bag.Add(Codes.TableAlignment.At(_source.Span(table.Span.Start + start + from, at + 2 - from), line[from..(at + 2)].ToString()));
    }

    private ImmutableArray<TableCell> Cells(MdRow row)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>(row.Count);
        foreach (var cell in row)
        {
            var words = ((MdCell)cell) is [Markdig.Syntax.ParagraphBlock { Inline: { } line }, ..]
                ? _inlines.Block(line, out var attributes)
                : NoWords(out attributes);
            if (attributes is not null) _bag.Add(Codes.MisplacedAttributes.At(_source.Span(attributes.Span)));
            cells.Add(new TableCell(BlockCaptions.Beside(words)));
        }

        return cells.DrainToImmutable();
    }

    private static ImmutableArray<Inline> NoWords(out AttributeNode? attributes)
    {
        attributes = null;
        return [];
    }

    private void CheckHeader(ImmutableArray<TableCell> header, MdRow row)
    {
        // The first cell may be empty: it stands above the rows' own headings.
        for (var i = 1; i < header.Length; i++)
            if (header[i].Children.IsEmpty) _bag.Add(Codes.EmptyHeaderCell.At(_source.Span(row.Span), i + 1));
    }

    /// <summary>Markdig fills up short rows and cuts long ones without a word; facts must not move or vanish.</summary>
    private void CheckWidth(MdRow row, int columns)
    {
        var cells = CountCells(row);
        if (cells == columns) return;
        _bag.Add(Codes.TableColumns.At(_source.Span(row.Span), Count(cells), Count(columns)));
    }

    private int CountCells(MdRow row)
    {
        var text = _source.Text.AsSpan(row.Span.Start, row.Span.Length).Trim();
        var offset = row.Span.Start + (_source.Text.AsSpan(row.Span.Start, row.Span.Length).Length
            - _source.Text.AsSpan(row.Span.Start, row.Span.Length).TrimStart().Length);
        var last = -1;
        var after = text.StartsWith("|", StringComparison.Ordinal) ? 1 : 0;
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i] is not MdCell { Span.IsEmpty: false } cell || cell.Span.Start < offset || cell.Span.End - offset >= text.Length) continue;
            if (cell is not [Markdig.Syntax.ParagraphBlock { Inline.FirstChild: not null }, ..]) continue;
            last = i;
            after = cell.Span.End + 1 - offset;
        }

        var rest = text[after..];
        var strokes = rest.Count('|');
        var closed = rest.TrimEnd().EndsWith("|", StringComparison.Ordinal);
        return Math.Max(last, 0) + 1 + strokes - (closed ? 1 : 0);
    }

    private static string Count(int cells) =>
        cells == 1 ? "1 cell" : cells.ToString(CultureInfo.InvariantCulture) + " cells";

    private static AttributeNode? LoneAttributes(MdRow row) =>
        row is [MdCell and [Markdig.Syntax.ParagraphBlock { Inline: { FirstChild: AttributeNode only } line }, ..], ..]
        && ReferenceEquals(only, line.LastChild)
            ? only
            : null;

    /// <summary>A line that starts with a stroke, or a line of dashes and strokes, in what Markdig took for a paragraph.</summary>
    private bool LooksLikeTable(Markdig.Syntax.SourceSpan span)
    {
        var text = _source.Text.AsSpan(span.Start, Math.Min(span.Length, _source.Text.Length - span.Start));
        if (!text.ContainsAny('|', '｜')) return false;
        foreach (var line in text.EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith("|", StringComparison.Ordinal) || trimmed.StartsWith("｜", StringComparison.Ordinal)) return true;
            if (trimmed.Contains('|') && trimmed.Contains('-') && trimmed.IndexOfAnyExcept("|-: ") < 0) return true;
        }

        return false;
    }
}
