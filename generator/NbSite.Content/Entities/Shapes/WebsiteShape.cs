using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Shapes;

public abstract partial class Shape
{
    /// <summary>An https address.</summary>
    public static Shape Website { get; } = new WebsiteShape();
}

internal sealed class WebsiteShape : Shape<Uri>
{
    public override JsonObject Schema(FieldDefinition field, EntityTypes types) =>
        SchemaOf.Address;

    internal override IEnumerable<Uri> Items(YamlNode node, FieldDefinition field, FieldReading reading) =>
        WebAddress.Read(node, field.Key, reading.Bag) is { } address ? [address] : [];

    internal override IEnumerable<Block> Render(FieldValue<Uri> value, ProjectionContext context) =>
        value.Only is { } address
            ? [FactLine.Of(value, [new LinkInline(null, null, address.AbsoluteUri, [new TextInline(address.Host)])], [], context) with { NamesOnly = false }]
            : [];
}
