using NbSite.Content.Entities.Shapes;

namespace NbSite.Content.Entities.Types;

/// <summary>How far the illness has spread, in a named system.</summary>
internal static class Stage
{
    public static EntityType Type { get; } = new("stage",
    [
        new("system", Shape.Text),
        new("what-it-is", Shape.Statements) { Required = true, Role = FieldRole.Main },
        new("pathways", Shape.Pathways),
        new("monitoring", Shape.Statements),
        new("outlook", Shape.Statements) { IsPrognosis = true },
        new("questions", Shape.Entity) { Target = "question-list", TellsBack = false },
    ])
    {
        SchemaType = "MedicalConditionStage",
        MayHaveSigns = true,
        NeedsSigns = true,
    };
}
