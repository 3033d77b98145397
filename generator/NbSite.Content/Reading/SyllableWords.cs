using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NbSite.Content.Languages;

namespace NbSite.Content.Reading;

/// <summary>How the syllables of a language are told from its spelling, in small letters.</summary>
internal sealed record SyllableWords
{
    /// <summary>A word: a run of its letters.</summary>
    public required Regex Letters { get; init; }

    /// <summary>What a syllable is made around: a group of vowels.</summary>
    public required Regex Groups { get; init; }

    /// <summary>Words that no rule fits, with their syllables.</summary>
    public FrozenDictionary<string, int> Exceptions { get; init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>What is written otherwise before groups are counted.</summary>
    public WordRules Replace { get; init; } = WordRules.None;

    /// <summary>Groups that are not said.</summary>
    public ImmutableArray<string> Silent { get; init; } = [];

    /// <summary>Vowels that stand together and are said apart.</summary>
    public ImmutableArray<string> Apart { get; init; } = [];

    /// <summary>What makes one more, looked for in the word with its apostrophe; null for nothing.</summary>
    public Regex? More { get; init; }
}
