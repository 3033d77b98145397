using System.Collections.Immutable;

namespace NbSite.Publishing.Search;

/// <summary>
/// The inverted index of one language. Words are kept by stem; a stem's weight on a page grows with where it stands
/// (title, other name, heading, summary, text) and, in text, with how often it does for the page's length (the shape of
/// BM25: Robertson and Zaragoza, 2009).
/// </summary>
internal sealed class SearchIndexBuilder
{
    private const int Title = 22, WholeTitle = 36, Name = 15, WholeName = 30, Heading = 7, Summary = 4, Text = 12;
    private const int FieldGap = 8;

    private readonly SearchLanguage _language;
    private readonly Dictionary<string, int> _lemmaOfSurface = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lemmaIds = new(StringComparer.Ordinal);
    private readonly List<Posting> _postings = [];
    private readonly List<bool> _stops = [];
    private readonly List<Concept> _concepts = [];
    private readonly Dictionary<int, List<(int[] Phrase, int Concept)>> _phrasesByFirst = [];
    private readonly List<SearchWord> _words = [];

    public SearchIndexBuilder(SearchLanguage language) => _language = language;

    public IReadOnlyDictionary<string, int> Surfaces => _lemmaOfSurface;
    public IReadOnlyList<Posting> Postings => _postings;
    public IReadOnlyList<Concept> Concepts => _concepts;

    /// <summary>For each card that calls for help at once or soon on the page that says when to phone: its lines' stems.</summary>
    public List<int[]> RedFlags { get; } = [];

    public void Add(ImmutableArray<SearchEntry> entries)
    {
        foreach (var entry in entries) AddConcept(entry);
        for (var page = 0; page < entries.Length; page++) AddPage(page, entries[page]);
    }

    private void AddConcept(SearchEntry entry)
    {
        if (entry.Names.IsEmpty) return;
        var concept = new Concept(entry.Title);
        foreach (var name in entry.Names.Prepend(entry.Title))
        {
            var phrase = Content(name);
            if (phrase.Length == 0 || concept.Phrases.Any(known => known.SequenceEqual(phrase))) continue;
            concept.Phrases.Add(phrase);
        }

        if (concept.Phrases.Count < 2) return;
        foreach (var phrase in concept.Phrases)
        {
            if (!_phrasesByFirst.TryGetValue(phrase[0], out var list)) _phrasesByFirst[phrase[0]] = list = [];
            list.Add((phrase, _concepts.Count));
        }

        _concepts.Add(concept);
    }

    private void AddPage(int page, SearchEntry entry)
    {
        var tally = new PageTally();
        var section = 0;
        var place = 0;
        Field(entry.Title, Title, WholeTitle);
        foreach (var name in entry.Names) Field(name, Name, WholeName);
        Field(entry.Summary, Summary, Summary);
        foreach (var part in entry.Sections)
        {
            if (section > 0) place = 0;
            if (part.Heading.Length > 0) Field(part.Heading, Heading, Heading + 4);
            foreach (var line in part.Text.Split('\n'))
            {
                var stems = Field(line, 0, 0);
                if (part.Urgent && entry.IsWhenToCall) RedFlag(stems);
            }

            if (part.Urgent && entry.IsWhenToCall) RedFlag(Content(part.Heading));
            section++;
        }

        tally.Flush(page, _postings, _concepts, Text);

        int[] Field(string text, int weight, int whole)
        {
            if (text.Length == 0) return [];
            SearchWords.Read(text, _words);
            var content = new List<int>();
            var places = new List<int>();
            foreach (var word in _words)
            {
                var lemma = Lemma(word.Word);
                if (_stops[lemma]) continue;
                tally.Word(lemma, section, place + word.Place, weight);
                if (word.Glued) continue;
                content.Add(lemma);
                places.Add(place + word.Place);
            }

            if (content.Count == 1 && whole > weight) tally.Raise(content[0], whole);
            foreach (var (at, length, concept) in Phrases(content))
                tally.Concept(concept, section, places[at], length == content.Count ? whole : weight);
            place += (_words.Count == 0 ? 0 : _words[^1].Place) + FieldGap;
            return [.. content];
        }
    }

    private IEnumerable<(int At, int Length, int Concept)> Phrases(List<int> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!_phrasesByFirst.TryGetValue(words[i], out var candidates)) continue;
            foreach (var (phrase, concept) in candidates)
            {
                if (i + phrase.Length > words.Count) continue;
                var k = 1;
                while (k < phrase.Length && words[i + k] == phrase[k]) k++;
                if (k == phrase.Length) yield return (i, k, concept);
            }
        }
    }

    private void RedFlag(int[] stems)
    {
        if (stems.Length > 0) RedFlags.Add([.. stems.Distinct()]);
    }

    /// <summary>The stems of a phrase without the words that carry no meaning.</summary>
    private int[] Content(string text)
    {
        SearchWords.Read(text, _words);
        return [.. _words.Where(word => !word.Glued).Select(word => Lemma(word.Word)).Where(lemma => !_stops[lemma])];
    }

    private int Lemma(string surface)
    {
        if (_lemmaOfSurface.TryGetValue(surface, out var known)) return known;
        var stop = _language.StopWords.Contains(surface);
        var stem = stop ? " " + surface : _language.Lemma(surface);
        if (!_lemmaIds.TryGetValue(stem, out var lemma))
        {
            lemma = _postings.Count;
            _lemmaIds.Add(stem, lemma);
            _postings.Add(new Posting());
            _stops.Add(stop);
        }

        _lemmaOfSurface.Add(surface, lemma);
        return lemma;
    }

    public bool IsStop(int lemma) => _stops[lemma];
}
