using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Content.Languages;

namespace NbSite.Content.Glossary;

/// <summary>Where a phrase was found, and what it stands for.</summary>
public readonly record struct PhraseMatch(int Start, int Length, string Id);

/// <summary>
/// Finds whole-word phrases in text, the longest first. Case does not matter, except for abbreviations in capitals
/// (MIBG), which must be written so; what the language writes on to words, such as a plural -s, is accepted. Where no space parts
/// words, a phrase is found within the run of letters. Built once, then only read, from any thread.
/// </summary>
public sealed class PhraseMatcher
{
    private readonly FrozenDictionary<string, ImmutableArray<Phrase>> _byFirstWord;
    private readonly FrozenDictionary<string, ImmutableArray<Phrase>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly FrozenDictionary<char, ImmutableArray<Phrase>> _byFirstLetter;
    private readonly WordForms _forms;

    /// <summary>The first of two equal phrases wins.</summary>
    /// <param name="phrases">Phrases and what each stands for.</param>
    /// <param name="forms">What the language writes on to words.</param>
    public PhraseMatcher(IEnumerable<(string Phrase, string Id)> phrases, WordForms forms)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(forms);
        _forms = forms;
        var all = phrases
            .Select(pair => new Phrase(Normal(pair.Phrase), pair.Id))
            .Where(phrase => phrase.Text.Length > 0 && Scripts.Of(phrase.Text[0]) != Scripts.Kind.None)
            .DistinctBy(phrase => phrase.IsAbbreviation ? phrase.Text : forms.Case.Lower(phrase.Text))
            .ToLookup(phrase => Scripts.Of(phrase.Text[0]) == Scripts.Kind.Unspaced);
        _byFirstWord = all[false]
            .GroupBy(phrase => Undotted(phrase.Text.AsSpan(0, WordLength(phrase.Text, 0))).ToString(), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, Longest, StringComparer.OrdinalIgnoreCase);
        _byFirstLetter = all[true].GroupBy(phrase => phrase.Text[0]).ToFrozenDictionary(group => group.Key, Longest);
        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool IsEmpty => _byFirstWord.Count == 0 && _byFirstLetter.Count == 0;

    /// <summary>The next match at or after an offset that <paramref name="accept"/> takes; null when there is none.</summary>
    public PhraseMatch? Next(ReadOnlySpan<char> text, int from, Func<string, bool> accept)
    {
        ArgumentNullException.ThrowIfNull(accept);
        if (IsEmpty) return null;
        for (var at = from; at < text.Length;)
        {
            var kind = Scripts.Of(text[at]);
            if (kind == Scripts.Kind.None)
            {
                at++;
                continue;
            }

            if (kind == Scripts.Kind.Unspaced)
            {
                if (_byFirstLetter.TryGetValue(text[at], out var phrases) && First(phrases, text, at, at, accept) is { } inside) return inside;
                at++;
                continue;
            }

            var length = WordLength(text, at);
            // “post-treatment” and “child's” are words of their own.
            var joined = at > 0 && (Scripts.Of(text[at - 1]) == kind
                || (IsJoiner(text[at - 1]) && at > 1 && Scripts.Of(text[at - 2]) != Scripts.Kind.None));
            if (!joined && At(text, at, length, accept) is { } match) return match;
            at += length;
        }

        return null;
    }

    private PhraseMatch? At(ReadOnlySpan<char> text, int at, int wordLength, Func<string, bool> accept)
    {
        if (Known(text, at, at, wordLength, accept) is { } match) return match;
        foreach (var start in _forms.Starts)
        {
            var rest = wordLength - start.Length;
            if (rest > 1 && StartsWith(text[at..], start) && Known(text, at, at + start.Length, rest, accept) is { } behind) return behind;
        }

        return null;
    }

    /// <summary>A phrase that begins at a place, by its first word or that without what the language writes on to words.</summary>
    private PhraseMatch? Known(ReadOnlySpan<char> text, int from, int at, int wordLength, Func<string, bool> accept)
    {
        var word = Undotted(text.Slice(at, wordLength));
        if (_lookup.TryGetValue(word, out var phrases) && First(phrases, text, from, at, accept) is { } whole) return whole;
        foreach (var end in _forms.Ends)
        {
            if (wordLength - end.Length > 1 && word.EndsWith(Undotted(end), StringComparison.OrdinalIgnoreCase)
                && _lookup.TryGetValue(word[..^end.Length], out phrases)
                && First(phrases, text, from, at, accept) is { } match) return match;
        }

        return null;
    }

    private PhraseMatch? First(ImmutableArray<Phrase> phrases, ReadOnlySpan<char> text, int from, int at, Func<string, bool> accept)
    {
        foreach (var phrase in phrases)
            if (Length(phrase, text[at..]) is > 0 and var length && accept(phrase.Id))
                return new PhraseMatch(from, at - from + length, phrase.Id);
        return null;
    }

    /// <summary>How much of the text the phrase takes; 0 when it does not match.</summary>
    private int Length(Phrase phrase, ReadOnlySpan<char> text)
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

        if (IsEnd(phrase, text, at)) return at;
        foreach (var end in _forms.Ends)
        {
            if (text[at..].StartsWith(end, StringComparison.Ordinal) && IsEnd(phrase, text, at + end.Length)) return at + end.Length;
        }

        return 0;
    }

    /// <summary>Whether no letter that is of the same word stands at a place behind a phrase.</summary>
    private static bool IsEnd(Phrase phrase, ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length) return true;
        if (Scripts.IsMark(text[at])) return false;
        var (last, next) = (Scripts.Of(phrase.Text[^1]), Scripts.Of(text[at]));
        return next == Scripts.Kind.None || (last != Scripts.Kind.None && (next == Scripts.Kind.Unspaced || next != last));
    }

    private bool StartsWith(ReadOnlySpan<char> text, string start)
    {
        for (var i = 0; i < start.Length; i++)
            if (i >= text.Length || Fold(text[i]) != Fold(start[i])) return false;
        return true;
    }

    private static ImmutableArray<Phrase> Longest(IEnumerable<Phrase> phrases) =>
        [.. phrases.OrderByDescending(phrase => phrase.Text.Length).ThenBy(phrase => phrase.Text, StringComparer.Ordinal)];

    private static string Normal(string phrase) =>
        string.Join(' ', phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int WordLength(ReadOnlySpan<char> text, int at)
    {
        var kind = Scripts.Of(text[at]);
        var end = at;
        while (end < text.Length && Scripts.Of(text[end]) == kind) end++;
        return end - at;
    }

    /// <summary>A key that “ı” and “İ” do not part from “i”: which of them is meant is asked letter by letter.</summary>
    private static ReadOnlySpan<char> Undotted(ReadOnlySpan<char> word) => word.ContainsAny('ı', 'İ')
        ? word.ToString().Replace('ı', 'i').Replace('İ', 'i')
        : word;

    private char Fold(char c) => c is '\u2011' ? '-' : c is '’' ? '\'' : _forms.Case.Lower(c);

    private static bool IsJoiner(char c) => c is '-' or '\u2011' or '\'' or '’';

    private sealed class Phrase(string text, string id)
    {
        public string Text { get; } = text;

        public string Id { get; } = id;

        /// <summary>At least two letters and all letters capital.</summary>
        public bool IsAbbreviation { get; } = text.Count(char.IsUpper) >= 2 && !text.Any(char.IsLower);
    }
}
