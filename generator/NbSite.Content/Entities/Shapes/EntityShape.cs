using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Shapes;

public abstract partial class Shape
{
    /// <summary>The name of one entity of <see cref="FieldDefinition.Target"/>.</summary>
    public static Shape Entity { get; } = new EntityShape();
}

internal sealed class EntityShape : Shape<RelationItem>
{
    internal override bool NeedsTarget => true;

    public override JsonObject Schema(FieldDefinition field, EntityTypes types) =>
        RelationItems.Schema(field.Target!, field.Target!);

    internal override IEnumerable<RelationItem> Items(YamlNode node, FieldDefinition field, FieldReading reading) =>
        RelationItems.One(node, field, reading.Bag) is { } item ? [item] : [];

    internal override IEnumerable<Relation> Relations(ImmutableArray<RelationItem> items, RelationSource source) =>
        items.Select(item => source.To(source.Field.Target!, item));

    internal override IEnumerable<Block> Render(FieldValue<RelationItem> value, ProjectionContext context)
    {
        if (value.Only is not { } item || context.Find(value.Field.Target!, item.Name.Value) is not { } target
            || context.PageLink(target, item.Name) is not { } link) return [];
        ImmutableArray<Inline> note = item.Note is { } words ? context.Inlines(words) : [];
        link = link with { Note = Cited.With(note, item.Cites) };
        return
        [
            context.Heading(value.Field),
            new LinkListBlock([link]) { Origin = Origin.Generated, Span = item.Name.Span },
        ];
    }

    internal override bool IsShort => true;

    internal override IEnumerable<string> Targets(FieldDefinition field, EntityTypes types) => [field.Target!];
}
