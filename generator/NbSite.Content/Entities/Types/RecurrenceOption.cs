using NbSite.Content.Entities.Shapes;

namespace NbSite.Content.Entities.Types;

/// <summary>What can be done when the illness comes back, by first group and place.</summary>
internal static class RecurrenceOption
{
    public static EntityType Type { get; } = new("recurrence-option",
    [
        new("what-it-is", Shape.Statements) { Required = true, Role = FieldRole.Main },
        new("first-group", Shape.Entities) { Target = "risk-group" },
        new("place", Shape.Choice) { Required = true, Choices = ["local", "distant", "cns", "refractory", "any"] },
        new("options", Shape.Statements),
        new("treatments", Shape.Entities) { Target = "treatment" },
        new("medicines", Shape.Entities) { Target = "medicine" },
        new("regimens", Shape.Entities) { Target = "regimen" },
        new("availability", Shape.Statements),
        new("outlook", Shape.Statements) { IsPrognosis = true },
        new("questions", Shape.Entity) { Target = "question-list", TellsBack = false },
    ])
    {
        MayHaveSigns = true,
    };
}
