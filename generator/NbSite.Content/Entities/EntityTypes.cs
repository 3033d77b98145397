using System.Collections.Immutable;
using NbSite.Content.Entities.Types;

namespace NbSite.Content.Entities;

/// <summary>Every type of entity that content may use.</summary>
public static class EntityTypes
{
    public static ImmutableArray<EntityType> All { get; } =
    [
        RiskGroup.Type, Stage.Type, Treatment.Type, Medicine.Type, Regimen.Type, SideEffect.Type, ResponseCategory.Type,
        RecurrenceOption.Type, GlossaryTermType.Type, QuestionList.Type, Organisation.Type,
    ];

    public static EntityType? Find(string name) => All.FirstOrDefault(type => type.Name == name);
}
