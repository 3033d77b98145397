using System.Collections.Immutable;

namespace NbSite.Publishing.Site.Editions;

/// <summary>A file that an edition published as it is: which bytes stood at which path. The bytes themselves are not kept.</summary>
public sealed record EditionFile
{
    /// <summary>From the root of the site, such as <c>leaflet.pdf</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Of its bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Why it changed since the edition before, in people's words: its own recorded changes.</summary>
    public ImmutableArray<EditionNote> Notes { get; init; } = [];
}
