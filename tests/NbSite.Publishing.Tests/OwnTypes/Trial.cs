using NbSite.Content.Entities;
using NbSite.Content.Entities.Shapes;

namespace NbSite.Publishing.Tests.OwnTypes;

/// <summary>A type of fact sheet that NbSite does not know: a study of a treatment.</summary>
internal static class Trial
{
    public static EntityType Type { get; } = new("trial",
    [
        new("what-it-is", Shape.Statements) { Required = true, Role = FieldRole.Main },
        new("phase", Shape.Choice) { Choices = ["early", "late"] },
        new("treatments", Shape.Entities) { Target = "treatment" },
        new("side-effects", Shape.Effects) { Target = "side-effect" },
    ])
    {
        MayBeStep = true,
        SchemaType = "MedicalTrial",
    };
}
