using NbSite.Content.Entities.Shapes;

namespace NbSite.Content.Entities.Types;

/// <summary>A medicine under its generic name.</summary>
internal static class Medicine
{
    public static EntityType Type { get; } = new("medicine",
    [
        new("what-it-is", Shape.Statements) { Required = true, Role = FieldRole.Main },
        new("class", Shape.Text),
        new("part-of", Shape.Entity) { Target = "treatment", Role = FieldRole.Whole },
        new("brands", Shape.Brands),
        new("used-for", Shape.Statements),
        new("how-given", Shape.Statements),
        new("before", Shape.Statements),
        new("side-effects", Shape.Effects) { Target = "side-effect" },
        new("other-effects", Shape.Statements),
        new("late-effects", Shape.Statements),
        new("availability", Shape.Statements),
        new("questions", Shape.Entity) { Target = "question-list", TellsBack = false },
    ])
    {
        Chapters =
        [
            new("about", ["what-it-is", "class", "part-of", "brands"]),
            new("use", ["used-for", "how-given", "before"]) { IsNamed = true },
            new("effects", ["side-effects", "other-effects", "late-effects"]),
            new("practice", ["availability", "questions"]) { IsNamed = true },
            new("more", [TypeChapter.OwnSections]) { IsNamed = true },
            new("told", [TypeChapter.Told]) { IsNamed = true },
        ],
        Role = EntityRole.Medicine,
        MayBeStep = true,
        SchemaType = "Drug",
        MayHaveSigns = true,
        NeedsSigns = true,
    };
}
