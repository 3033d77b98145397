using NbSite.Content.Entities.Shapes;

namespace NbSite.Content.Entities.Types;

/// <summary>Something unwanted that treatment can cause.</summary>
internal static class SideEffect
{
    public static EntityType Type { get; } = new("side-effect",
    [
        new("what-it-is", Shape.Statements) { Required = true, Role = FieldRole.Main },
        new("medical-name", Shape.Text),
        new("when", Shape.Statements),
        new("look-for", Shape.Statements),
        new("what-helps", Shape.Statements),
        new("hospital", Shape.Statements),
        new("late", Shape.Statements),
        new("questions", Shape.Entity) { Target = "question-list", TellsBack = false },
    ])
    {
        Chapters =
        [
            new("about", ["what-it-is", "medical-name"]),
            new("signs", ["when", "look-for"]) { IsNamed = true },
            new("help", ["what-helps", "hospital", "late"]) { IsNamed = true },
            new("more", ["questions", TypeChapter.OwnSections]) { IsNamed = true },
            new("told", [TypeChapter.Told]) { IsNamed = true },
        ],
        Role = EntityRole.SideEffect,
        SchemaType = "MedicalSymptom",
        MayHaveSigns = true,
        NeedsSigns = true,
    };
}
