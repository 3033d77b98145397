using NbSite.Model;

namespace NbSite.Content.Entities.Types;

/// <summary>Someone who helps families.</summary>
internal static class Organisation
{
    public static EntityType Type { get; } = new("organisation",
    [
        new("what-it-does", FieldShape.Statements) { Required = true },
        new("phone", FieldShape.Value),
        new("hours", FieldShape.Text),
        new("website", FieldShape.Website),
        new("note", FieldShape.Statements),
    ])
    {
        HasPage = false,
        DefaultKind = ContentKind.Practical,
    };
}
