using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Shapes;

public abstract partial class Shape
{
    /// <summary>Measured limits by region, or by whose rules they belong to.</summary>
    public static Shape Thresholds { get; } = new ThresholdsShape();
}

internal sealed class ThresholdsShape : Shape<ThresholdItem>
{
    public override JsonObject Schema(FieldDefinition field, EntityTypes types) =>
        RuleReader.ThresholdSchema;

    internal override IEnumerable<ThresholdItem> Items(YamlNode node, FieldDefinition field, FieldReading reading) =>
        RuleReader.Thresholds(node, field.Key, reading.Bag);

    internal override IEnumerable<Block> Render(FieldValue<ThresholdItem> value, ProjectionContext context) =>
        [Limits.Of(value, context)];

    internal override IEnumerable<string[]> Words(EntityType type, FieldDefinition field) =>
    [
        HeadingKeys(type, field), ["threshold.measure"], ["threshold.value"],
        .. Bound.Keys.Append(Bound.Range).Append("percent").Select(key => (string[])["bound." + key]),
    ];

    internal override void CheckTogether(FieldValues fields, DiagnosticBag bag) => RuleReader.Check(fields, bag);
}
