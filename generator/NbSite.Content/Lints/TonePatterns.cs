using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NbSite.Model;

namespace NbSite.Content.Lints;

/// <summary>Habits of a language that leave readers cold: expressions in its language file, as <see cref="CallPatterns"/> are.</summary>
/// <param name="Bare">A whole sentence that alarms and says nothing to do: <c>tone.bare.1</c> …</param>
/// <param name="Sources">Words about where something is written, not to the reader: <c>tone.sources.1</c> …</param>
public sealed record TonePatterns(ImmutableArray<Regex> Bare, ImmutableArray<Regex> Sources)
{
    /// <param name="words">The words of a language.</param>
    /// <param name="bag">Takes what is no regular expression, or one that needs backtracking.</param>
    public static TonePatterns Read(UiWords words, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(bag);
        return new TonePatterns(WordPatterns.Read(words, "tone.bare", bag), WordPatterns.Read(words, "tone.sources", bag));
    }
}
