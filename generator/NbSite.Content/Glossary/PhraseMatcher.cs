using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NbSite.Content.Glossary;

/// <summary>Where a phrase was found, and what it stands for.</summary>
public readonly record struct PhraseMatch(int Start, int Length, string Id);

/// <summary>
/// Finds whole-word phrases in text, the longest first. Case does not matter, except for abbreviations in capitals
/// (MIBG), which must be written so; a plural -s is accepted. Built once, then only read, from any thread.
/// </summary>
public sealed class PhraseMatcher
{
    private readonly FrozenDictionary<string, ImmutableArray<Phrase>> _byFirstWord;
    private readonly FrozenDictionary<string, ImmutableArray<Phrase>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>The first of two equal phrases wins.</summary>
    public PhraseMatcher(IEnumerable<(string Phrase, string Id)> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        _byFirstWord = phrases
            .Select(pair => new Phrase(Normal(pair.Phrase), pair.Id))
            .Where(phrase => phrase.Text.Length > 0 && IsWord(phrase.Text[0]))
            .DistinctBy(phrase => phrase.IsAbbreviation ? phrase.Text : phrase.Text.ToLowerInvariant())
            .GroupBy(phrase => phrase.Text[..WordLength(phrase.Text, 0)], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(phrase => phrase.Text.Length)
                    .ThenBy(phrase => phrase.Text, StringComparer.Ordinal).ToImmutableArray(),
                StringComparer.OrdinalIgnoreCase);
        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool IsEmpty => _byFirstWord.Count == 0;

    /// <summary>The next match at or after an offset that <paramref name="accept"/> takes; null when there is none.</summary>
    public PhraseMatch? Next(ReadOnlySpan<char> text, int from, Func<string, bool> accept)
    {
        ArgumentNullException.ThrowIfNull(accept);
        if (IsEmpty) return null;
        for (var at = from; at < text.Length;)
        {
            if (!IsWord(text[at]))
            {
                at++;
                continue;
            }

            var length = WordLength(text, at);
            // “post-treatment” and “child's” are words of their own.
            var joined = at > 0 && (IsWord(text[at - 1]) || (IsJoiner(text[at - 1]) && at > 1 && IsWord(text[at - 2])));
            if (!joined && At(text, at, length, accept) is { } match) return match;
            at += length;
        }

        return null;
    }

    private PhraseMatch? At(ReadOnlySpan<char> text, int at, int wordLength, Func<string, bool> accept)
    {
        var word = text.Slice(at, wordLength);
        if (!_lookup.TryGetValue(word, out var phrases)
            && !(word.Length > 2 && word[^1] is 's' or 'S' && _lookup.TryGetValue(word[..^1], out phrases))) return null;
        foreach (var phrase in phrases)
            if (Length(phrase, text[at..]) is > 0 and var length && accept(phrase.Id))
                return new PhraseMatch(at, length, phrase.Id);
        return null;
    }

    /// <summary>How much of the text the phrase takes; 0 when it does not match.</summary>
    private static int Length(Phrase phrase, ReadOnlySpan<char> text)
    {
        var at = 0;
        foreach (var c in phrase.Text)
        {
            if (at >= text.Length) return 0;
            if (c == ' ')
            {
                if (!char.IsWhiteSpace(text[at])) return 0;
                while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
                continue;
            }

            var same = phrase.IsAbbreviation ? text[at] == c : Fold(text[at]) == Fold(c);
            if (!same) return 0;
            at++;
        }

        if (at < text.Length && text[at] == 's' && phrase.Text[^1] != 's') at++;
        return at < text.Length && IsWord(text[at]) ? 0 : at;
    }

    private static string Normal(string phrase) =>
        string.Join(' ', phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int WordLength(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && IsWord(text[end])) end++;
        return end - at;
    }

    private static char Fold(char c) => c is '\u2011' ? '-' : c is '’' ? '\'' : char.ToLowerInvariant(c);

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);

    private static bool IsJoiner(char c) => c is '-' or '\u2011' or '\'' or '’';

    private sealed class Phrase(string text, string id)
    {
        public string Text { get; } = text;

        public string Id { get; } = id;

        /// <summary>At least two letters and all letters capital.</summary>
        public bool IsAbbreviation { get; } = text.Count(char.IsUpper) >= 2 && !text.Any(char.IsLower);
    }
}
