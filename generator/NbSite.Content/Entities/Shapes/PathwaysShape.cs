using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Shapes;

public abstract partial class Shape
{
    /// <summary>Treatment pathways with their steps.</summary>
    public static Shape Pathways { get; } = new PathwaysShape();
}

internal sealed class PathwaysShape : Shape<PathwayItem>
{
    public override JsonObject Schema(FieldDefinition field, EntityTypes types) =>
        PathwayReader.Schema(types);

    internal override IEnumerable<PathwayItem> Items(YamlNode node, FieldDefinition field, FieldReading reading) =>
        PathwayReader.Read(node, field.Key, reading);

    internal override IEnumerable<Relation> Relations(ImmutableArray<PathwayItem> items, RelationSource source) =>
        items.SelectMany(pathway => pathway.Steps.SelectMany(step => step.Uses.Select(use =>
            source.To(use.Type, use.Item) with
            {
                Regions = step.Regions.IsEmpty ? pathway.Regions : step.Regions,
                StepTitle = step.Title.Value,
                StepAnchor = pathway.Id + "-" + step.Id,
            })));

    internal override IEnumerable<Block> Render(FieldValue<PathwayItem> value, ProjectionContext context) =>
        PathwayBlocks.Of(value.Items, context);

    internal override IEnumerable<string> Targets(FieldDefinition field, EntityTypes types) =>
        types.All.Where(type => type.MayBeStep).Select(type => type.Name);

    // Each pathway has a title of its own.
    internal override IEnumerable<string[]> Words(EntityType type, FieldDefinition field) => [];
}
