using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Shapes;

public abstract partial class Shape
{
    /// <summary>A list of such names, each with the source that says so.</summary>
    public static Shape Entities { get; } = new EntitiesShape();
}

internal sealed class EntitiesShape : Shape<RelationItem>
{
    internal override bool NeedsTarget => true;

    public override JsonObject Schema(FieldDefinition field, EntityTypes types) =>
        SchemaOf.List(RelationItems.Schema(field.Key, field.Target!));

    internal override IEnumerable<RelationItem> Items(YamlNode node, FieldDefinition field, FieldReading reading) =>
        RelationItems.Read(node, field.Key, field.Target!, reading.Bag);

    internal override IEnumerable<Relation> Relations(ImmutableArray<RelationItem> items, RelationSource source) =>
        items.Select(item => source.To(source.Field.Target!, item));

    internal override IEnumerable<Block> Render(FieldValue<RelationItem> value, ProjectionContext context) =>
        [context.Heading(value.Field), RelationList.Of(value, context)];

    internal override bool IsShort => true;

    internal override IEnumerable<string> Targets(FieldDefinition field, EntityTypes types) => [field.Target!];
}
