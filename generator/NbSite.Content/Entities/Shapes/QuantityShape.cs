using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Markdown;
using NbSite.Content.Values;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Shapes;

public abstract partial class Shape
{
    /// <summary>An amount, or from one to another, in the units of <see cref="FieldDefinition.Quantity"/>; several by region.</summary>
    public static Shape Quantity { get; } = new QuantityShape();
}

internal sealed class QuantityShape : Shape<ValueEntry>
{
    public override JsonObject Schema(FieldDefinition field, EntityTypes types)
    {
        JsonObject Of(params string[] numbers) => SchemaOf.Map(
        [
            .. numbers.Select(number => (number + "!", SchemaOf.Number)),
            ("unit!", field.Quantity is { } rules ? SchemaOf.OneOf(rules.Units.Select(each => each.Unit.Code)) : SchemaOf.Name),
            ("regions", SchemaOf.Regions), ("default", SchemaOf.Flag), ("varies", SchemaOf.Flag),
            ("cite", SchemaOf.Cite),
        ]);
        JsonObject One() => SchemaOf.Has("from", Of("from", "to"), SchemaOf.Has("to", Of("from", "to"), Of("number")));
        return SchemaOf.AnyOf(One(), SchemaOf.List(One()));
    }

    internal override bool IsShort => true;

    internal override IEnumerable<ValueEntry> Items(YamlNode node, FieldDefinition field, FieldReading reading) =>
        field.Quantity is { } rules ? AmountReader.Read(node, field, rules, reading.Bag) : [];

    internal override IEnumerable<Block> Render(FieldValue<ValueEntry> value, ProjectionContext context)
    {
        if (value.Items.IsEmpty || value.Field.Quantity is not { } rules) return [];
        var entries = value.Items.Select(entry => entry.Cites.IsEmpty ? entry with { Cites = context.Entity.Cites } : entry).ToImmutableArray();
        // No value of values.yml has such a name: “/” is not allowed there.
        var named = new NamedValue($"{context.Entity.Id}/{value.Field.Key}", context.FieldHeading(value.Field.Key), Values.ValueType.Quantity,
            [.. entries.Select(entry => rules.Cites.IsEmpty || entry.Cites.IsEmpty ? entry
                : entry with { Cites = [.. entry.Cites.Concat(rules.Cites).DistinctBy(cite => (cite.Key, cite.Locator))] })], value.Span)
        {
            Rules = rules,
        };
        var line = FactLine.Of(
            value, [new ValueInline(named.Key, null) { Own = named.In(context.Words, context.Words.Language), Span = value.Span }], [], context);
        // An amount without a source is a statement without one.
        return [line with { Uncited = null, NamesOnly = false }];
    }

    internal override IEnumerable<string[]> Words(EntityType type, FieldDefinition field) => [HeadingKeys(type, field), ["cycles.said.to"]];
}
