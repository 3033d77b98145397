namespace NbSite.Content.Entities.Types;

/// <summary>A group of patients by how likely the illness is to come back.</summary>
internal static class RiskGroup
{
    public static EntityType Type { get; } = new("risk-group",
    [
        new("what-it-is", FieldShape.Statements) { Required = true },
        new("who", FieldShape.Statements),
        new("pathways", FieldShape.Pathways),
        new("monitoring", FieldShape.Statements),
        new("outlook", FieldShape.Statements) { IsPrognosis = true },
        new("stages", FieldShape.Entities) { Target = "stage" },
        new("questions", FieldShape.Entity) { Target = "question-list" },
    ])
    {
        MayHaveSigns = true,
    };
}
