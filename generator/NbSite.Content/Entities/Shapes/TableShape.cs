using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Shapes;

public abstract partial class Shape
{
    /// <summary>A table: each row has a text for each of <see cref="FieldDefinition.Columns"/>.</summary>
    public static Shape Table { get; } = new TableShape();
}

internal sealed class TableShape : Shape<RowItem>
{
    /// <summary>Keys of a row that can be no column.</summary>
    internal static readonly ImmutableArray<string> Reserved = ["cite", "regions"];

    public override JsonObject Schema(FieldDefinition field, EntityTypes types) => SchemaOf.List(SchemaOf.Map(
    [
        .. field.Columns.Select(column => (column + "!", SchemaOf.Text)),
        ("cite", SchemaOf.Cite), ("regions", SchemaOf.Regions),
    ]));

    internal override IEnumerable<RowItem> Items(YamlNode node, FieldDefinition field, FieldReading reading) =>
        PartReader.Maps(node, field.Key, "a row", reading.Bag).Select(map => Row(map, field)).OfType<RowItem>();

    internal override IEnumerable<Block> Render(FieldValue<RowItem> value, ProjectionContext context)
    {
        // No row could be read, which was told; a table without rows says nothing that needs a source.
        if (value.Items.IsEmpty) return [];
        var heads = value.Field.Columns.Select(column =>
            new TableCell([new TextInline(context.Words[Word(context.Entity.Definition, value.Field, column)])]));
        var rows = value.Items.Select(row =>
            new TableRow([.. row.Cells.Select((cell, at) => Cell(row, cell, at, value.Field, context))])
            {
                Regions = row.Regions,
                Span = row.Span,
            });
        return [context.Heading(value.Field), new TableBlock([], [.. heads], [.. rows]) { Span = value.Span, Figure = value.Field.Figure }];
    }

    internal override IEnumerable<string[]> Words(EntityType type, FieldDefinition field) =>
        base.Words(type, field).Concat(field.Columns.Select(column => (string[])[Word(type, field, column)]))
            .Concat(field.Figure is FigureKind.Matrix ? (string[][])[["matrix.yes"], ["matrix.no"]] : []);

    /// <summary>The key of what stands above a column.</summary>
    internal static string Word(EntityType type, FieldDefinition field, string column) =>
        $"column.{type.Name}.{field.Key}.{column}";

    // The last cell carries the sources of its row, as in every table that is made.
    private static TableCell Cell(RowItem row, YamlScalar cell, int at, FieldDefinition field, ProjectionContext context)
    {
        bool? mark = field.Figure is not FigureKind.Matrix || at == 0 ? null : cell.Value.Trim() switch { "yes" => true, "no" => false, _ => null };
        var text = mark is { } isSo
            ? [new TextInline(context.Words[isSo ? "matrix.yes" : "matrix.no"]) { Span = cell.Span }]
            : context.Inlines(cell);
        if (at == row.Cells.Length - 1) text = Cited.With(text, row.Cites.IsEmpty ? context.Entity.Cites : row.Cites);
        return new(text) { Mark = mark };
    }

    private static RowItem? Row(MapReader map, FieldDefinition field)
    {
        var cells = field.Columns.Select(map.RequiredMarkdown).ToImmutableArray();
        var (regions, cites) = (map.Regions(), map.Cites());
        map.Done();
        return cells.Any(cell => cell is null)
            ? null
            : new RowItem([.. cells.OfType<YamlScalar>()], regions, cites, map.Span);
    }
}
