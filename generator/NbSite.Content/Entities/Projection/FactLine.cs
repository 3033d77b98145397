using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>A short field on one line: “Medical name: febrile neutropenia”, with the anchor of the field.</summary>
internal static class FactLine
{
    public static ParagraphBlock Of(
        FieldValue value, ImmutableArray<Inline> text, ImmutableArray<CiteItem> cites, ProjectionContext context) =>
        new(Cited.With(
        [
            new EmphasisInline(true, [context.FieldTitle(value.Field, ":")]), new TextInline(" "),
            .. text,
        ], cites))
        {
            Span = value.Span,
            Uncited = "a name, an address or opening hours",
            NamesOnly = true,
        };
}
