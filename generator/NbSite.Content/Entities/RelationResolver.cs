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
    /// <param name="mayBeUnread">Whether the entity that a relation names may stand in a file that could not be read.</param>
    public static ImmutableArray<(string TargetId, ImmutableArray<Relation> Relations)> Resolve(
        ImmutableArray<Entity> entities, DiagnosticBag bag, Func<Relation, bool>? mayBeUnread = null)
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
                case 0 when mayBeUnread?.Invoke(relation) == true:
                    break;
                case 0:
                    bag.Add(Codes.UnknownEntity.WithHint(relation.Span,
                        Hint(relation, entities), relation.TargetType, relation.TargetName));
                    break;
                case 1:
                    if (!incoming.TryGetValue(found[0].Id, out var list)) incoming[found[0].Id] = list = [];
                    list.Add(relation);
                    break;
                default:
                    bag.Add(Codes.AmbiguousEntity.At(relation.Span, relation.TargetName,
                        string.Join(", ", found.Select(entity => entity.Id).Order(StringComparer.Ordinal))));
                    break;
            }
        }

        return [.. incoming.Select(pair => (pair.Key, pair.Value.ToImmutableArray()))];
    }

    private static string? Hint(Relation relation, ImmutableArray<Entity> entities)
    {
        var sameType = entities.Where(entity => entity.Type == relation.TargetType).Select(entity => entity.Name);
        if (Suggestions.Hint(relation.TargetName, sameType) is { } near) return near;
        var other = entities.FirstOrDefault(entity => entity.Name == relation.TargetName || entity.Id == relation.TargetName);
        return other is null ? null : $"“{relation.TargetName}” is of type {other.Type}; this field names a {relation.TargetType}.";
    }
}
