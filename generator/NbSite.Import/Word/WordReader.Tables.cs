using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using NbSite.Import.Html;
using NbSite.Import.Tree;
using NbSite.Model;

namespace NbSite.Import.Word;

/// <summary>Tables, with cells that go over several rows and columns.</summary>
internal sealed partial class WordReader
{
    private const int MostColumns = 60;

    /// <summary>The most characters that are said again in a table's further rows and columns: more make one cell fill the machine.</summary>
    private const long MostRepeated = 300_000;

    private IEnumerable<ImportedBlock> Table(XElement table, int depth)
    {
        var place = new SourceSpan(_source, _paragraph + 1, 1);
        var rows = table.Elements(W + "tr").Concat(table.Elements(W + "sdt").Elements(W + "sdtContent").Elements(W + "tr")).Concat(table.Elements(W + "ins").Elements(W + "tr")).ToList();
        var cells = rows.Select(row => row.Elements(W + "tc").Concat(row.Elements(W + "sdt").Elements(W + "sdtContent").Elements(W + "tc")).ToList()).Where(row => row.Count > 0).ToList();
        if (cells.Count == 0) return [];
        // One cell is a frame around words, and one column or row no table.
        if (cells.Count < 2 || cells.Max(row => row.Count) < 2)
        {
            var inside = cells.SelectMany(row => row).Select(cell => Captions(Lists(Parts(cell, depth + 1)))).Where(each => !each.IsEmpty).ToList();
            if (inside.Count == 1) return [new ImportedBox(place.Line, "note", [], inside[0])];
            if (inside.Count > 1) _findings.Add(Codes.ImportTable.At(place, "its cells stand one after the other"));
            return inside.SelectMany(each => each);
        }

        var grid = new List<ImmutableArray<ImportedInline>[]>();
        var (heads, isSpanned, isTooMuch, repeats) = (0, false, false, MostRepeated);
        for (var y = 0; y < cells.Count; y++)
        {
            var row = new List<ImmutableArray<ImportedInline>>();
            var isHead = rows[y].Element(W + "trPr")?.Element(W + "tblHeader") is not null;
            if (isHead && heads == y) heads++;
            foreach (var cell in cells[y])
            {
                var about = cell.Element(W + "tcPr");
                var across = int.TryParse(Value(about?.Element(W + "gridSpan")), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, MostColumns) : 1;
                var merge = about?.Element(W + "vMerge");
                var words = Flat(cell, depth);
                var isGoingOn = merge is not null && Value(merge) is not "restart" && y > 0;
                isSpanned |= across > 1 || isGoingOn;
                if (isGoingOn && words.IsEmpty && row.Count < grid[^1].Length)
                {
                    words = grid[^1][row.Count];
                    if (!MayRepeat(words, 1)) words = [];
                }

                var isRepeated = across > 1 && (isHead || y == 0) && MayRepeat(words, across - 1);
                for (var x = 0; x < across && row.Count < MostColumns; x++) row.Add(x == 0 || isRepeated ? words : []);
            }

            grid.Add([.. row]);
        }

        if (isTooMuch) _findings.Add(Codes.ImportTable.At(place, "some cells went over so many rows or columns that they are said only in the first"));
        else if (isSpanned) _findings.Add(Codes.ImportTable.At(place, "cells that went over several rows or columns are said in each"));
        var width = grid.Max(row => row.Length);
        grid = [.. grid.Select(row => Enumerable.Range(0, width).Select(x => x < row.Length ? row[x] : []).ToArray()).Where(row => row.Any(cell => !cell.IsEmpty))];
        if (grid.Count < 2) return grid.SelectMany(row => row).Where(cell => !cell.IsEmpty).Select(cell => new ImportedParagraph(place.Line, cell));
        return [TableMaking.Make(place, [], grid, Math.Min(heads, grid.Count - 1), _findings)];

        bool MayRepeat(ImmutableArray<ImportedInline> words, int times)
        {
            if ((repeats -= (long)times * PlainWords.Of(words).Length) >= 0) return true;
            isTooMuch = true;
            return false;
        }
    }

    /// <summary>The words of a cell in one line.</summary>
    private ImmutableArray<ImportedInline> Flat(XElement cell, int depth)
    {
        var words = ImmutableArray.CreateBuilder<ImportedInline>();
        foreach (var paragraph in cell.Descendants(W + "p").Where(each => !each.Ancestors().TakeWhile(above => above != cell).Any(above => above.Name == W + "txbxContent")))
        {
            _paragraph++;
            var line = HtmlConverter.Trim(Inlines(paragraph, depth + 1));
            if (line.IsEmpty) continue;
            if (words.Count > 0) words.Add(new Words(_styles.List(paragraph.Element(W + "pPr")) is null ? " " : "; "));
            words.AddRange(line.Select(each => each is LineEnd ? new Words(" ") : each));
        }

        foreach (var box in _boxes) words.Add(new Words(" " + PlainWords.Of([box]).Replace('\n', ' ')));
        _boxes.Clear();
        return words.ToImmutable();
    }
}
