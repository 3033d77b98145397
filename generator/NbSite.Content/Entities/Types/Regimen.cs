namespace NbSite.Content.Entities.Types;

/// <summary>Medicines that are given together to a plan.</summary>
internal static class Regimen
{
    public static EntityType Type { get; } = new("regimen",
    [
        new("what-it-is", FieldShape.Statements) { Required = true },
        new("medicines", FieldShape.Entities) { Required = true, Target = "medicine" },
        new("how-given", FieldShape.Statements),
        new("cycles", FieldShape.Cycles),
        new("how-long", FieldShape.Statements),
        new("side-effects", FieldShape.Effects) { Target = "side-effect" },
        new("without", FieldShape.Without) { Target = "side-effect" },
        new("availability", FieldShape.Statements),
    ])
    {
        MayHaveSigns = true,
        NeedsSigns = true,
        IsPlan = true,
    };
}
