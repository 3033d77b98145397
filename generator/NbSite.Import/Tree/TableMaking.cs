using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Import.Tree;

/// <summary>Makes tables with one row of headings, as the site has them.</summary>
internal static class TableMaking
{
    /// <param name="place">Where the table stands.</param>
    /// <param name="caption">Its caption.</param>
    /// <param name="grid">Its rows, all equally long.</param>
    /// <param name="heads">How many of them hold headings; 0 when none says so.</param>
    /// <param name="findings">Takes what had to be changed.</param>
    public static ImportedTable Make(
        SourceSpan place, ImmutableArray<ImportedInline> caption, List<ImmutableArray<ImportedInline>[]> grid, int heads, FindingList findings)
    {
        if (heads == 0) findings.Add(Codes.ImportTable.At(place, "its first row was taken for the headings of the columns"));
        var head = grid[0];
        for (var y = 1; y < heads; y++)
        {
            head = [.. head.Select((cell, x) => PlainWords.Of(cell).Trim() == PlainWords.Of(grid[y][x]).Trim() || grid[y][x].IsEmpty ? cell
                : cell.IsEmpty ? grid[y][x] : [.. cell, new Words(": "), .. grid[y][x]])];
        }

        // A column without a heading is told to those who listen as such.
        var isEmpty = false;
        for (var x = 1; x < head.Length; x++)
        {
            if (PlainWords.Split(PlainWords.Of(head[x])).Length > 0) continue;
            head[x] = [.. head[x], new Words("–")];
            isEmpty = true;
        }

        if (isEmpty) findings.Add(Codes.ImportTable.At(place, "“–” stands where a column has no heading"));
        var rows = grid.Skip(Math.Max(1, heads)).Select(row => row.ToImmutableArray());
        return new ImportedTable(place.Line, caption, [head.ToImmutableArray(), .. rows]);
    }
}
