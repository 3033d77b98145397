namespace NbSite.Content.Entities.Types;

/// <summary>Something unwanted that treatment can cause.</summary>
internal static class SideEffect
{
    public static EntityType Type { get; } = new("side-effect",
    [
        new("what-it-is", FieldShape.Statements) { Required = true },
        new("medical-name", FieldShape.Text),
        new("when", FieldShape.Statements),
        new("look-for", FieldShape.Statements),
        new("what-helps", FieldShape.Statements),
        new("hospital", FieldShape.Statements),
        new("late", FieldShape.Statements),
        new("questions", FieldShape.Entity) { Target = "question-list" },
    ])
    {
        MayHaveSigns = true,
        NeedsSigns = true,
    };
}
