using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Lints;
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
        value.Only is { } choice ? [Line(value, choice, context)] : [];

    internal override bool IsShort => true;

    internal override IEnumerable<string[]> Words(EntityType type, FieldDefinition field) =>
        base.Words(type, field).Concat(field.Choices.Select(choice => Keys(type, field, choice)));

    /// <summary>The keys of what a choice says to a reader, the type's own first.</summary>
    internal static string[] Keys(EntityType type, FieldDefinition field, string choice) =>
        [$"choice.{type.Name}.{field.Key}.{choice}", $"choice.{field.Key}.{choice}"];

    /// <summary>What the choice says; where that is a claim, with the sources of the fact sheet.</summary>
    private static ParagraphBlock Line(FieldValue value, TextValue choice, ProjectionContext context)
    {
        var keys = Keys(context.Entity.Definition, value.Field, choice.Value);
        var key = context.Words.Has(keys[0]) ? keys[0] : keys[1];
        var said = context.Words[key];
        var words = new TextInline(said) { Span = value.Field.PlaceOf(key, said) ?? choice.Span };
        return FactLine.Of(value, [words], ClaimLint.IsClaim(said, context.Index) ? context.Entity.Cites : [], context);
    }
}
