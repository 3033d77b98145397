using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Shapes;

public abstract partial class Shape
{
    /// <summary>Questions picked from lists of them: <c>{from, groups, questions}</c>.</summary>
    public static Shape Picks { get; } = new PicksShape();
}

internal sealed class PicksShape : Shape<PickItem>
{
    internal override bool NeedsTarget => true;

    public override JsonObject Schema(FieldDefinition field, EntityTypes types) =>
        SchemaOf.List(SchemaOf.Map(
            ("from!", SchemaOf.SheetOf(field.Target!)), ("groups", SchemaOf.List(SchemaOf.Name)),
            ("questions", SchemaOf.List(SchemaOf.Name))));

    internal override IEnumerable<PickItem> Items(YamlNode node, FieldDefinition field, FieldReading reading) =>
        QuestionReader.Picks(node, field.Key, reading.Bag);

    internal override IEnumerable<Relation> Relations(ImmutableArray<PickItem> items, RelationSource source) =>
        items.Select(item => source.To(source.Field.Target!, item.From));

    internal override IEnumerable<Block> Render(FieldValue<PickItem> value, ProjectionContext context) =>
        [AskedBlocks.Picked(value, context)];

    internal override IEnumerable<string> Targets(FieldDefinition field, EntityTypes types) => [field.Target!];
}
