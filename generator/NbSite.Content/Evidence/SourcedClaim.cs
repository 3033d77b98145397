using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Evidence;

/// <summary>A stretch of text with the sources that stand behind it.</summary>
/// <param name="Sources">Never none.</param>
public sealed record SourcedClaim(ImmutableArray<ClaimSource> Sources)
{
    /// <summary>The latest year that its words speak of; null when they name none.</summary>
    public int? Year { get; init; }

    /// <summary>Where that year stands.</summary>
    public SourceSpan YearSpan { get; init; }
}

/// <summary>A source of a statement, and where it is named.</summary>
public sealed record ClaimSource(string Key, SourceSpan Span);

/// <summary>A word that a site avoids, where it stands.</summary>
/// <param name="Word">As it is written.</param>
/// <param name="Use">What to write in its place.</param>
/// <param name="Why">The reason; empty for none.</param>
/// <param name="Span">Its place.</param>
public sealed record AvoidedWord(string Word, string Use, string Why, SourceSpan Span);
