using NbSite.Content.Entities.Shapes;

namespace NbSite.Content.Entities.Types;

/// <summary>How well the illness has answered treatment.</summary>
internal static class ResponseCategory
{
    public static EntityType Type { get; } = new("response-category",
    [
        new("what-it-is", Shape.Statements) { Required = true, Role = FieldRole.Main },
        new("rules", Shape.RuleSets) { IsShared = true },
        new("needs", Shape.Needs),
        new("thresholds", Shape.Thresholds),
    ])
    {
        HasPage = false,
    };
}
