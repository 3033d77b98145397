using System.Collections.Immutable;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>
/// The sources of statements as the pages that make them show them. What a page cites for its words says nothing of what it
/// names in its lists and steps.
/// </summary>
internal static class RelationSources
{
    /// <summary>All sources of some relations, each once, in the order of the relations.</summary>
    public static ImmutableArray<CiteItem> Of(ImmutableArray<Relation> relations, ProjectionContext context) =>
        Once(relations.SelectMany(relation => Of(relation, context)));

    /// <summary>What an entry cites, under “cite” or in its note.</summary>
    public static ImmutableArray<CiteItem> Said(ImmutableArray<CiteItem> cites, YamlScalar? note) => cites.IsEmpty && note is not null
        ? Prose.CitesOf(note)
        : cites;

    /// <summary>The entry's own sources, or those of the same statement made on the other page; an error where there are none.</summary>
    /// <param name="own">What the entry cites.</param>
    /// <param name="name">The entry as written.</param>
    /// <param name="key">The key that names it in an entry with a source.</param>
    /// <param name="target">What it names.</param>
    /// <param name="context">The page.</param>
    public static ImmutableArray<CiteItem> OfEntry(
        ImmutableArray<CiteItem> own, TextValue name, string key, Entity target, ProjectionContext context)
    {
        if (!own.IsEmpty) return own;
        var back = context.Index.Get<IncomingRelations>(IndexKind.Incoming, context.Entity.Id)?.Relations ?? [];
        var said = Of([.. back.Where(relation => relation.FromId == target.Id)], context);
        if (!said.IsEmpty || context.Entity.Kind != ContentKind.Clinical) return said;
        context.Bag.Add(Codes.RelationWithoutSource.WithHint(
            name.Span,
            $"Write “{{{key}: {name.Value}, cite: key}}” with the key of the source that says it, or remove the entry.",
            context.Entity.Keys.Title, target.Keys.Title));
        // It was told here, and is no statement without a source as well.
        return [new CiteItem("", null, name.Span)];
    }

    /// <summary>The sources of what a step says: its own, those in its words, else those of its pathway.</summary>
    public static ImmutableArray<CiteItem> OfStep(StepItem step, PathwayItem pathway)
    {
        var fallback = step.Cites.IsEmpty ? pathway.Cites : step.Cites;
        return Once(step.Text.SelectMany(statement => Prose.CitesOf(statement, fallback)));
    }

    private static ImmutableArray<CiteItem> Of(Relation relation, ProjectionContext context)
    {
        if (!relation.Cites.IsEmpty) return relation.Cites;
        if (context.Index.Get<Entity>(IndexKind.Entity, relation.FromId) is not { } entity) return [];
        // A step of a plan says what it uses in the words of the step; what something is a part of, what it is.
        return relation.StepAnchor is not null ? OfStep(relation, entity)
            : relation.Definition.Role == FieldRole.Whole ? OfWhatItIs(entity)
            : [];
    }

    private static ImmutableArray<CiteItem> OfStep(Relation relation, Entity entity) =>
    [
        .. from pathway in entity.Fields.All<PathwayItem>()
           from step in pathway.Steps
           where pathway.Id + "-" + step.Id == relation.StepAnchor
           from cite in OfStep(step, pathway)
           select cite,
    ];

    private static ImmutableArray<CiteItem> OfWhatItIs(Entity entity) =>
        entity.Fields.Of<Statement>(FieldRole.Main) is [var first, ..] ? Prose.CitesOf(first, entity.Cites) : [];

    private static ImmutableArray<CiteItem> Once(IEnumerable<CiteItem> cites) =>
        [.. cites.Where(cite => cite.Key.Length > 0).DistinctBy(cite => (cite.Key, cite.Locator))];
}
