namespace NbSite.Content.Entities.Types;

/// <summary>A medicine under its generic name.</summary>
internal static class Medicine
{
    public static EntityType Type { get; } = new("medicine",
    [
        new("what-it-is", FieldShape.Statements) { Required = true },
        new("class", FieldShape.Text),
        new("part-of", FieldShape.Entity) { Target = "treatment" },
        new("brands", FieldShape.Brands),
        new("used-for", FieldShape.Statements),
        new("how-given", FieldShape.Statements),
        new("before", FieldShape.Statements),
        new("side-effects", FieldShape.Effects) { Target = "side-effect" },
        new("other-effects", FieldShape.Statements),
        new("late-effects", FieldShape.Statements),
        new("availability", FieldShape.Statements),
        new("questions", FieldShape.Entity) { Target = "question-list" },
    ])
    {
        MayHaveSigns = true,
        NeedsSigns = true,
    };
}
