using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Theme.Components;

/// <summary>
/// How a table stands on paper, where nothing scrolls: with columns no narrower than their longest words, or, when these
/// together are wider than the sheet, row by row.
/// </summary>
internal static class PaperTable
{
    // In em. A letter of bold Arial is about 0.6 wide; each cell has some room round it.
    private const double Letter = 0.62;
    private const double Room = 1;

    // Such as “[12]”, which never leaves its word.
    private const int Number = 4;

    /// <summary>What each column needs, in em; empty when they do not fit beside each other.</summary>
    public static ImmutableArray<double> Columns(TableBlock table, LeafletView sheet)
    {
        var columns = table.Rows.Select(row => row.Cells).Prepend(table.Header).Max(row => row.Length);
        ImmutableArray<double> needs =
        [
            .. Enumerable.Range(0, columns).Select(i => Room + (Letter * table.Rows.Select(row => row.Cells).Prepend(table.Header)
                .Where(row => i < row.Length).Max(row => Longest(row[i])))),
        ];
        // The sheet without its margins, and without what a box round the table takes.
        var width = (sheet.LargePrint ? 28 : 42) - 4;
        return needs.Sum() <= width ? needs : [];
    }

    // A space that binds, as in a dose, parts no words.
    private static int Longest(TableCell cell) =>
        BlockWalk.PlainText(cell.Children).Split(' ', '\n').Max(word => word.Length)
        + (BlockWalk.All(cell.Children).Any(inline => inline is CiteInline) ? Number : 0);
}
