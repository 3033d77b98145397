using NbSite.Content.Entities.Shapes;
using NbSite.Model;

namespace NbSite.Content.Entities.Types;

/// <summary>Questions to take to the clinic.</summary>
internal static class QuestionList
{
    public static EntityType Type { get; } = new("question-list",
    [
        new("intro", Shape.Statements),
        new("groups", Shape.Questions) { Required = true },
    ])
    {
        DefaultKind = ContentKind.Practical,
    };
}
