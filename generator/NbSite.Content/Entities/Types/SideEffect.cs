namespace NbSite.Content.Entities.Types;

/// <summary>Something unwanted that treatment can cause.</summary>
internal static class SideEffect
{
    public static EntityType Type { get; } = new("side-effect",
    [
        new("what-it-is", FieldShape.Statements) { Required = true },
        new("medical-name", FieldShape.Text),
        new("card", FieldShape.Card),
        new("when", FieldShape.Statements),
        new("signs", FieldShape.Statements),
        new("what-helps", FieldShape.Statements),
        new("hospital", FieldShape.Statements),
        new("late", FieldShape.Statements),
        new("questions", FieldShape.Entity) { Target = "question-list" },
    ]);
}
