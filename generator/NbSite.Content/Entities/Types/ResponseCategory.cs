namespace NbSite.Content.Entities.Types;

/// <summary>How well the illness has answered treatment.</summary>
internal static class ResponseCategory
{
    public static EntityType Type { get; } = new("response-category",
    [
        new("what-it-is", FieldShape.Statements) { Required = true },
        new("rules", FieldShape.RuleSets) { IsShared = true },
        new("needs", FieldShape.Needs),
        new("thresholds", FieldShape.Thresholds),
    ])
    {
        HasPage = false,
    };
}
