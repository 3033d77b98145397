using System.Collections.Immutable;
using AngleSharp.Dom;
using NbSite.Import.Tree;
using NbSite.Model;

namespace NbSite.Import.Html;

/// <summary>Tables, and paragraphs that are lists without saying so.</summary>
internal sealed partial class HtmlConverter
{
    private const int MostColumns = 60;

    /// <summary>The most characters that are said again in a table's further rows and columns: more make one cell fill the machine.</summary>
    private const int MostRepeated = 300_000;

    private IEnumerable<ImportedBlock> Table(IElement table, int depth)
    {
        var line = _line;
        var caption = table.Children.FirstOrDefault(child => child.LocalName == "caption") is { } told ? Flat(told, depth + 1) : [];
        var rows = table.Children.SelectMany(child => child.LocalName is "thead" or "tbody" or "tfoot"
            ? child.Children.Where(row => row.LocalName == "tr") : child.LocalName == "tr" ? [child] : []).ToList();
        var cells = rows.Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").ToList()).ToList();
        var isLayout = table.GetAttribute("role") is "presentation" or "none" || rows.Count < 2 || cells.Max(row => row.Count) < 2
            || cells.Any(row => row.Any(cell => cell.QuerySelector("table, h1, h2, h3, h4, h5, h6, blockquote") is not null));
        if (isLayout)
        {
            if (cells.Sum(row => row.Count) > 1) findings.Add(Codes.ImportTable.At(new SourceSpan(source, line, 1), "its cells stand one after the other"));
            var blocks = cells.SelectMany(row => row).SelectMany(cell => Children(cell, depth + 1)).ToList();
            if (!caption.IsEmpty) blocks.Insert(0, new ImportedParagraph(line, caption));
            return blocks;
        }

        // Words and their explanations, one pair a row.
        if (cells.TrueForAll(row => row is [{ LocalName: "th" }, { LocalName: "td" }]))
        {
            var items = cells.Select(row => new ImportedDefinition(Flat(row[0], depth + 1), Children(row[1], depth + 1)))
                .Where(item => !item.Term.IsEmpty && !item.Children.IsEmpty).ToImmutableArray();
            if (items.Length == cells.Count) return [.. caption.IsEmpty ? [] : new ImportedBlock[] { new ImportedParagraph(line, caption) }, new ImportedDefinitions(line, items)];
        }

        var grid = Grid(cells, depth);
        var heads = cells.TakeWhile(row => row.Count > 0 && row.TrueForAll(cell => cell.LocalName == "th" || PlainWords.Split(cell.TextContent).Length == 0)).Count();
        heads = Math.Max(heads, rows.TakeWhile(row => row.Parent is IElement { LocalName: "thead" }).Count());
        if (heads >= grid.Count) heads = 1;
        return [TableMaking.Make(new SourceSpan(source, line, 1), caption, grid, heads, findings)];
    }

