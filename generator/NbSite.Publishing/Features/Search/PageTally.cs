using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NbSite.Publishing.Features.Search;

/// <summary>A page's part of one posting: its weight, and how many of the page's bytes of places belong to it.</summary>
internal readonly record struct PostingPart(Posting Posting, byte Weight, int Length);

/// <summary>
/// Counts the stems and concepts of one page. Weight grows with where a word stands (title, other name, heading,
/// summary, text) and, in text, with how often it does for the page's length (the shape of BM25: Robertson and Zaragoza,
/// 2009).
/// </summary>
internal sealed class PageTally
{
    private const double TextWeight = 12;
    private const double UsualLength = 600;
    private const int MostPlaces = 24;

    private readonly Dictionary<Posting, int> _byPosting = new(256);
    private readonly List<Count> _counts = new(256);
    private readonly List<Occurrence> _occurrences = new(1024);
    private readonly ByteList _places = new();
    private int _length;

    public void Word(Lemma lemma, int section, int place, int weight)
    {
        Add(lemma.Posting, section, place, weight);
        _length++;
    }

    public void Concept(Concept concept, int section, int place, int weight) =>
        Add(concept.Posting, section, place, weight);

    /// <summary>The stem, which was counted, is all of a title or name.</summary>
    public void Raise(Lemma lemma, int weight)
    {
        ref var count = ref CollectionsMarshal.AsSpan(_counts)[_byPosting[lemma.Posting]];
        count.Best = Math.Max(count.Best, weight);
    }

    /// <summary>Forgets the page.</summary>
    public void Clear()
    {
        _byPosting.Clear();
        _counts.Clear();
        _occurrences.Clear();
        _places.Clear();
        _length = 0;
    }

    /// <summary>
    /// The page's part of every posting, and the places of all of them: how many sections; for each how many further on
    /// than the last, how many places (24 at most), and for each how many words further on than the last.
    /// </summary>
    public (ImmutableArray<PostingPart> Parts, byte[] Places) Write()
    {
        var parts = ImmutableArray.CreateBuilder<PostingPart>(_counts.Count);
        foreach (ref readonly var count in CollectionsMarshal.AsSpan(_counts))
        {
            var start = _places.Length;
            WritePlaces(_places, count.First);
            parts.Add(new PostingPart(count.Posting, (byte)count.Weight(_length), _places.Length - start));
        }

        return (parts.MoveToImmutable(), _places.Written.ToArray());
    }

    private void Add(Posting posting, int section, int place, int weight)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_byPosting, posting, out var exists);
        if (!exists)
        {
            known = _counts.Count;
            _counts.Add(new Count(posting, _occurrences.Count));
        }

        ref var count = ref CollectionsMarshal.AsSpan(_counts)[known];
        if (exists) CollectionsMarshal.AsSpan(_occurrences)[count.Last].Next = _occurrences.Count;
        count.Last = _occurrences.Count;
        _occurrences.Add(new Occurrence(section, place));
        if (weight == 0) count.Times++;
        else if (weight > count.Best)
        {
            count.Others += count.Best / 4;
            count.Best = weight;
        }
        else count.Others += Math.Min(4, weight / 2);
    }

    private void WritePlaces(ByteList text, int first)
    {
        var all = CollectionsMarshal.AsSpan(_occurrences);
        var sections = 0;
        for (int at = first, last = -1; at >= 0; at = all[at].Next)
        {
            if (all[at].Section != last) sections++;
            last = all[at].Section;
        }

        Vlq.Append(text, sections);
        var before = 0;
        while (first >= 0)
        {
            var section = all[first].Section;
            var next = first;
            var kept = 0;
            for (var last = -1; next >= 0 && all[next].Section == section; next = all[next].Next)
            {
                if (all[next].Place <= last || kept == MostPlaces) continue;
                kept++;
                last = all[next].Place;
            }

            Vlq.Append(text, section - before);
            Vlq.Append(text, kept);
            for (int at = first, last = -1; kept > 0; at = all[at].Next)
            {
                if (all[at].Place <= last) continue;
                Vlq.Append(text, last < 0 ? all[at].Place : all[at].Place - last);
                last = all[at].Place;
                kept--;
            }

            before = section;
            first = next;
        }
    }

    private struct Occurrence(int section, int place)
    {
        public int Section { get; } = section;
        public int Place { get; } = place;

        /// <summary>The next one of the same stem or concept; -1 for none.</summary>
        public int Next { get; set; } = -1;
    }

    private struct Count(Posting posting, int first)
    {
        public Posting Posting { get; } = posting;
        public int First { get; } = first;
        public int Last { get; set; } = first;
        public int Times { get; set; }
        public int Best { get; set; }
        public int Others { get; set; }

        public readonly int Weight(int length)
        {
            var saturated = Times / (Times + (1.2 * (0.4 + (0.6 * length / UsualLength))));
            return Math.Clamp((int)Math.Round(Best + Math.Min(8, Others) + (saturated * TextWeight)), 1, 63);
        }
    }
}
