using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Pages;

namespace NbSite.Publishing.Building;

/// <summary>
/// What a build remembers for the next: for each page the hash of its own text, what it asked of the site index, and
/// its facts. The program keeps it beside the output; a memory of another schema or fingerprint is not used.
/// </summary>
public sealed record BuildMemory(int Schema, string Fingerprint, ImmutableArray<PageMemory> Pages)
{
    public const int CurrentSchema = 1;
}

/// <summary>One page's part of a build's memory.</summary>
public sealed record PageMemory(string Key, string SourceHash, ImmutableArray<LookUp> LookUps, PageFacts Facts)
{
    /// <summary>Where the page was written, such as treatments/surgery/index.html.</summary>
    public required string OutputPath { get; init; }
}

/// <summary>The last build, as far as it can be used again.</summary>
/// <param name="Memory">What it remembered.</param>
/// <param name="ReadOutput">A file as it was published, or null when it is missing or was changed since.</param>
public sealed record PreviousBuild(BuildMemory Memory, Func<string, ReadOnlyMemory<byte>?> ReadOutput);
