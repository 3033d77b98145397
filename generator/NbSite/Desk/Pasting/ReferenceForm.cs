using NbSite.Content.Citations;
using NbSite.Content.Forms;

namespace NbSite.Desk.Pasting;

/// <summary>The form of a source, from the reader's own schema, with what is mostly filled in first.</summary>
internal static class ReferenceForm
{
    /// <summary>The file that sources are written into.</summary>
    public const string Path = "references.yml";

    private static readonly string[] First =
    [
        "id", "type", "title", "author", "container-title", "publisher", "issued", "accessed", "URL", "DOI", "PMID", "PMCID", "volume", "issue", "page", "number",
        "edition", "editor", "publisher-place", "custom",
    ];

    /// <summary>The form.</summary>
    public static FormField Of()
    {
        var form = SchemaForm.Of("", CslItemReader.Schema);
        return form with { Fields = [.. form.Fields.OrderBy(field => Array.IndexOf(First, field.Key) is >= 0 and var at ? at : First.Length)] };
    }
}
