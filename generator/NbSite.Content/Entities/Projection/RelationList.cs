using System.Collections.Immutable;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>A list of what an entity names, each with the source of that statement and of no other.</summary>
internal static class RelationList
{
    public static ListBlock Of(YamlNode node, FieldDefinition field, ProjectionContext context)
    {
        var list = ImmutableArray.CreateBuilder<ListItem>();
        foreach (var item in RelationItems.Read(node, field, context.Ignored))
        {
            if (context.Find(field.Target!, item.Name.Value) is not { } target) continue;
            var words = ImmutableArray.Create(ProjectionContext.Link(target, item.Name.Span));
            var paragraph = new ParagraphBlock(Cited.With(words, Sources(item, target, field, context))) { Span = item.Name.Span };
            list.Add(new ListItem([paragraph]) { Span = item.Name.Span });
        }

        return new ListBlock(false, 1, list.ToImmutable()) { Span = node.Span };
    }

    /// <summary>The entry's own source, or that of the same statement made on the other page.</summary>
    private static ImmutableArray<CiteItem> Sources(
        RelationItem item, Entity target, FieldDefinition field, ProjectionContext context)
    {
        if (!item.Cites.IsEmpty) return item.Cites;
        var back = context.Index.Get<IncomingRelations>(IndexKind.Incoming, context.Entity.Id)?.Relations ?? [];
        var said = RelationSources.Of([.. back.Where(relation => relation.FromId == target.Id)], context);
        if (!said.IsEmpty || context.Entity.Kind != ContentKind.Clinical) return said;
        context.Bag.Add(Codes.RelationWithoutSource.WithHint(
            item.Name.Span,
            $"Write “{{{field.Target}: {item.Name.Value}, cite: key}}” with the key of the source that says it, or remove the entry.",
            context.Entity.Keys.Title, target.Keys.Title));
        // It was told here, and is no statement without a source as well.
        return [new CiteItem("", null, item.Name.Span)];
    }
}
