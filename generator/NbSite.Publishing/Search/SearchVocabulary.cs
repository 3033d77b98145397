using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace NbSite.Publishing.Search;

/// <summary>
/// The words of one language's index: every form met, with its stem, and the things that have several names. Several
/// threads read words into it; what it holds in the end does not depend on which was first.
/// </summary>
internal sealed class SearchVocabulary(SearchLanguage language)
{
    private readonly ConcurrentDictionary<string, Lemma> _stems = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lemma> _forms = new(StringComparer.Ordinal);
    private readonly List<Concept> _concepts = [];
    private static readonly List<ConceptPhrase> None = [];

    private readonly Dictionary<Lemma, List<ConceptPhrase>> _phrasesByFirst = [];

    public SearchLanguage Language => language;

    /// <summary>Every form of every word that carries meaning, in order.</summary>
    public IEnumerable<KeyValuePair<string, Lemma>> Forms =>
        _forms.Where(form => !form.Value.IsStop).OrderBy(form => form.Key, StringComparer.Ordinal);

    public IReadOnlyList<Concept> Concepts => _concepts;

    /// <summary>Makes the things that have several names known. To be called before pages are counted.</summary>
    public void Learn(string title, ImmutableArray<string> names)
    {
        if (names.IsEmpty) return;
        var concept = new Concept(title);
        foreach (var name in names.Prepend(title))
        {
            var phrase = Content(name);
            if (phrase.Length == 0 || concept.Phrases.Any(known => known.SequenceEqual(phrase))) continue;
            concept.Phrases.Add(phrase);
        }

        if (concept.Phrases.Count < 2) return;
        _concepts.Add(concept);
        foreach (var phrase in concept.Phrases)
        {
            if (!_phrasesByFirst.TryGetValue(phrase[0], out var list)) _phrasesByFirst[phrase[0]] = list = [];
            list.Add(new ConceptPhrase(phrase, concept));
        }
    }

    /// <summary>The names that begin with a stem.</summary>
    public IReadOnlyList<ConceptPhrase> PhrasesFrom(Lemma first) => _phrasesByFirst.GetValueOrDefault(first, None);

    /// <summary>The stem of a folded word.</summary>
    public Lemma Of(ReadOnlySpan<char> form)
    {
        var known = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
        return known.TryGetValue(form, out var lemma) ? lemma : _forms.GetOrAdd(form.ToString(), Stem);
    }

    /// <summary>The stems of a phrase without the words that carry no meaning.</summary>
    public Lemma[] Content(string text)
    {
        var stems = new List<Lemma>();
        var words = new SearchWords(text, stackalloc char[SearchWords.Room]);
        while (words.MoveNext())
        {
            if (!words.IsGlued && Of(words.Current) is { IsStop: false } lemma) stems.Add(lemma);
        }

        return [.. stems];
    }

    private Lemma Stem(string form) => language.StopWords.Contains(form)
        ? _stems.GetOrAdd(" " + form, _ => new Lemma(isStop: true))
        : _stems.GetOrAdd(language.Lemma(form), _ => new Lemma(isStop: false, form.All(c => char.IsDigit(c) || c is '.' or ',')));
}
