using System.Collections.Immutable;
using NbSite.Content.Entities.Shapes;

namespace NbSite.Content.Entities;

/// <summary>Shows a plan on the pages of the side effects that it has from its medicines.</summary>
public static class PlanRelations
{
    /// <summary>The relations that point at each entity, with those of plans; what a plan takes out does not point at it.</summary>
    /// <param name="incoming">As they are written, by the id of what they point at.</param>
    /// <param name="entities">All entities of a language.</param>
    public static ImmutableArray<(string TargetId, ImmutableArray<Relation> Relations)> With(
        ImmutableArray<(string TargetId, ImmutableArray<Relation> Relations)> incoming, ImmutableArray<Entity> entities)
    {
        var plans = entities.Where(entity => entity.Definition.Role is EntityRole.Plan).Select(entity => entity.Id)
            .ToHashSet(StringComparer.Ordinal);
        if (plans.Count == 0) return [.. incoming.Select(target => (target.TargetId, Told(target.Relations)))];
        // Medicine to the plans that give it, each with the place where it is named.
        var givenBy = incoming.ToDictionary(
            target => target.TargetId,
            target => target.Relations.Where(relation => relation.Definition.Role == FieldRole.Given && plans.Contains(relation.FromId)).ToList(),
            StringComparer.Ordinal);
        return
        [
            .. incoming.Select(target =>
            {
                var known = target.Relations.Where(relation => relation.Definition.Shape == Shape.Effects || relation.Definition.Shape == Shape.Without)
                    .Select(relation => relation.FromId).ToHashSet(StringComparer.Ordinal);
                var fromPlans = target.Relations.Where(relation => relation.Definition.Shape == Shape.Effects)
                    .SelectMany(relation => givenBy.GetValueOrDefault(relation.FromId) ?? [], (effect, plan) => plan with
                    {
                        Definition = effect.Definition,
                        TargetType = effect.TargetType,
                        TargetName = effect.TargetName,
                        Regions = effect.Regions,
                        // The medicine's statement says it; what says that the plan has the medicine says nothing of it.
                        Cites = effect.Cites,
                    })
                    .Where(relation => !known.Contains(relation.FromId));
                return (target.TargetId, Told(target.Relations).AddRange(fromPlans));
            }),
        ];
    }

    private static ImmutableArray<Relation> Told(ImmutableArray<Relation> relations) =>
        relations.RemoveAll(relation => relation.Definition.Shape == Shape.Without);
}
