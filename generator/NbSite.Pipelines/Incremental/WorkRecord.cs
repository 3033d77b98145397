using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Pipelines.Incremental;

/// <summary>
/// All that is known of the work that an incremental section did on one document: what it depended on, and what came of it.
/// </summary>
public sealed record WorkRecord
{
    /// <summary>The name of the section.</summary>
    public required string Section { get; init; }

    /// <summary>The document, as the section names it.</summary>
    public required string Key { get; init; }

    /// <summary>The hash of the document that came in.</summary>
    public required string SourceHash { get; init; }

    /// <summary>Which modules ran, and which compiled code they were.</summary>
    public required string Modules { get; init; }

    /// <summary>Each thing that was asked, in order of source and key.</summary>
    public ImmutableArray<LookUp> LookUps { get; init; } = [];

    /// <summary>Paths of the files that were written, in order.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>What was reported, in order.</summary>
    public ImmutableArray<Diagnostic> Reports { get; init; } = [];

    /// <summary>The documents that came out, as the section wrote them.</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> Results { get; init; } = [];
}
