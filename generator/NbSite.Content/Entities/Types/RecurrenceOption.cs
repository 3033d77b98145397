namespace NbSite.Content.Entities.Types;

/// <summary>What can be done when the illness comes back, by first group and place.</summary>
internal static class RecurrenceOption
{
    public static EntityType Type { get; } = new("recurrence-option",
    [
        new("what-it-is", FieldShape.Statements) { Required = true },
        new("first-group", FieldShape.Entities) { Target = "risk-group" },
        new("place", FieldShape.Choice) { Required = true, Choices = ["local", "distant", "cns", "refractory", "any"] },
        new("options", FieldShape.Statements),
        new("treatments", FieldShape.Entities) { Target = "treatment" },
        new("medicines", FieldShape.Entities) { Target = "medicine" },
        new("regimens", FieldShape.Entities) { Target = "regimen" },
        new("availability", FieldShape.Statements),
        new("outlook", FieldShape.Statements) { IsPrognosis = true },
        new("questions", FieldShape.Entity) { Target = "question-list" },
    ])
    {
        MayHaveSigns = true,
    };
}
