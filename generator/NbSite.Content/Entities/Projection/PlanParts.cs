using System.Collections.Immutable;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Entities.Shapes;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>A side effect that a plan has from its medicines, and the medicines' statements of it.</summary>
internal sealed record PlanEffect(Entity Effect, ImmutableArray<(Entity Medicine, Relation Relation)> From);

/// <summary>What a plan has from its medicines.</summary>
internal static class PlanParts
{
    public static bool IsPlan(Entity entity) => entity.Definition.Role is EntityRole.Plan;

    /// <summary>The medicines of a plan, in the order written.</summary>
    public static ImmutableArray<Entity> Medicines(Entity plan, ISiteIndex index) =>
    [
        .. plan.Relations.Where(relation => relation.Definition.Role == FieldRole.Given)
            .Select(relation => Find(relation.TargetType, relation.TargetName, index)).OfType<Entity>().DistinctBy(medicine => medicine.Id),
    ];

    /// <summary>Every side effect of its medicines, each once, in the order of the medicines; also those taken out.</summary>
    public static ImmutableArray<PlanEffect> Effects(Entity plan, ISiteIndex index)
    {
        var effects = new List<(Entity Effect, Entity Medicine, Relation Relation)>();
        foreach (var medicine in Medicines(plan, index))
            foreach (var relation in medicine.Relations.Where(relation => relation.Definition.Shape == Shape.Effects))
                if (Find(relation.TargetType, relation.TargetName, index) is { } effect) effects.Add((effect, medicine, relation));
        return
        [
            .. effects.GroupBy(each => each.Effect.Id, StringComparer.Ordinal).Select(group =>
                new PlanEffect(group.First().Effect, [.. group.Select(each => (each.Medicine, each.Relation))])),
        ];
    }

    /// <summary>The side effects that the entity names itself.</summary>
    public static IEnumerable<Entity> Named(Entity entity, ISiteIndex index) =>
        entity.Relations.Where(relation => relation.Definition.Shape == Shape.Effects)
            .Select(relation => Find(relation.TargetType, relation.TargetName, index)).OfType<Entity>().DistinctBy(effect => effect.Id);

    public static ImmutableArray<WithoutItem> Without(Entity plan) => [.. plan.Fields.All<WithoutItem>()];

    /// <summary>The effect that a plan takes out.</summary>
    public static Entity? Taken(Entity plan, TextValue effect, ISiteIndex index) =>
        plan.Definition.Field(Shape.Without) is { Target: { } type } ? Find(type, effect.Value, index) : null;

    /// <summary>Ids of the effects that are taken out.</summary>
    public static ImmutableHashSet<string> WithoutEffects(Entity plan, ISiteIndex index) =>
    [
        .. Without(plan).Where(item => item.Effect is not null)
            .Select(item => Taken(plan, item.Effect!, index)?.Id).OfType<string>(),
    ];

    /// <summary>What a name means: in this language, or in the site's own where this one does not have it yet. Its signs are the same.</summary>
    public static Entity? Find(string type, string name, ISiteIndex index) =>
        index.Get<string>(IndexKind.EntityName, type + "/" + name) is { } id ? index.Get<Entity>(IndexKind.Entity, id)
            : index.Get<Entity>(IndexKind.OtherLanguage, Entity.ElsewhereKey(type, name));
}
