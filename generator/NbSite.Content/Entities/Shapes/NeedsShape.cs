using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Shapes;

public abstract partial class Shape
{
    /// <summary>Whether all of a rule set's limits must be met or any one: <c>{rules, of, cite}</c>.</summary>
    public static Shape Needs { get; } = new NeedsShape();
}

internal sealed class NeedsShape : Shape<NeedItem>
{
    public override JsonObject Schema(FieldDefinition field, EntityTypes types) =>
        SchemaOf.List(SchemaOf.Map(
            ("rules!", SchemaOf.Name), ("of!", SchemaOf.OneOf(["all", "any"])), ("cite", SchemaOf.Cite)));

    internal override IEnumerable<NeedItem> Items(YamlNode node, FieldDefinition field, FieldReading reading) =>
        RuleReader.Needs(node, field.Key, reading.Bag);

    internal override IEnumerable<Block> Render(FieldValue<NeedItem> value, ProjectionContext context) => [];

    internal override IEnumerable<string[]> Words(EntityType type, FieldDefinition field) =>
        [HeadingKeys(type, field), ["threshold.needs.all"], ["threshold.needs.any"]];
}
