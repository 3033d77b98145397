using NbSite.Content.Entities.Shapes;

namespace NbSite.Content.Entities.Types;

/// <summary>Medicines that are given together to a plan.</summary>
internal static class Regimen
{
    public static EntityType Type { get; } = new("regimen",
    [
        new("what-it-is", Shape.Statements) { Required = true, Role = FieldRole.Main },
        new("medicines", Shape.Entities) { Required = true, Target = "medicine", Role = FieldRole.Given },
        new("how-given", Shape.Statements),
        new("cycles", Shape.Cycles) { Target = "medicine" },
        new("how-long", Shape.Statements),
        new("side-effects", Shape.Effects) { Target = "side-effect" },
        new("without", Shape.Without) { Target = "side-effect" },
        new("availability", Shape.Statements),
    ])
    {
        Role = EntityRole.Plan,
        MayBeStep = true,
        SchemaType = "MedicalTherapy",
        MayHaveSigns = true,
        NeedsSigns = true,
    };
}
