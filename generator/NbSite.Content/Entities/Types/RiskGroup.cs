using NbSite.Content.Entities.Shapes;

namespace NbSite.Content.Entities.Types;

/// <summary>A group of patients by how likely the illness is to come back.</summary>
internal static class RiskGroup
{
    public static EntityType Type { get; } = new("risk-group",
    [
        new("what-it-is", Shape.Statements) { Required = true, Role = FieldRole.Main },
        new("who", Shape.Statements),
        new("pathways", Shape.Pathways),
        new("monitoring", Shape.Statements),
        new("outlook", Shape.Statements) { IsPrognosis = true },
        new("stages", Shape.Entities) { Target = "stage" },
        new("questions", Shape.Entity) { Target = "question-list", TellsBack = false },
    ])
    {
        MayHaveSigns = true,
    };
}
