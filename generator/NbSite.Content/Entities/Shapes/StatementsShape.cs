using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Shapes;

public abstract partial class Shape
{
    /// <summary>One statement or several, each with sources and regions.</summary>
    public static Shape Statements { get; } = new StatementsShape();
}

internal sealed class StatementsShape : Shape<Statement>
{
    public override JsonObject Schema(FieldDefinition field, EntityTypes types) =>
        Written;

    /// <summary>A text, a mapping, or a list of either.</summary>
    internal static JsonObject Written
    {
        get
        {
            static JsonObject One() => SchemaOf.AnyOf(SchemaOf.Text, SchemaOf.Map(
                ("text!", SchemaOf.Text), ("cite", SchemaOf.Cite), ("regions", SchemaOf.Regions), ("kind", SchemaOf.Kind)));
            return SchemaOf.AnyOf(One(), SchemaOf.List(One()));
        }
    }

    internal override IEnumerable<Statement> Items(YamlNode node, FieldDefinition field, FieldReading reading) =>
        StatementReader.Read(node, field.Key, reading.Bag);

    internal override IEnumerable<Block> Render(FieldValue<Statement> value, ProjectionContext context)
    {
        var heading = context.Heading(value.Field);
        var body = StatementBlocks.Of(value.Items, context.Entity.Cites, context.Bag);
        return value.Field.IsPrognosis
            ? [heading, new DisclosureBlock(DisclosureKind.Prognosis, value.Field.Key + "-door", [], body) { Span = value.Span }]
            : [heading, .. body];
    }
}
