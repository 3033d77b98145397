using System.Collections.Immutable;

namespace NbSite.Publishing.Site;

/// <summary>The choices of one offline copy.</summary>
public sealed record BundleOptions
{
    /// <summary>BCP 47 tags of the languages in it; empty for all.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>Which pages are in it, by id: <c>*</c> stands for anything within a part, <c>**</c> for anything. Null for all.</summary>
    public string? Pages { get; init; }

    /// <summary>Leaves pictures and diagrams out.</summary>
    public bool TextOnly { get; init; }

    /// <summary>Puts editions, histories and past texts in it too.</summary>
    public bool Past { get; init; }

    /// <summary>Printed on the cover; whether the texts are that edition's is the caller's to check.</summary>
    public string? Edition { get; init; }

    /// <summary>Whether the choice of pages names this one.</summary>
    public bool Chooses(string id) => Pages is null || Glob.Fits(Pages, id);
}
