using System.Runtime.InteropServices;

namespace NbSite.Publishing.Search;

/// <summary>Counts the stems and concepts of one page, and writes them to their postings.</summary>
internal sealed class PageTally
{
    private const double UsualLength = 600;
    private readonly Dictionary<int, Entry> _words = [];
    private readonly Dictionary<int, Entry> _concepts = [];
    private int _length;

    public void Word(int lemma, int section, int place, int weight)
    {
        Count(_words, lemma, section, place, weight);
        _length++;
    }

    public void Concept(int concept, int section, int place, int weight) =>
        Count(_concepts, concept, section, place, weight);

    /// <summary>The stem is all of a title or name.</summary>
    public void Raise(int lemma, int weight)
    {
        if (_words.TryGetValue(lemma, out var entry)) entry.Best = Math.Max(entry.Best, weight);
    }

    public void Flush(int page, IReadOnlyList<Posting> postings, IReadOnlyList<Concept> concepts, int textWeight)
    {
        foreach (var (lemma, entry) in _words) postings[lemma].Add(page, entry.Weight(_length, textWeight), entry.Places);
        foreach (var (concept, entry) in _concepts)
            concepts[concept].Posting.Add(page, entry.Weight(_length, textWeight), entry.Places);
    }

    private static void Count(Dictionary<int, Entry> entries, int key, int section, int place, int weight)
    {
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(entries, key, out _);
        entry ??= new Entry();
        entry.Places.Add((section, place));
        if (weight == 0) entry.Times++;
        else if (weight > entry.Best)
        {
            entry.Others += entry.Best / 4;
            entry.Best = weight;
        }
        else entry.Others += Math.Min(4, weight / 2);
    }

    private sealed class Entry
    {
        public List<(int Section, int Place)> Places { get; } = new(2);
        public int Times { get; set; }
        public int Best { get; set; }
        public int Others { get; set; }

        public int Weight(int length, int textWeight)
        {
            var saturated = Times / (Times + (1.2 * (0.4 + (0.6 * length / UsualLength))));
            return Math.Clamp((int)Math.Round(Best + Math.Min(8, Others) + (saturated * textWeight)), 1, 63);
        }
    }
}
