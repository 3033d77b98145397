using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>What other entities say of this one: the other direction of their relations, never typed twice.</summary>
internal static class Incoming
{
    /// <summary>Things of this kind, such as the medicines of a treatment: shown near the top.</summary>
    public static IEnumerable<Block> PartsOf(ProjectionContext context) =>
        Groups(context, relation => relation.Field == "part-of");

    /// <summary>Everything else that points here, at the end.</summary>
    public static IEnumerable<Block> Of(ProjectionContext context) =>
        Groups(context, relation => relation.Field is not ("part-of" or "questions"));

    private static IEnumerable<Block> Groups(ProjectionContext context, Func<Relation, bool> chosen)
    {
        var incoming = context.Index.Get<IncomingRelations>(IndexKind.Incoming, context.Entity.Id)?.Relations ?? [];
        var order = EntityTypes.All.Select(type => type.Name).ToList();
        foreach (var group in incoming.Where(chosen).GroupBy(relation => relation.FromType)
            .OrderBy(group => order.IndexOf(group.Key)))
        {
            var links = group.GroupBy(relation => relation.FromId, StringComparer.Ordinal)
                .Select(relations => Link([.. relations], context)).OfType<PageLink>()
                .OrderBy(link => link.Title, StringComparer.OrdinalIgnoreCase).ToImmutableArray();
            if (links.IsEmpty) continue;
            yield return context.Heading("from-" + group.Key, Title(context, group.Key)) with { IsAside = true };
            yield return new LinkListBlock(links) { Origin = Origin.Generated, IsAside = true, Compact = true };
        }
    }

    private static string Title(ProjectionContext context, string fromType)
    {
        var own = $"incoming.{context.Entity.Type}.{fromType}";
        return context.Words[context.Words.Has(own) ? own : "incoming." + fromType];
    }

    private static PageLink? Link(ImmutableArray<Relation> relations, ProjectionContext context)
    {
        if (context.Index.Get<PageHeader>(IndexKind.Page, relations[0].FromId) is not { } header) return null;
        if (header.Status == ReviewStatus.Withdrawn) return null;
        var steps = relations.Select(relation => relation.StepTitle).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var how = relations.Select(relation => relation.HowCommon).OfType<string>().FirstOrDefault();
        var note = steps.Count > 0 ? $"({string.Join(", ", steps)})" : how is null ? null : $"({context.Words["how-common." + how + ".short"]})";
        var everywhere = relations.Any(relation => relation.Regions.IsEmpty);
        return header.ToLink() with
        {
            Summary = null,
            Note = Cited.With(note is null ? [] : [new TextInline(note)], RelationSources.Of(relations, context)),
            Regions = everywhere
                ? header.Regions
                : [.. relations.SelectMany(relation => relation.Regions).Distinct().Order(StringComparer.Ordinal)],
        };
    }
}
