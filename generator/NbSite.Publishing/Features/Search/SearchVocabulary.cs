using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace NbSite.Publishing.Features.Search;

/// <summary>
/// The words of one language's index: every form met, with its stem, and the things that have several names. Several
/// threads read words into it; what it holds in the end does not depend on which was first.
/// </summary>
internal sealed class SearchVocabulary(SearchLanguage language)
{
    private readonly ConcurrentDictionary<string, Lemma> _stems = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Form> _plain = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Form> _written = new(StringComparer.Ordinal);
    private readonly List<Concept> _concepts = [];
    private static readonly List<ConceptPhrase> None = [];

    private readonly Dictionary<Lemma, List<ConceptPhrase>> _phrasesByFirst = [];

    public SearchLanguage Language => language;

    /// <summary>
    /// Every form of every word that carries meaning or names a page, in order. Words that differ in accents only may have two
    /// stems under one form.
    /// </summary>
    public IEnumerable<(string Form, Lemma Lemma)> Forms => _plain.Values.Concat(_written.Values)
        .Where(form => !form.Lemma.IsStop || form.Lemma.Posting.Pages > 0).Distinct()
        .OrderBy(form => form.Folded, StringComparer.Ordinal).ThenBy(form => form.Key, StringComparer.Ordinal)
        .Select(form => (form.Folded, form.Lemma));

    /// <summary>Folded small words that are no other word as well.</summary>
    public IEnumerable<string> StopWords => language.StopWords
        .Except(_written.Values.Where(form => !form.Lemma.IsStop).Select(form => form.Folded), StringComparer.Ordinal);

    public IReadOnlyList<Concept> Concepts => _concepts;

    /// <summary>Makes the things that have several names known. To be called before pages are counted.</summary>
    public void Learn(string title, ImmutableArray<string> names)
    {
        foreach (var name in names.Prepend(title)) LearnAbbreviations(name);
        if (names.IsEmpty) return;
        var concept = new Concept(title);
        foreach (var name in names.Prepend(title))
        {
            var phrase = Phrase(name, concept);
            if (phrase is null) continue;
            var same = concept.Phrases.FindIndex(known => known.Words.SequenceEqual(phrase.Words));
            if (same < 0) concept.Phrases.Add(phrase);
            else if (phrase.Whole.Length == 0) concept.Phrases[same] = phrase;
        }

        if (concept.Phrases.Count < 2) return;
        _concepts.Add(concept);
        foreach (var phrase in concept.Phrases)
        {
            if (!_phrasesByFirst.TryGetValue(phrase.Words[0], out var list)) _phrasesByFirst[phrase.Words[0]] = list = [];
            list.Add(phrase);
        }
    }

    /// <summary>The names that begin with a stem.</summary>
    public IReadOnlyList<ConceptPhrase> PhrasesFrom(Lemma first) => _phrasesByFirst.GetValueOrDefault(first, None);

    /// <summary>The stem of a word.</summary>
    public Lemma Of(in SearchWords word)
    {
        var known = word.IsPlain ? _plain : _written;
        var key = word.IsPlain ? word.Current : word.Written;
        return known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var form)
            ? form.Lemma
            : known.GetOrAdd(key.ToString(), FormOf(word.Current.ToString(), word.IsPlain ? word.Current.ToString() : key.ToString())).Lemma;
    }

    /// <summary>The stems of a phrase without the words that carry no meaning.</summary>
    public Lemma[] Content(string text) => [.. All(text).Where(lemma => !lemma.IsStop)];

    private List<Lemma> All(string text)
    {
        var stems = new List<Lemma>();
        var words = new SearchWords(text, stackalloc char[SearchWords.Room]);
        while (words.MoveNext())
        {
            if (!words.IsGlued) stems.Add(Of(words));
        }

        return stems;
    }

    /// <summary>A name of small words only, such as “WHO”, is these; of another the small words do not count.</summary>
    private ConceptPhrase? Phrase(string name, Concept concept)
    {
        var all = All(name);
        Lemma[] telling = [.. all.Where(lemma => !lemma.IsStop)];
        if (telling.Length == 0) telling = [.. all];
        if (telling.Length == 0) return null;
        return new ConceptPhrase(telling, telling.Length == 1 && all.Count > 1 ? [.. all] : [], concept);
    }

    private void LearnAbbreviations(string name)
    {
        var words = new SearchWords(name, stackalloc char[SearchWords.Room]);
        while (words.MoveNext())
        {
            if (words.IsGlued || !words.IsCapitals || Of(words) is not { IsStop: true } lemma) continue;
            if (words.Written.Length == name.Length || name.Any(char.IsLower)) lemma.IsAbbreviation = true;
        }
    }

    private Form FormOf(string folded, string written)
    {
        if (language.IsStop(folded, written)) return new Form(folded, " ", _stems.GetOrAdd(" " + folded, _ => new Lemma(isStop: true)));
        var key = language.Lemma(folded, written);
        return new Form(folded, key, _stems.GetOrAdd(key, _ => new Lemma(isStop: false, folded.All(c => char.IsDigit(c) || c is '.' or ','))));
    }

    private sealed record Form(string Folded, string Key, Lemma Lemma);
}
