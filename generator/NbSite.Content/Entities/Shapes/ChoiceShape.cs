using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Shapes;

public abstract partial class Shape
{
    /// <summary>One of <see cref="FieldDefinition.Choices"/>.</summary>
    public static Shape Choice { get; } = new ChoiceShape();
}

internal sealed class ChoiceShape : Shape<TextValue>
{
    public override JsonObject Schema(FieldDefinition field, EntityTypes types) =>
        SchemaOf.OneOf(field.Choices);

    internal override IEnumerable<TextValue> Items(YamlNode node, FieldDefinition field, FieldReading reading) =>
        NodeReader.Choice(node, field.Key, [.. field.Choices.Select((choice, at) => (choice, at))], reading.Bag) is { } at
            ? [new TextValue(field.Choices[at], node.Span)]
            : [];

    internal override IEnumerable<Block> Render(FieldValue<TextValue> value, ProjectionContext context) =>
        value.Only is { } choice
            ? [FactLine.Of(value, [new TextInline(context.Words[Word(value.Field, choice.Value)])], [], context)]
            : [];

    internal override bool IsShort => true;

    internal override IEnumerable<string[]> Words(EntityType type, FieldDefinition field) =>
        base.Words(type, field).Concat(field.Choices.Select(choice => (string[])[Word(field, choice)]));

    /// <summary>The key of what a choice says to a reader.</summary>
    private static string Word(FieldDefinition field, string choice) => $"choice.{field.Key}.{choice}";
}
