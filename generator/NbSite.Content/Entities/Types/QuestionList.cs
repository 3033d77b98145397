using NbSite.Model;

namespace NbSite.Content.Entities.Types;

/// <summary>Questions to take to the clinic.</summary>
internal static class QuestionList
{
    public static EntityType Type { get; } = new("question-list",
    [
        new("intro", FieldShape.Statements),
        new("groups", FieldShape.Questions) { Required = true },
    ])
    {
        DefaultKind = ContentKind.Practical,
    };
}
