namespace NbSite.Content.Entities.Types;

/// <summary>A medical word in plain language.</summary>
internal static class GlossaryTermType
{
    public static EntityType Type { get; } = new("glossary-term",
    [
        new("definition", FieldShape.Statements) { Required = true },
        new("pronunciation", FieldShape.Text),
        new("see", FieldShape.Page),
    ])
    {
        HasPage = false,
    };
}
