using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Shapes;

public abstract partial class Shape
{
    /// <summary>A short plain text.</summary>
    public static Shape Text { get; } = new TextShape();
}

internal sealed class TextShape : Shape<TextValue>
{
    public override JsonObject Schema(FieldDefinition field, EntityTypes types) =>
        SchemaOf.Text;

    internal override IEnumerable<TextValue> Items(YamlNode node, FieldDefinition field, FieldReading reading) =>
        NodeReader.Text(node, field.Key, reading.Bag) is { } text ? [text] : [];

    internal override IEnumerable<Block> Render(FieldValue<TextValue> value, ProjectionContext context) =>
        value.Only is { } text ? [FactLine.Of(value, [text.Inline], context.Entity.Cites, context)] : [];

    internal override bool IsShort => true;
}
