using System.Collections.Immutable;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.FrontMatter;

/// <summary>The keys that every page and entity may have, checked, with the place of each.</summary>
public sealed record CommonKeys
{
    public required string Title { get; init; }

    /// <summary>Where the title's text stands.</summary>
    public required SourceSpan TitleSpan { get; init; }

    /// <summary>Plain text; empty when not given.</summary>
    public string Summary { get; init; } = "";
    public SourceSpan SummarySpan { get; init; } = SourceSpan.None;

    /// <summary>The id that was written; null when the path decides.</summary>
    public string? Id { get; init; }
    public SourceSpan IdSpan { get; init; } = SourceSpan.None;
    public string? Slug { get; init; }
    public SourceSpan SlugSpan { get; init; } = SourceSpan.None;

    /// <summary>Null when not written: the type decides.</summary>
    public ContentKind? Kind { get; init; }
    public ImmutableArray<string> Aka { get; init; } = [];

    /// <summary>Phrases that people type to find the page; only search knows them.</summary>
    public ImmutableArray<string> SearchWords { get; init; } = [];

    /// <summary>What the page is gathered under, as site.yml names it.</summary>
    public ImmutableArray<TextValue> Tags { get; init; } = [];
    public bool Searchable { get; init; } = true;

    /// <summary>Whether the page offers its own leaflet as a PDF; null when the site decides.</summary>
    public bool? OffersLeaflet { get; init; }
    public int Weight { get; init; }
    public ImmutableArray<string> Regions { get; init; } = [];
    public string? Owner { get; init; }

    /// <summary>How often the page is to be looked at, in months; null when not given.</summary>
    public int? EveryMonths { get; init; }
    public SourceSpan ReviewSpan { get; init; } = SourceSpan.None;

    /// <summary>The roles that must sign the page; null when the site's policy decides.</summary>
    public ImmutableArray<string>? Requires { get; init; }
    public ImmutableArray<AliasAddress> Aliases { get; init; } = [];
    public ImmutableArray<CodeEntry> Codes { get; init; } = [];

    /// <summary>Signs that need action, for pages and types of entities that may name some.</summary>
    public SignKeys Signs { get; init; } = SignKeys.None;
}

/// <summary>An old address that leads to this page, such as /old/place/.</summary>
public sealed record AliasAddress(Redirects.OldAddress Old, SourceSpan Span)
{
    /// <summary>As it is written.</summary>
    public string Address => Old.Written;
}

/// <summary>A classification code and its sources.</summary>
public sealed record CodeEntry(string System, string Code, ImmutableArray<CiteItem> Cites, SourceSpan Span);
