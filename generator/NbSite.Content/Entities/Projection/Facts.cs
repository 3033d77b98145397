using System.Collections.Immutable;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Markdown;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>Short fields: names, brands, thresholds, addresses, values.</summary>
internal static class Facts
{
    public static IEnumerable<Block> Of(
        FieldDefinition field, YamlNode node, HeadingBlock heading, ProjectionContext context)
    {
        var cites = context.Entity.Cites;
        switch (field.Shape)
        {
            case FieldShape.Text:
                return NodeReader.Text(node, field.Key, context.Ignored) is { } text
                    ? [Line(heading, [new TextInline(text.Value)], cites, text.Span)]
                    : [];
            case FieldShape.Value:
                return NodeReader.Text(node, field.Key, context.Ignored) is { } value
                    ? [Line(heading, [new ValueInline(value.Value, null) { Span = value.Span }], [], value.Span)]
                    : [];
            case FieldShape.Choice:
                return NodeReader.Text(node, field.Key, context.Ignored) is { } choice && field.Choices.Contains(choice.Value)
                    ? [Line(heading, [new TextInline(Chosen(field, choice.Value, context.Words))], [], choice.Span)]
                    : [];
            case FieldShape.Website:
                return WebAddress.Read(node, field.Key, context.Ignored) is { } address
                    ? [Line(heading, [new LinkInline(null, null, address.AbsoluteUri, [new TextInline(address.Host)])], [], node.Span)]
                    : [];
            case FieldShape.Brands:
                var brands = PartReader.Brands(node, field.Key, context.Ignored).Select(brand => Item(
                    [new TextInline(brand.Name.Value)], brand.Cites.IsEmpty ? cites : brand.Cites, brand.Regions, brand.Name.Span));
                return [heading, new ListBlock(false, 1, [.. brands]) { Span = node.Span }];
            case FieldShape.Thresholds:
                return [Limits.Of(node, field, context)];
            default:
                return [];
        }
    }

    /// <summary>What a choice says to a reader.</summary>
    private static string Chosen(FieldDefinition field, string choice, UiWords words) => words[$"choice.{field.Key}.{choice}"];

    // “Medical name: febrile neutropenia” on one line, with the anchor of the field.
    private static ParagraphBlock Line(
        HeadingBlock heading, ImmutableArray<Inline> text, ImmutableArray<CiteItem> cites, SourceSpan span) =>
        new(Cited.With(
        [
            new EmphasisInline(true, [new TextInline(BlockWalk.PlainText(heading.Children) + ":")]), new TextInline(" "),
            .. text,
        ], cites))
        {
            Span = span,
            Uncited = "a name, an address or opening hours",
        };

    private static ListItem Item(
        ImmutableArray<Inline> text, ImmutableArray<CiteItem> cites, ImmutableArray<string> regions, SourceSpan span) =>
        new([new ParagraphBlock(Cited.With(text, cites)) { Span = span }]) { Regions = regions, Span = span };
}
