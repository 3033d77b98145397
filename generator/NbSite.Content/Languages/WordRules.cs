using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NbSite.Content.Languages;

/// <summary>Patterns and what takes their place in a word, in the order in which they are applied.</summary>
/// <param name="Rules">The rules as they are written.</param>
public sealed record WordRules(ImmutableArray<WordRule> Rules)
{
    private readonly Lazy<ImmutableArray<(Regex Pattern, string To)>> _patterns = new(() =>
        [.. Rules.Select(rule => (new Regex(rule.Pattern, RegexOptions.CultureInvariant), rule.To))]);

    /// <summary>Words stay as they are.</summary>
    public static WordRules None { get; } = new([]);

    /// <summary>The word after all rules.</summary>
    /// <param name="word">A folded word.</param>
    public string Apply(string word)
    {
        foreach (var (pattern, to) in _patterns.Value) word = pattern.Replace(word, to);
        return word;
    }
}

/// <summary>One pattern and what takes its place.</summary>
/// <param name="Pattern">A regular expression in the dialect that JavaScript shares.</param>
/// <param name="To">What takes the place of a match.</param>
public readonly record struct WordRule(string Pattern, string To);

/// <summary>What search knows of a language besides the words of its pages.</summary>
/// <param name="Stemmer">The language whose stemmer it has; null for its own.</param>
/// <param name="SmallWords">Words that carry no meaning; default for those that come with the stemmers.</param>
/// <param name="Spelling">What two written forms of a word have in common; null for what comes with the program.</param>
/// <param name="IsInIndex">Whether the index goes by the spelling too.</param>
public sealed record SearchRules(string? Stemmer, ImmutableArray<string> SmallWords, WordRules? Spelling, bool IsInIndex)
{
    /// <summary>Only what comes with the program.</summary>
    public static SearchRules None { get; } = new(null, default, null, false);
}
