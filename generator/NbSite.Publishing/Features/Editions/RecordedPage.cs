using NbSite.Content.Reviews;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Publishing.Features.Editions;

/// <summary>A page as an edition records it. What it says went out as a file of its own.</summary>
/// <param name="Line">Its line in the edition, without its notes.</param>
/// <param name="Review">Who looked, and what changed.</param>
public sealed record RecordedPage(EditionPage Line, ReviewRecord Review) : Document
{
    public override string Name => Review.Path;

    /// <summary>SHA-256 of its text.</summary>
    public required string TextHash { get; init; }

    /// <summary>Where its title stands.</summary>
    public required SourceSpan Place { get; init; }

    /// <summary>The record of the signs that its cards tell; null for a page without cards.</summary>
    public ReviewRecord? Signs { get; init; }

    /// <summary>Its line in the newest edition, when it said something else then.</summary>
    public EditionPage? Before { get; init; }

    /// <summary>What it says now, when it said something else in the newest edition.</summary>
    public PageContent? Content { get; init; }

    /// <summary>
    /// All that went into its file; null unless that was to be kept: see <see cref="EditionRecords.KeepsTexts"/>.
    /// </summary>
    public EditionRecord? Record { get; init; }
}