    private List<ImmutableArray<ImportedInline>[]> Grid(List<List<IElement>> cells, int depth)
    {
        var grid = new List<List<ImmutableArray<ImportedInline>?>>();
        var isSpanned = false;
        var isTooMuch = false;
        long repeats = MostRepeated;
        for (var y = 0; y < cells.Count; y++)
        {
            while (grid.Count <= y) grid.Add([]);
            var x = 0;
            foreach (var cell in cells[y])
            {
                while (x < grid[y].Count && grid[y][x] is not null) x++;
                var words = Flat(cell, depth + 1);
                var across = Span(cell, "colspan");
                var down = Math.Min(Span(cell, "rowspan"), cells.Count - y);
                isSpanned |= across > 1 || down > 1;
                var isRepeated = across * down == 1 || (repeats -= (across * down - 1L) * Math.Min(MostRepeated, PlainWords.Of(words).Length)) >= 0;
                isTooMuch |= !isRepeated;
                for (var dy = 0; dy < down; dy++)
                {
                    while (grid.Count <= y + dy) grid.Add([]);
                    for (var dx = 0; dx < across && x + dx < MostColumns; dx++)
                    {
                        while (grid[y + dy].Count <= x + dx) grid[y + dy].Add(null);
                        // A heading goes for all its columns, a fact for each of its rows; a fact across columns is said once.
                        grid[y + dy][x + dx] =
                            (isRepeated ? dx == 0 || cell.LocalName == "th" : dx == 0 && dy == 0) ? words : [];
                    }
                }

                x += across;
            }
        }

        if (isTooMuch) findings.Add(Codes.ImportTable.At(Here, "some cells went over so many rows or columns that they are said only in the first"));
        else if (isSpanned) findings.Add(Codes.ImportTable.At(Here, "cells that went over several rows or columns are said in each"));
        var width = Math.Max(1, grid.Max(row => row.Count));
        return [.. grid.Where(row => row.Exists(cell => cell is { IsEmpty: false }))
            .Select(row => Enumerable.Range(0, width).Select(at => at < row.Count ? row[at] ?? [] : []).ToArray())];
    }

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), out var number) ? Math.Clamp(number, 1, MostColumns) : 1;

    /// <summary>Paragraphs that each begin with a bullet are a list.</summary>
    private static ImmutableArray<ImportedBlock> Bullets(ImmutableArray<ImportedBlock> blocks)
    {
        if (!blocks.Any(block => block is ImportedParagraph paragraph && paragraph.Words.Any(each => each is Words text && BulletAt(text.Text) > 0))) return blocks;
        var result = ImmutableArray.CreateBuilder<ImportedBlock>();
        var items = ImmutableArray.CreateBuilder<ImmutableArray<ImportedBlock>>();
        foreach (var block in blocks)
        {
            if (block is not ImportedParagraph paragraph || !paragraph.Words.Any(each => each is Words text && BulletAt(text.Text) > 0))
            {
                Listed();
                result.Add(block);
                continue;
            }

            foreach (var line in Lines(paragraph.Words))
            {
                if (line[0] is Words first && BulletAt(first.Text) is > 0 and var cut)
                {
                    var item = Trim(line.SetItem(0, new Words(first.Text[cut..])));
                    if (item.IsEmpty) continue;
                    ImmutableArray<ImportedBlock> words = [new ImportedParagraph(paragraph.Line, item)];
                    if (items.Count == 0 && (result.Count == 0 || result[^1] is not ImportedList { IsOrdered: false })) result.Add(new ImportedList(paragraph.Line, false, 1, []));
                    items.Add(words);
                }
                else
                {
                    Listed();
                    result.Add(new ImportedParagraph(paragraph.Line, line));
                }
            }
        }

        Listed();
        return result.ToImmutable();

        // Items that go to the list that stands last.
        void Listed()
        {
            if (items.Count == 0) return;
            var list = (ImportedList)result[^1];
            result[^1] = list with { Items = [.. list.Items, .. items] };
            items.Clear();
        }
    }

    private static IEnumerable<ImmutableArray<ImportedInline>> Lines(ImmutableArray<ImportedInline> words)
    {
        var line = ImmutableArray.CreateBuilder<ImportedInline>();
        foreach (var each in words)
        {
            var parts = each is Words text && text.Text.Contains('\n') ? text.Text.Split('\n') : null;
            if (each is not LineEnd && parts is null)
            {
                line.Add(each);
                continue;
            }

            for (var i = 0; i < (parts?.Length ?? 2); i++)
            {
                if (parts is not null) line.Add(new Words(parts[i]));
                if (i + 1 == (parts?.Length ?? 2)) break;
                if (Trim(line.ToImmutable()) is { IsEmpty: false } whole) yield return whole;
                line.Clear();
            }
        }

        if (Trim(line.ToImmutable()) is { IsEmpty: false } last) yield return last;
    }

    private static int BulletAt(string text)
    {
        var at = 0;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at < text.Length && text[at] is '•' or '·' or '●' or '▪' or '■' or '○' or '◦' or '‣' or '⁃' or '♦' or '►' or '▶' or '➢' or '➤' ? at + 1 : 0;
    }
}
