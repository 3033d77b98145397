using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NbSite.Model;

/// <summary>A data table with one header row.</summary>
public sealed record TableBlock(
    [property: JsonPropertyName("caption")] ImmutableArray<Inline> Caption,
    [property: JsonPropertyName("header")] ImmutableArray<TableCell> Header,
    [property: JsonPropertyName("rows")] ImmutableArray<TableRow> Rows) : Block
{
    /// <summary>
    /// The first cell of each row is the row's heading. So it is in every table that NbSite makes; every record of a
    /// table says so, and could not be read without it.
    /// </summary>
    [JsonPropertyName("rowHeadings")]
    public bool RowHeadings { get; init; } = true;

    /// <summary>
    /// For rows of “what, whose rules, how much”: whose rules there are, in order. Such a table may be drawn with a column for each
    /// of them and with rows of one measure joined. Empty for any other table.
    /// </summary>
    [NotStored]
    public ImmutableArray<string> Compares { get; init; } = [];

    /// <summary>What the table may be drawn as, without a word of it lost; null for a table.</summary>
    [NotStored]
    public FigureKind? Figure { get; init; }

    internal static BlockDescription Described { get; } =
        new BlockDescription<TableBlock>("table", BlockNesting.Entries)
        .Text(TextRole.Sentences, table => table.Caption, (table, text) => table with { Caption = text })
        .Texts(
            TextRole.Title,
            table => table.Header.Select(cell => cell.Children),
            (table, map) => table with { Header = TableCell.Map(table.Header, map) })
        .Blocks(table => table.Rows, (table, rows) => table with { Rows = rows });

    protected internal override BlockDescription Describe() => Described;
}

/// <summary>A row of a table; a block so that it can carry regions and be hashed alone.</summary>
public sealed record TableRow([property: JsonPropertyName("cells")] ImmutableArray<TableCell> Cells) : Block
{
    internal static BlockDescription Described { get; } = new BlockDescription<TableRow>("table-row")
        .Texts(
            TextRole.Sentences,
            row => row.Cells.Select(cell => cell.Children),
            (row, map) => row with { Cells = TableCell.Map(row.Cells, map) });

    protected internal override BlockDescription Describe() => Described;
}

/// <summary>One cell.</summary>
public sealed record TableCell([property: JsonPropertyName("children")] ImmutableArray<Inline> Children)
{
    /// <summary>The part of a whole that the words name, for a small bar beside them; null for none.</summary>
    [NotStored]
    public PartOfWhole? Part { get; init; }

    /// <summary>Whether the words say “yes” or “no”, for a mark beside them; null for other words.</summary>
    [NotStored]
    public bool? Mark { get; init; }

    internal static ImmutableArray<TableCell> Map(
        ImmutableArray<TableCell> cells, Func<ImmutableArray<Inline>, ImmutableArray<Inline>> map) =>
        [.. cells.Select(cell => cell with { Children = map(cell.Children) })];
}

/// <summary>What counts of a whole, in thousandths: 300 to 1000 for “at least 30%”.</summary>
public sealed record PartOfWhole(int From, int To);
