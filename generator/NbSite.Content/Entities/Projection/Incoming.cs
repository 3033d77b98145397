using System.Collections.Immutable;
using NbSite.Content.Entities.Shapes;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>What other entities say of this one: the other direction of their relations, never typed twice.</summary>
internal static class Incoming
{
    /// <summary>Things of this kind, such as the medicines of a treatment: shown near the top.</summary>
    public static IEnumerable<Block> PartsOf(ProjectionContext context) =>
        Groups(context, relation => relation.Definition.Role == FieldRole.Whole);

    /// <summary>Everything else that points here, at the end.</summary>
    public static IEnumerable<Block> Of(ProjectionContext context) =>
        Groups(context, relation => relation.Definition is { TellsBack: true, Role: not FieldRole.Whole });

    private static IEnumerable<Block> Groups(ProjectionContext context, Func<Relation, bool> chosen)
    {
        var incoming = context.Index.Get<IncomingRelations>(IndexKind.Incoming, context.Entity.Id)?.Relations ?? [];
        var order = context.Index.Types().All.Select(type => type.Name).ToList();
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
        var label = steps.Count > 0 ? string.Join(", ", steps) : how is null ? null : context.Words["how-common." + how + ".short"];
        // What is to be known of a relation holds from either side; that of an effect is said on the medicine's page.
        var known = relations.Where(relation => relation.HowCommon is null && relation.Definition.Shape != Shape.Effects)
            .Select(relation => relation.Note).OfType<YamlScalar>().DistinctBy(note => note.Value).ToList();
        var note = ImmutableArray.CreateBuilder<Inline>();
        if (label is not null) note.Add(new TextInline($"({label})"));
        foreach (var words in known)
        {
            note.Add(new TextInline(note.Count > 0 ? " (" : "("));
            note.AddRange(context.Inlines(words));
            note.Add(new TextInline(")"));
        }

        var everywhere = relations.Any(relation => relation.Regions.IsEmpty);
        return header.ToLink() with
        {
            Summary = null,
            Note = Cited.With(note.ToImmutable(), RelationSources.Of(relations, context)),
            Regions = everywhere
                ? header.Regions
                : [.. relations.SelectMany(relation => relation.Regions).Distinct().Order(StringComparer.Ordinal)],
        };
    }
}
