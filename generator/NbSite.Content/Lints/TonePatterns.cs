using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NbSite.Content.Lints;

/// <summary>Habits of a language that leave readers cold: the part <c>tone</c> of its checks.</summary>
/// <param name="Bare">A whole sentence that alarms and says nothing to do.</param>
/// <param name="Sources">Words about where something is written, not to the reader.</param>
public sealed record TonePatterns(ImmutableArray<Regex> Bare, ImmutableArray<Regex> Sources)
{
    /// <summary>Nothing is found.</summary>
    public static TonePatterns None { get; } = new([], []);
}
