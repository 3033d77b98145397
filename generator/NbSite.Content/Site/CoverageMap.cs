using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Site;

/// <summary>What coverage.yml promises: which numbered facts of a source are said where, and which are not said.</summary>
public sealed record CoverageMap(
    string? Source, ImmutableArray<CoverageFact> Facts, ImmutableArray<FactNotSaid> NotSaid);

/// <summary>A fact and every place that says it.</summary>
public sealed record CoverageFact(string FactId, ImmutableArray<CoverageTarget> Targets, SourceSpan Span);

/// <summary>A page, and perhaps the anchor of a heading on it.</summary>
public sealed record CoverageTarget(string PageId, string? Anchor, SourceSpan Span);

/// <summary>A fact left out on purpose, and why.</summary>
public sealed record FactNotSaid(string FactId, string Reason, SourceSpan Span);
