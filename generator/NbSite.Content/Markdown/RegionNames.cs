using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Markdown;

/// <summary>The regions that a fact may hold in.</summary>
public static class RegionNames
{
    public static ImmutableArray<string> All { get; } = ["UK", "US", "CA", "EU"];

    /// <summary>The hint for a word that is no region.</summary>
    public static string? Hint(string word) => Suggestions.Hint(word, All);
}
