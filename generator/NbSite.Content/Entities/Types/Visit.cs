using NbSite.Content.Entities.Shapes;
using NbSite.Model;

namespace NbSite.Content.Entities.Types;

/// <summary>A visit to the hospital: questions picked from the lists, on one sheet to print and take along.</summary>
internal static class Visit
{
    public static EntityType Type { get; } = new("visit",
    [
        new("ask", Shape.Picks) { Required = true, Target = "question-list" },
    ])
    {
        DefaultKind = ContentKind.Practical,
        IsSheet = true,
    };
}
