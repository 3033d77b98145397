using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Shapes;

public abstract partial class Shape
{
    /// <summary>The cycles of a plan, drawn to scale in time.</summary>
    public static Shape Cycles { get; } = new CyclesShape();
}

internal sealed class CyclesShape : Shape<CyclesItem>
{
    internal override bool NeedsTarget => true;

    public override JsonObject Schema(FieldDefinition field, EntityTypes types) =>
        CyclesReader.Schema(field);

    internal override IEnumerable<CyclesItem> Items(YamlNode node, FieldDefinition field, FieldReading reading) =>
        CyclesReader.Read(node, reading.Bag) is { } cycles ? [cycles] : [];

    internal override IEnumerable<Block> Render(FieldValue<CyclesItem> value, ProjectionContext context) =>
        value.Only is { } cycles ? CycleBlocks.Of(cycles, value.Field, context) : [];
}
