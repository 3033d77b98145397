using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Shapes;

public abstract partial class Shape
{
    /// <summary>Whose rules there are, with the regions in which each holds: <c>{id, name, regions}</c>.</summary>
    public static Shape RuleSets { get; } = new RuleSetsShape();
}

internal sealed class RuleSetsShape : Shape<RuleSetItem>
{
    public override JsonObject Schema(FieldDefinition field, EntityTypes types) =>
        SchemaOf.List(SchemaOf.Map(("id!", SchemaOf.Name), ("name!", SchemaOf.Text), ("regions", SchemaOf.Regions)));

    internal override IEnumerable<RuleSetItem> Items(YamlNode node, FieldDefinition field, FieldReading reading) =>
        RuleReader.Sets(node, field.Key, reading.Bag);

    internal override IEnumerable<Block> Render(FieldValue<RuleSetItem> value, ProjectionContext context) => [];
}
