using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NbSite.Model;

/// <summary>
/// What one page says: the centre of NbSite. Markdown and entities are both projected to it, and everything that
/// follows reads only it.
/// </summary>
public sealed record PageContent
{
    /// <summary>The schema of this record's canonical JSON, raised when its meaning changes.</summary>
    public const int Schema = 2;

    /// <summary>Stable name, shared by translations.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>BCP 47 tag.</summary>
    [JsonPropertyName("language")]
    public required string Language { get; init; }

    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>One or two plain sentences; empty for a few generated pages.</summary>
    [JsonPropertyName("summary")]
    public required string Summary { get; init; }

    /// <summary>“page”, a name of an entity type such as “medicine”, or “generated”.</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    [JsonPropertyName("kind")]
    public required ContentKind Kind { get; init; }

    [JsonPropertyName("aka")]
    public ImmutableArray<string> Aka { get; init; } = [];

    [JsonPropertyName("regions")]
    public ImmutableArray<string> Regions { get; init; } = [];

    [JsonPropertyName("searchable")]
    public bool Searchable { get; init; } = true;

    [JsonPropertyName("weight")]
    public int Weight { get; init; }

    [JsonPropertyName("codes")]
    public ImmutableArray<ClassificationCode> Codes { get; init; } = [];

    [JsonPropertyName("blocks")]
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>The file and place of the title.</summary>
    [NotStored]
    public SourceSpan Span { get; init; } = SourceSpan.None;
}

/// <summary>A code in a published classification, such as SNOMED CT 432328008.</summary>
public sealed record ClassificationCode(
    [property: JsonPropertyName("system")] string System, [property: JsonPropertyName("code")] string Code);

/// <summary>A link to a page, as shown in lists, breadcrumbs and pathways.</summary>
/// <param name="PageId">The target's id.</param>
/// <param name="Address">The target's site address, such as /treatments/surgery/.</param>
/// <param name="Title">What the link says.</param>
public sealed record PageLink(
    [property: JsonPropertyName("pageId")] string PageId,
    [property: NotStored] string Address,
    [property: JsonPropertyName("title")] string Title)
{
    [NotStored]
    public string? Summary { get; init; }

    [JsonPropertyName("anchor")]
    public string? Anchor { get; init; }

    /// <summary>The target's language when it is not that of the page with the link.</summary>
    [JsonPropertyName("inLanguage")]
    public TranslationLink? InLanguage { get; init; }

    /// <summary>Where the relation or target holds; empty means everywhere.</summary>
    [JsonPropertyName("regions")]
    public ImmutableArray<string> Regions { get; init; } = [];

    /// <summary>A short note beside the link, such as “common”.</summary>
    [JsonPropertyName("note")]
    public ImmutableArray<Inline> Note { get; init; } = [];

    /// <summary>The links with each note rebuilt; those without one are left as they are.</summary>
    internal static ImmutableArray<PageLink> MapNotes(
        ImmutableArray<PageLink> links, Func<ImmutableArray<Inline>, ImmutableArray<Inline>> map) =>
        links.All(link => link.Note.IsDefaultOrEmpty)
            ? links
            : [.. links.Select(link => link with { Note = map(link.Note) })];
}
