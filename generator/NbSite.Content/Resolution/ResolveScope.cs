using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Resolution;

/// <summary>The page whose content is resolved.</summary>
public sealed record ResolveScope
{
    public required string PageId { get; init; }

    /// <summary>The page's file, relative to the content folder; relative links start from the file they are written in.</summary>
    public required string Path { get; init; }

    /// <summary>The page's title: a page about a glossary term need not lead to its explanation.</summary>
    public string Title { get; init; } = "";

    /// <summary>Where the whole page holds, as its head says; empty means everywhere.</summary>
    public ImmutableArray<string> Regions { get; init; } = [];

    /// <summary>The region that was chosen for the build; null for all.</summary>
    public string? Region { get; init; }
}

/// <summary>A source that a page cites, in order of first use: number 1 is the first.</summary>
/// <param name="Key">The reference's key.</param>
/// <param name="Uses">How often the page cites it.</param>
/// <param name="Span">The first citation.</param>
public sealed record CitedReference(string Key, int Uses, SourceSpan Span);

/// <summary>A link to another page, to be checked once all anchors are known.</summary>
public sealed record OutgoingLink(string PageId, string? Anchor, SourceSpan Span)
{
    /// <summary>The language of the page when it is another than that of the text.</summary>
    public string? Language { get; init; }
}

/// <summary>A page's content when every question to the site index is answered.</summary>
public sealed record ResolvedContent
{
    public required ImmutableArray<Block> Blocks { get; init; }
    public ImmutableArray<CitedReference> Cited { get; init; } = [];

    /// <summary>Glossary terms in order of first use.</summary>
    public ImmutableArray<string> TermIds { get; init; } = [];
    public ImmutableArray<OutgoingLink> Links { get; init; } = [];

    /// <summary>Ids of signs that the text links to, in order of their ids.</summary>
    public ImmutableArray<string> Signs { get; init; } = [];

    /// <summary>A value on the page differs between hospitals; a care card says so of its own values.</summary>
    public bool ValuesVary { get; init; }

    /// <summary>Everything that <c>#…</c> can lead to, in reading order.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>Those that may lead elsewhere tomorrow.</summary>
    public ImmutableArray<UncertainAnchor> Uncertain { get; init; } = [];

    /// <summary>Those that were made from the words of their headings and are certain.</summary>
    public ImmutableArray<string> WordAnchors { get; init; } = [];
}
