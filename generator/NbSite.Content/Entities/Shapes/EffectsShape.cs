using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Shapes;

public abstract partial class Shape
{
    /// <summary>Side effects: names, or <c>{effect, how-common, note, cite, regions}</c>.</summary>
    public static Shape Effects { get; } = new EffectsShape();
}

internal sealed class EffectsShape : Shape<EffectItem>
{
    internal override bool NeedsTarget => true;

    public override JsonObject Schema(FieldDefinition field, EntityTypes types) =>
        SchemaOf.List(SchemaOf.AnyOf(SchemaOf.SheetOf(field.Target!), SchemaOf.Map(
            ("effect!", SchemaOf.SheetOf(field.Target!)), ("how-common", SchemaOf.OneOf(EffectReader.HowCommon)),
            ("note", SchemaOf.Text), ("cite", SchemaOf.Cite), ("regions", SchemaOf.Regions))));

    internal override IEnumerable<EffectItem> Items(YamlNode node, FieldDefinition field, FieldReading reading) =>
        EffectReader.Read(node, field.Key, reading.Bag);

    internal override IEnumerable<Relation> Relations(ImmutableArray<EffectItem> items, RelationSource source) =>
        items.Select(item => source.To(source.Field.Target!, item.Effect) with
        {
            HowCommon = item.HowCommon,
            Note = item.Note,
            Cites = RelationSources.Said(item.Cites, item.Note),
            Regions = item.Regions,
        });

    internal override IEnumerable<Block> Render(FieldValue<EffectItem> value, ProjectionContext context) =>
    [
        context.Heading(value.Field), .. EffectBlocks.Of(value, context),
        .. PlanParts.IsPlan(context.Entity) ? PlanEffects.Known(context) : [],
    ];

    internal override IEnumerable<string> Targets(FieldDefinition field, EntityTypes types) => [field.Target!];

    internal override IEnumerable<string[]> Words(EntityType type, FieldDefinition field) =>
    [
        HeadingKeys(type, field), ["how-common.other"],
        .. EffectReader.HowCommon.SelectMany(how => (string[][])[[$"how-common.{how}"], [$"how-common.{how}.short"]]),
        .. type.Role is EntityRole.Plan ? (string[][])[["plan.known"], ["plan.known-with"], ["plan.known-and"]] : [],
    ];

    /// <summary>A plan that names no effects has those of its medicines.</summary>
    internal override IEnumerable<Block> RenderUnwritten(FieldDefinition field, ProjectionContext context) =>
        PlanParts.IsPlan(context.Entity) && PlanEffects.Known(context).ToList() is { Count: > 0 } known
            ? known.Prepend(context.Heading(field))
            : [];
}
