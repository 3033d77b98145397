using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Shapes;

/// <summary>
/// What may stand in a field of a fact sheet: how it is read, which other sheets it names, how it is drawn, and what an
/// editor's program is told of it. A shape is one file in Shapes, which also gives it its name here.
/// </summary>
public abstract partial class Shape
{
    private protected Shape()
    {
    }

    /// <summary>JSON Schema of what may be written in the field.</summary>
    public abstract JsonObject Schema(FieldDefinition field, EntityTypes types);

    /// <summary>Whether it is one short line, which may stand before the cards of a page.</summary>
    internal virtual bool IsShort => false;

    /// <summary>Whether a field of this shape must say which type of fact sheet it names.</summary>
    internal virtual bool NeedsTarget => false;

    /// <summary>Reads the field once; what is wrong with it is in the bag.</summary>
    internal abstract FieldValue Read(YamlNode node, FieldDefinition field, FieldReading reading);

    /// <summary>The types whose fact sheets the field may name, so that their pages tell who names them.</summary>
    internal virtual IEnumerable<string> Targets(FieldDefinition field, EntityTypes types) => [];

    /// <summary>
    /// The words of the interface that drawing it needs: of each need the keys that answer it, the general one last.
    /// </summary>
    internal virtual IEnumerable<string[]> Words(EntityType type, FieldDefinition field) => [HeadingKeys(type, field)];

    /// <summary>Checks that need the other fields of the same fact sheet.</summary>
    internal virtual void CheckTogether(FieldValues fields, DiagnosticBag bag)
    {
    }

    /// <summary>What stands in the place of the field where nothing is written in it.</summary>
    internal virtual IEnumerable<Block> RenderUnwritten(FieldDefinition field, ProjectionContext context) => [];

    /// <summary>The keys of a field's heading, the type's own first.</summary>
    internal static string[] HeadingKeys(EntityType type, FieldDefinition field) =>
        [$"field.{type.Name}.{field.Key}", $"field.{field.Key}"];
}

/// <summary>A shape whose values are of one kind.</summary>
internal abstract class Shape<T> : Shape
    where T : class
{
    /// <summary>
    /// What is written, item by item; a field that holds one thing has one item, or none when it could not be read.
    /// </summary>
    internal abstract IEnumerable<T> Items(YamlNode node, FieldDefinition field, FieldReading reading);

    /// <summary>What the field says of other fact sheets.</summary>
    internal virtual IEnumerable<Relation> Relations(ImmutableArray<T> items, RelationSource source) => [];

    internal abstract IEnumerable<Block> Render(FieldValue<T> value, ProjectionContext context);

    internal sealed override FieldValue Read(YamlNode node, FieldDefinition field, FieldReading reading) =>
        new FieldValue<T>(field, this, [.. Items(node, field, reading)], node.Span);
}

/// <summary>What reading a field needs to know.</summary>
/// <param name="Types">Every type of fact sheet of the site.</param>
/// <param name="Bag">Takes the errors.</param>
internal sealed record FieldReading(EntityTypes Types, DiagnosticBag Bag);
