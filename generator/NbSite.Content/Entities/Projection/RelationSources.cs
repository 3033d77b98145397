using System.Collections.Immutable;
using NbSite.Content.Entities.Reading;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>The sources of statements as the pages that make them show them.</summary>
internal static class RelationSources
{
    /// <summary>All sources of some relations, each once, in the order of the relations.</summary>
    public static ImmutableArray<CiteItem> Of(ImmutableArray<Relation> relations, ProjectionContext context) =>
    [
        .. relations.SelectMany(relation => Of(relation, context)).Where(cite => cite.Key.Length > 0)
            .DistinctBy(cite => (cite.Key, cite.Locator)),
    ];

    private static ImmutableArray<CiteItem> Of(Relation relation, ProjectionContext context)
    {
        if (!relation.Cites.IsEmpty) return relation.Cites;
        if (context.Index.Get<Entity>(IndexKind.Entity, relation.FromId) is not { } entity) return [];
        // A step of a plan says what it uses in the words of the step; an effect has the sources of its sheet.
        return relation.StepAnchor is not null ? OfStep(relation, entity, context)
            : relation.HowCommon is not null || relation.Field == "side-effects" ? entity.Cites
            : [];
    }

    private static ImmutableArray<CiteItem> OfStep(Relation relation, Entity entity, ProjectionContext context)
    {
        if (!entity.Fields.TryGetValue(relation.Field, out var node)) return [];
        foreach (var pathway in PartReader.Pathways(node, relation.Field, context.Ignored))
        {
            foreach (var step in pathway.Steps.Where(step => pathway.Id + "-" + step.Id == relation.StepAnchor))
            {
                var fallback = step.Cites.IsEmpty ? pathway.Cites.IsEmpty ? entity.Cites : pathway.Cites : step.Cites;
                return
                [
                    .. BlockWalk.AllInlines(StatementBlocks.Of(step.Text, fallback, context.Ignored))
                        .OfType<CiteInline>().SelectMany(cite => cite.Items),
                ];
            }
        }

        return [];
    }
}
