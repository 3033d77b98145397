using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>Finds the entity that each relation means, and turns relations round.</summary>
public static class RelationResolver
{
    /// <summary>
    /// The relations that point at each entity, by its full id, in order of the pointing entities. Names that mean no
    /// entity, or more than one, are in the bag.
    /// </summary>
    /// <param name="entities">All entities of a language.</param>
    /// <param name="bag">Takes the errors.</param>
    /// <param name="isExcused">Whether a name may stay unexplained, such as one that may stand in a file that could not be read.</param>
    /// <param name="whyNot">Why what a relation names is not published; null when there is no such thing.</param>
    public static ImmutableArray<(string TargetId, ImmutableArray<Relation> Relations)> Resolve(
        ImmutableArray<Entity> entities, DiagnosticBag bag, Func<Relation, bool>? isExcused = null, Func<Relation, string?>? whyNot = null)
    {
        var names = entities.ToLookup(entity => (entity.Type, entity.Name));
        var ids = entities.ToLookup(entity => (entity.Type, entity.Id));
        var incoming = new SortedDictionary<string, List<Relation>>(StringComparer.Ordinal);
        foreach (var relation in entities.SelectMany(entity => entity.Relations))
        {
            var exact = ids[(relation.TargetType, relation.TargetName)].ToList();
            var found = exact.Count > 0 ? exact : names[(relation.TargetType, relation.TargetName)].ToList();
            switch (found.Count)
            {
                case 0 when isExcused?.Invoke(relation) == true:
                    break;
                case 0 when whyNot?.Invoke(relation) is { } why:
                    bag.Add(Codes.NotPublished.At(relation.Span, relation.TargetName, why));
                    break;
                case 0:
                    bag.Add(Codes.UnknownEntity.WithHint(relation.Span,
                        Hint(relation, entities), relation.TargetType, relation.TargetName));
                    break;
                case 1:
                    if (!incoming.TryGetValue(found[0].Id, out var list)) incoming[found[0].Id] = list = [];
                    if (list.Any(other => IsSaidAgain(other, relation, bag.Regions)))
                        bag.Add(Codes.RepeatedItem.At(relation.Span, relation.TargetName));
                    list.Add(relation);
                    break;
                default:
                    bag.Add(Codes.AmbiguousEntity.At(relation.Span, relation.TargetName,
                        string.Join(", ", found.Select(entity => entity.Id).Order(StringComparer.Ordinal))));
                    break;
            }
        }

        Circles(incoming, bag);
        return [.. incoming.Select(pair => (pair.Key, pair.Value.ToImmutableArray()))];
    }

    /// <summary>Whether one list names one thing twice, though perhaps under its name and its id. Regions may differ.</summary>
    private static bool IsSaidAgain(Relation first, Relation second, SiteRegions regions) =>
        first.FromId == second.FromId && first.Field == second.Field && first.StepTitle is null
        && regions.Meet(first.Regions, second.Regions);

    /// <summary>Reports every circle of parts once, at the first of its members by id.</summary>
    private static void Circles(SortedDictionary<string, List<Relation>> incoming, DiagnosticBag bag)
    {
        var wholes = new SortedDictionary<string, (string Whole, SourceSpan Span)>(StringComparer.Ordinal);
        foreach (var (whole, relations) in incoming)
            foreach (var relation in relations.Where(relation => relation.Definition.Role == FieldRole.Whole))
                wholes[relation.FromId] = (whole, relation.Span);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in wholes.Keys)
        {
            var path = new List<string>();
            var at = start;
            while (!done.Contains(at) && wholes.TryGetValue(at, out var step))
            {
                done.Add(at);
                path.Add(at);
                at = step.Whole;
            }

            var from = path.IndexOf(at);
            if (from < 0) continue;
            var circle = path[from..];
            var first = circle.Order(StringComparer.Ordinal).First();
            var names = circle[circle.IndexOf(first)..].Concat(circle[..circle.IndexOf(first)]).Append(first);
            bag.Add(Codes.PartOfItself.At(wholes[first].Span, first, string.Join(" → ", names)));
        }
    }

    private static string? Hint(Relation relation, ImmutableArray<Entity> entities)
    {
        var sameType = entities.Where(entity => entity.Type == relation.TargetType).Select(entity => entity.Name);
        if (Suggestions.Hint(relation.TargetName, sameType) is { } near) return near;
        var other = entities.FirstOrDefault(entity => entity.Name == relation.TargetName || entity.Id == relation.TargetName);
        return other is null ? null : $"“{relation.TargetName}” is of type {other.Type}; this field names a {relation.TargetType}.";
    }
}
