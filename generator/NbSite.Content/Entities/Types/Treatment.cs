namespace NbSite.Content.Entities.Types;

/// <summary>A way of treating the illness.</summary>
internal static class Treatment
{
    public static EntityType Type { get; } = new("treatment",
    [
        new("what-it-is", FieldShape.Statements) { Required = true },
        new("part-of", FieldShape.Entity) { Target = "treatment" },
        new("why", FieldShape.Statements),
        new("when", FieldShape.Statements),
        new("how-given", FieldShape.Statements),
        new("how-long", FieldShape.Statements),
        new("benefits", FieldShape.Statements),
        new("risks", FieldShape.Statements),
        new("side-effects", FieldShape.Effects) { Target = "side-effect" },
        new("without-it", FieldShape.Statements),
        new("daily-life", FieldShape.Statements),
        new("availability", FieldShape.Statements),
        new("questions", FieldShape.Entity) { Target = "question-list" },
    ])
    {
        MayHaveSigns = true,
        NeedsSigns = true,
    };
}
