using NbSite.Content.Entities.Shapes;
using NbSite.Model;

namespace NbSite.Content.Entities.Types;

/// <summary>Someone who helps families.</summary>
internal static class Organisation
{
    public static EntityType Type { get; } = new("organisation",
    [
        new("what-it-does", Shape.Statements) { Required = true },
        new("phone", Shape.Value),
        new("hours", Shape.Text),
        new("website", Shape.Website),
        new("note", Shape.Statements),
    ])
    {
        NeedsRegions = true,
        HasPage = false,
        DefaultKind = ContentKind.Practical,
    };
}
