using System.Collections.Immutable;

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
    public required string Id { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    public required string Title { get; init; }

    /// <summary>One or two plain sentences; empty for a few generated pages.</summary>
    public required string Summary { get; init; }

    /// <summary>“page”, a name of an entity type such as “medicine”, or “generated”.</summary>
    public required string Type { get; init; }

    public required ContentKind Kind { get; init; }

    public ImmutableArray<string> Aka { get; init; } = [];

    public ImmutableArray<string> Regions { get; init; } = [];

    public bool Searchable { get; init; } = true;

    public int Weight { get; init; }

    public ImmutableArray<ClassificationCode> Codes { get; init; } = [];

    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>The file and place of the title.</summary>
    public SourceSpan Span { get; init; } = SourceSpan.None;
}

/// <summary>A code in a published classification, such as SNOMED CT 432328008.</summary>
public sealed record ClassificationCode(string System, string Code);

/// <summary>A link to a page, as shown in lists, breadcrumbs and pathways.</summary>
/// <param name="PageId">The target's id.</param>
/// <param name="Address">The target's site address, such as /treatments/surgery/.</param>
/// <param name="Title">What the link says.</param>
public sealed record PageLink(string PageId, string Address, string Title)
{
    public string? Summary { get; init; }

    /// <summary>The name of the target's type in words, such as “Medicine”; null for plain pages.</summary>
    public string? Label { get; init; }

    public string? Anchor { get; init; }

    /// <summary>The target's language when it is not that of the page with the link.</summary>
    public TranslationLink? InLanguage { get; init; }

    /// <summary>Where the relation or target holds; empty means everywhere.</summary>
    public ImmutableArray<string> Regions { get; init; } = [];

    /// <summary>A short note beside the link, such as “common”.</summary>
    public ImmutableArray<Inline> Note { get; init; } = [];
}
