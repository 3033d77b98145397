using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.FrontMatter;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Shapes;

public abstract partial class Shape
{
    /// <summary>A page id.</summary>
    public static Shape Page { get; } = new PageShape();
}

internal sealed class PageShape : Shape<TextValue>
{
    public override JsonObject Schema(FieldDefinition field, EntityTypes types) =>
        SchemaOf.Page;

    internal override IEnumerable<TextValue> Items(YamlNode node, FieldDefinition field, FieldReading reading) =>
        PageIds.Read(node, field.Key, reading.Bag) is { } page ? [page] : [];

    internal override IEnumerable<Block> Render(FieldValue<TextValue> value, ProjectionContext context) => [];
}
