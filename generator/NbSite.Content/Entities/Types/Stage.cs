namespace NbSite.Content.Entities.Types;

/// <summary>How far the illness has spread, in a named system.</summary>
internal static class Stage
{
    public static EntityType Type { get; } = new("stage",
    [
        new("system", FieldShape.Text),
        new("what-it-is", FieldShape.Statements) { Required = true },
        new("pathways", FieldShape.Pathways),
        new("monitoring", FieldShape.Statements),
        new("outlook", FieldShape.Statements) { IsPrognosis = true },
        new("questions", FieldShape.Entity) { Target = "question-list" },
    ])
    {
        MayHaveSigns = true,
        NeedsSigns = true,
    };
}
