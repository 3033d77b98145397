using System.Collections.Immutable;
using NbSite.Content.Entities.Shapes;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Definitions;

/// <summary>
/// Which figures the pages of a type have. Some shapes are drawn as one kind always; a table is drawn as the kind that the type, or
/// the field itself, says.
/// </summary>
internal static class TypeFigures
{
    /// <summary>What the file says under “figure”: one kind, or several.</summary>
    public static ImmutableArray<(FigureKind Kind, SourceSpan Span)> Read(MapReader map)
    {
        if (map.Node("figure") is not { } node) return [];
        var kinds = ImmutableArray.CreateBuilder<(FigureKind, SourceSpan)>();
        foreach (var item in node is YamlSequence ? NodeReader.Items(node, "figure", map.Bag) : [node])
        {
            if (NodeReader.Choice(item, "figure", TypeNames.Figures, map.Bag) is not { } kind) continue;
            if (kinds.Any(each => each.Item1 == kind)) map.Bag.Add(Codes.RepeatedItem.At(item.Span, Name(kind)));
            else kinds.Add((kind, item.Span));
        }

        return kinds.ToImmutable();
    }

    /// <summary>
    /// The fields, with the first table that fits drawn as each figure of the type which no other field makes; a figure that no field
    /// can make is told.
    /// </summary>
    public static ImmutableArray<FieldDefinition> Placed(
        ImmutableArray<FieldDefinition> fields, ImmutableArray<(FigureKind Kind, SourceSpan Span)> figures, DiagnosticBag bag)
    {
        foreach (var (kind, span) in figures)
        {
            if (fields.Any(field => Makes(field, kind))) continue;
            if (fields.FirstOrDefault(field => field is { Figure: null, Shape: TableShape } && Problem(field, kind) is null) is { } table)
                fields = fields.Replace(table, table with { Figure = kind });
            else bag.Add(Codes.TypeFigure.At(span, Name(kind), Needs(kind)));
        }

        return fields;
    }

    /// <summary>Tells of a figure that the field which names it cannot make.</summary>
    public static void Check(FieldDefinition field, MapReader map)
    {
        if (field.Figure is not { } kind || map.Node("figure") is not { } node) return;
        if (Problem(field, kind) is not null && !Drawn(field.Shape).Contains(kind))
            map.Bag.Add(Codes.TypeFigure.At(node.Span, Name(kind), Needs(kind)));
    }

    private static bool Makes(FieldDefinition field, FigureKind kind) =>
        field.Shape is TableShape ? field.Figure == kind : Drawn(field.Shape).Contains(kind);

    /// <summary>What a shape is drawn as always.</summary>
    private static ImmutableArray<FigureKind> Drawn(Shape shape) =>
        shape == Shape.Pathways || shape == Shape.Cycles ? [FigureKind.Timeline]
        : shape == Shape.Effects ? [FigureKind.Matrix]
        : shape == Shape.Thresholds ? [FigureKind.Comparison] : [];

    private static string? Problem(FieldDefinition field, FigureKind kind) =>
        field.Shape is TableShape && field.Columns.Length >= Columns(kind) ? null : Needs(kind);

    private static int Columns(FigureKind kind) => kind is FigureKind.Comparison or FigureKind.Matrix ? 3 : 2;

    private static string Needs(FigureKind kind) => kind switch
    {
        FigureKind.Timeline => "a field of shape pathways or cycles, or a table of at least 2 columns, of which the first says when",
        FigureKind.Matrix => "a field of shape effects, or a table of at least 3 columns, of which the first says what it is about",
        FigureKind.Decision => "a table of at least 2 columns, of which the last says what to do",
        _ => "a field of shape thresholds, or a table of at least 3 columns, of which the first says what is compared",
    };

    private static string Name(FigureKind kind) => TypeNames.Figures.First(each => each.Kind == kind).Name;
}
