using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NbSite.Content.Languages;
using NbSite.Content.Lints;
using NbSite.Model;

namespace NbSite.Content.Evidence;

/// <summary>Words that a site avoids in one language.</summary>
/// <param name="Avoid">The words, each with its place.</param>
/// <param name="Use">What to write in their place.</param>
/// <param name="Why">The reason; empty for none.</param>
/// <param name="Except">Phrases in which they may stand.</param>
public sealed record VocabularyRule(ImmutableArray<string> Avoid, string Use, string Why,
    ImmutableArray<string> Except);

/// <summary>All that a site avoids in one language.</summary>
public sealed class Vocabulary
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private readonly ImmutableDictionary<string, VocabularyRule> _byWord;
    private readonly Lazy<Regex> _words;

    /// <param name="rules">In the order of site.yml; no word twice.</param>
    public Vocabulary(ImmutableArray<VocabularyRule> rules)
    {
        Rules = rules;
        _byWord = rules.SelectMany(rule => rule.Avoid.Select(word => (Word: Plain(word), Rule: rule)))
            .DistinctBy(pair => pair.Word).ToImmutableDictionary(pair => pair.Word, pair => pair.Rule,
                StringComparer.Ordinal);
        _words = new(() => new Regex(WordPhrase.Whole([WordPhrase.Any(rules.SelectMany(rule => rule.Avoid))]),
            Options));
    }

    public ImmutableArray<VocabularyRule> Rules { get; }

    /// <summary>Changes when a rule changes.</summary>
    public string Fingerprint => string.Join('\n', Rules.Select(rule =>
        $"{string.Join('|', rule.Avoid)}\t{rule.Use}\t{rule.Why}\t{string.Join('|', rule.Except)}"));

    /// <summary>
    /// The avoided words in what people wrote, in reading order; words of the interface have no place and are passed
    /// over.
    /// </summary>
    public ImmutableArray<AvoidedWord> Find(PageContent page, SourceSpan summary)
    {
        ArgumentNullException.ThrowIfNull(page);
        var found = ImmutableArray.CreateBuilder<AvoidedWord>();
        In(new Passage([new TextInline(page.Title) { Span = page.Span }]), found);
        In(new Passage([new TextInline(page.Summary) { Span = summary }]), found);
        foreach (var block in BlockWalk.All(page.Blocks))
            foreach (var text in BlockWalk.Texts(block)) In(new Passage(text), found);
        return found.ToImmutable();
    }

    private void In(Passage passage, ImmutableArray<AvoidedWord>.Builder found)
    {
        if (passage.Text.Length == 0) return;
        foreach (Match match in _words.Value.Matches(passage.Text))
        {
            if (!_byWord.TryGetValue(Plain(match.Value), out var rule) || IsAllowed(passage.Text, match, rule))
                continue;
            var place = passage.Span(match.Index, match.Length);
            if (place.Line > 0 && place.Path.Length > 0)
                found.Add(new AvoidedWord(match.Value.ReplaceLineEndings(" "), rule.Use, rule.Why, place));
        }
    }

    /// <summary>Whether it is a part of what is to be written, or of a phrase that may stand.</summary>
    private static bool IsAllowed(string text, Match match, VocabularyRule rule)
    {
        var isCase = rule.Use.Equals(match.Value, StringComparison.OrdinalIgnoreCase);
        if (Covers(rule.Use, isCase ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)) return true;
        return rule.Except.Any(phrase => Covers(phrase, StringComparison.OrdinalIgnoreCase));

        bool Covers(string phrase, StringComparison comparison)
        {
            for (var at = text.IndexOf(phrase, comparison); at >= 0
                && at <= match.Index; at = text.IndexOf(phrase, at + 1, comparison))
                if (at + phrase.Length >= match.Index + match.Length) return true;
            return false;
        }
    }

    internal static string Plain(string words) =>
        string.Join(' ', words.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
