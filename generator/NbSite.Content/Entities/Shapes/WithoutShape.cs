using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Schemas;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Shapes;

public abstract partial class Shape
{
    /// <summary>What a plan does not take over from its medicines: <c>{effect or sign, reason, cite}</c>.</summary>
    public static Shape Without { get; } = new WithoutShape();
}

internal sealed class WithoutShape : Shape<WithoutItem>
{
    internal override bool NeedsTarget => true;

    public override JsonObject Schema(FieldDefinition field, EntityTypes types) =>
        SchemaOf.List(SchemaOf.Map(
            ("effect", SchemaOf.SheetOf(field.Target!)), ("sign", SchemaOf.Known(KnownNames.Signs)),
            ("reason!", SchemaOf.Text), ("cite!", SchemaOf.Cite)));

    internal override IEnumerable<WithoutItem> Items(YamlNode node, FieldDefinition field, FieldReading reading) =>
        PartReader.Maps(node, field.Key, "what a plan does not have", reading.Bag).Select(Item).OfType<WithoutItem>();

    internal override IEnumerable<Relation> Relations(ImmutableArray<WithoutItem> items, RelationSource source) =>
        items.Where(item => item.Effect is not null).Select(item => source.To(source.Field.Target!, item.Effect!));

    internal override IEnumerable<Block> Render(FieldValue<WithoutItem> value, ProjectionContext context) =>
        PlanEffects.Without(value, context);

    internal override IEnumerable<string[]> Words(EntityType type, FieldDefinition field) =>
        [HeadingKeys(type, field), ["plan.without-signs"]];

    private static WithoutItem? Item(MapReader map)
    {
        var effect = map.Text("effect");
        var sign = map.Text("sign");
        var reason = map.RequiredMarkdown("reason");
        var cites = map.Cites();
        if (effect is null == sign is null && !(map.Has("effect") ^ map.Has("sign"))) map.Bag.Add(Codes.WithoutOneThing.At(map.Span));
        if (!map.Has("cite")) map.Bag.Add(Codes.MissingKey.At(map.Span, "cite", map.What));
        map.Done();
        return reason is null || effect is null == sign is null ? null : new WithoutItem(effect, sign, reason, cites, map.Span);
    }
}
