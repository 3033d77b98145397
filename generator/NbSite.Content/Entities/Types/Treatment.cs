using NbSite.Content.Entities.Shapes;

namespace NbSite.Content.Entities.Types;

/// <summary>A way of treating the illness.</summary>
internal static class Treatment
{
    public static EntityType Type { get; } = new("treatment",
    [
        new("what-it-is", Shape.Statements) { Required = true, Role = FieldRole.Main },
        new("part-of", Shape.Entity) { Target = "treatment", Role = FieldRole.Whole },
        new("why", Shape.Statements),
        new("when", Shape.Statements),
        new("how-given", Shape.Statements),
        new("how-long", Shape.Statements),
        new("benefits", Shape.Statements),
        new("risks", Shape.Statements),
        new("side-effects", Shape.Effects) { Target = "side-effect" },
        new("without-it", Shape.Statements),
        new("daily-life", Shape.Statements),
        new("availability", Shape.Statements),
        new("questions", Shape.Entity) { Target = "question-list", TellsBack = false },
    ])
    {
        Chapters =
        [
            new("about", ["what-it-is", "part-of"]),
            new("use", ["why", "when", "how-given", "how-long", "benefits"]) { IsNamed = true },
            new("effects", ["risks", "side-effects", "without-it"]) { IsNamed = true },
            new("practice", ["daily-life", "availability", "questions"]) { IsNamed = true },
            new("more", [TypeChapter.OwnSections]) { IsNamed = true },
            new("told", [TypeChapter.Told]) { IsNamed = true },
        ],
        Role = EntityRole.Treatment,
        MayBeStep = true,
        SchemaType = "MedicalTherapy",
        MayHaveSigns = true,
        NeedsSigns = true,
    };
}
