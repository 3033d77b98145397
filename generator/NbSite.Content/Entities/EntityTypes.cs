using System.Collections.Immutable;
using NbSite.Content.Entities.Types;
using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>Every type of entity that content may use.</summary>
public static class EntityTypes
{
    public static ImmutableArray<EntityType> All { get; } =
    [
        RiskGroup.Type, Stage.Type, Treatment.Type, Medicine.Type, Regimen.Type, SideEffect.Type, ResponseCategory.Type,
        RecurrenceOption.Type, GlossaryTermType.Type, QuestionList.Type, Visit.Type, Organisation.Type,
    ];

    public static EntityType? Find(string name) => All.FirstOrDefault(type => type.Name == name);

    /// <summary>What to write instead of a type that is not known: the nearest one, or all of them.</summary>
    public static string Hint(string name)
    {
        var names = All.Select(type => type.Name).ToList();
        return Suggestions.Hint(name, names, $"Known types are {string.Join(", ", names)}.")!;
    }
}
