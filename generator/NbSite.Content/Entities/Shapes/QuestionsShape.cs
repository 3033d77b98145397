using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Shapes;

public abstract partial class Shape
{
    /// <summary>Groups of questions.</summary>
    public static Shape Questions { get; } = new QuestionsShape();
}

internal sealed class QuestionsShape : Shape<QuestionGroupItem>
{
    public override JsonObject Schema(FieldDefinition field, EntityTypes types) =>
        QuestionReader.GroupSchema;

    internal override IEnumerable<QuestionGroupItem> Items(YamlNode node, FieldDefinition field, FieldReading reading) =>
        QuestionReader.Groups(node, field.Key, reading.Bag);

    internal override IEnumerable<Block> Render(FieldValue<QuestionGroupItem> value, ProjectionContext context) =>
        [AskedBlocks.Of(value, context)];
}
