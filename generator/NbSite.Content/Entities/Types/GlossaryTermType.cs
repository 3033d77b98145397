using NbSite.Content.Entities.Shapes;

namespace NbSite.Content.Entities.Types;

/// <summary>A medical word in plain language.</summary>
internal static class GlossaryTermType
{
    public static EntityType Type { get; } = new("glossary-term",
    [
        new("definition", Shape.Statements) { Required = true, Role = FieldRole.Main },
        new("pronunciation", Shape.Text) { Role = FieldRole.Pronunciation },
        new("see", Shape.Page) { Role = FieldRole.More },
    ])
    {
        Role = EntityRole.Term,
        HasPage = false,
    };
}
