using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Theme.Components;

/// <summary>Rows of “what, whose rules, how much”, joined by what is measured.</summary>
internal sealed record Comparison(ImmutableArray<ComparedColumn> Columns, ImmutableArray<ComparedRow> Rows)
{
    /// <summary>Null for a table that cannot be joined without losing a word of it: it is drawn as it is.</summary>
    public static Comparison? Of(TableBlock table)
    {
        if (table.Compares.IsDefaultOrEmpty || table.Rows.Any(row => row.Cells.Length != 3 || !table.Compares.Contains(Name(row)))) return null;
        ImmutableArray<ComparedColumn> columns =
        [
            .. table.Compares.Distinct(StringComparer.Ordinal).Select(name => (Name: name, Rows: table.Rows.Where(row => Name(row) == name).ToList()))
                .Where(column => column.Rows.Count > 0).Select(column => new ComparedColumn(column.Name, column.Rows[0].Regions)),
        ];
        // A column has one label.
        if (table.Rows.Any(row => !row.Regions.SequenceEqual(columns.First(column => column.Name == Name(row)).Regions))) return null;
        var rows = ImmutableArray.CreateBuilder<ComparedRow>();
        foreach (var same in table.Rows.GroupBy(row => BlockWalk.PlainText(row.Cells[0].Children), StringComparer.Ordinal))
        {
            if (same.Select(Name).Distinct(StringComparer.Ordinal).Count() != same.Count()) return null;
            // Sources of what is measured stand with it, whichever row brought them.
            var what = same.First().Cells[0].Children
                .AddRange(same.Skip(1).SelectMany(row => row.Cells[0].Children).Where(inline => inline is CiteInline));
            rows.Add(new ComparedRow(what, [.. columns.Select(column => same.FirstOrDefault(row => Name(row) == column.Name)?.Cells[2])]));
        }

        return new Comparison(columns, rows.ToImmutable());
    }

    private static string Name(TableRow row) => BlockWalk.PlainText(row.Cells[1].Children);
}

/// <param name="Name">Whose rules.</param>
/// <param name="Regions">Where they hold; empty means everywhere.</param>
internal sealed record ComparedColumn(string Name, ImmutableArray<string> Regions);

/// <param name="What">What is measured.</param>
/// <param name="Cells">For each column what counts; null where its rules say nothing of it.</param>
internal sealed record ComparedRow(ImmutableArray<Inline> What, ImmutableArray<TableCell?> Cells);
