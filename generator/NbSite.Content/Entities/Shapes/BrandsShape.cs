using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Shapes;

public abstract partial class Shape
{
    /// <summary>Brand names by region.</summary>
    public static Shape Brands { get; } = new BrandsShape();
}

internal sealed class BrandsShape : Shape<BrandItem>
{
    public override JsonObject Schema(FieldDefinition field, EntityTypes types) =>
        SchemaOf.List(SchemaOf.Map(("name!", SchemaOf.Text), ("regions", SchemaOf.Regions), ("cite", SchemaOf.Cite)));

    internal override IEnumerable<BrandItem> Items(YamlNode node, FieldDefinition field, FieldReading reading) =>
        PartReader.Maps(node, field.Key, "a brand", reading.Bag).Select(Item).OfType<BrandItem>();

    internal override IEnumerable<Block> Render(FieldValue<BrandItem> value, ProjectionContext context)
    {
        var brands = value.Items.Select(brand =>
        {
            var cites = brand.Cites.IsEmpty ? context.Entity.Cites : brand.Cites;
            var name = new ParagraphBlock(Cited.With([new TextInline(brand.Name.Value)], cites)) { Span = brand.Name.Span };
            return new ListItem([name]) { Regions = brand.Regions, Span = brand.Name.Span };
        });
        return [context.Heading(value.Field), new ListBlock(false, 1, [.. brands]) { Span = value.Span }];
    }

    internal override bool IsShort => true;

    private static BrandItem? Item(MapReader map)
    {
        var name = map.RequiredText("name");
        var (regions, cites) = (map.Regions(), map.Cites());
        map.Done();
        return name is null ? null : new BrandItem(name, regions, cites);
    }
}
