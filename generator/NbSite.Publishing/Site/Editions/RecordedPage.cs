using System.Collections.Immutable;
using NbSite.Content.Reviews;
using NbSite.Model;

namespace NbSite.Publishing.Site.Editions;

/// <summary>A page as an edition records it: what it says, and what is on record of its review.</summary>
/// <param name="Header">Its name, address and dates.</param>
/// <param name="Record">What it says.</param>
/// <param name="Review">Who looked, and what changed.</param>
public sealed record RecordedPage(PageHeader Header, EditionRecord Record, ReviewRecord Review)
{
    /// <summary>The record of the signs that its cards tell; null for a page without cards.</summary>
    public ReviewRecord? Signs { get; init; }

    /// <summary>Eight characters that name the text.</summary>
    public string Code => Record.Code;

    /// <summary>A page that is published and has text of its own; null for others.</summary>
    internal static RecordedPage? Of(
        PageHeader header, ReviewRecord? review, PageContent content, string textHash, ImmutableArray<string> anchors,
        IEnumerable<FormattedReference?> sources) =>
        review is null || header.Status == ReviewStatus.Draft
            ? null
            : new RecordedPage(header, EditionRecord.Of(content, textHash, anchors, sources), review);
}
