using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Markdown;
using NbSite.Content.Schemas;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Shapes;

public abstract partial class Shape
{
    /// <summary>The key of a value in values.yml.</summary>
    public static Shape Value { get; } = new ValueShape();
}

internal sealed class ValueShape : Shape<TextValue>
{
    public override JsonObject Schema(FieldDefinition field, EntityTypes types) =>
        SchemaOf.Known(KnownNames.Values);

    internal override IEnumerable<TextValue> Items(YamlNode node, FieldDefinition field, FieldReading reading) =>
        NodeReader.Text(node, field.Key, reading.Bag) is { } key ? [key] : [];

    internal override IEnumerable<Block> Render(FieldValue<TextValue> value, ProjectionContext context) =>
        value.Only is { } key
            ? // Its sources, or why it has none, stand in values.yml.
              [FactLine.Of(value, [new ValueInline(key.Value, null) { Span = key.Span }], [], context) with { NamesOnly = false }]
            : [];
}
