using NbSite.Pipelines;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Site;

/// <summary>The site's own pipelines, as handles for those who add theirs.</summary>
public sealed record SitePipelines
{
    /// <summary>The files that are published as they are.</summary>
    public required Pipeline<StaticDocument> Files { get; init; }

    /// <summary>Every page before its words are read.</summary>
    public required Pipeline<PageEntry> PublishedEntries { get; init; }

    /// <summary>One document: what is known of the whole site.</summary>
    public required Pipeline<IndexDocument> Index { get; init; }

    /// <summary>Every page, read, checked, rendered, and what is kept of it.</summary>
    public required Pipeline<PageFacts> Pages { get; init; }
}
