using System.Text;

namespace NbSite.Publishing.Search;

/// <summary>
/// Every form of every word in order, each written as how many letters it shares with the form before (a capital, A for
/// none) and the rest; beside it, which stem it belongs to. Stems are numbered in the order of their first form, so that
/// forms of one word, and words that begin alike, lie in one piece.
/// </summary>
internal sealed class TermTable
{
    private readonly Dictionary<int, int> _newIds = [];

    public TermTable(SearchIndexBuilder builder)
    {
        var terms = new StringBuilder();
        var references = new StringBuilder();
        var before = "";
        foreach (var (surface, lemma) in builder.Surfaces.Where(pair => !builder.IsStop(pair.Value))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var shared = 0;
            while (shared < Math.Min(25, Math.Min(before.Length, surface.Length)) && before[shared] == surface[shared]) shared++;
            terms.Append((char)('A' + shared)).Append(surface.AsSpan(shared));
            before = surface;
            if (_newIds.TryGetValue(lemma, out var id))
            {
                Vlq.Append(references, _newIds.Count - id);
                continue;
            }

            Vlq.Append(references, 0);
            _newIds.Add(lemma, _newIds.Count);
            Lemmas.Add(lemma);
        }

        Terms = terms.ToString();
        References = references.ToString();
    }

    /// <summary>The builder's stems in the order of their new numbers.</summary>
    public List<int> Lemmas { get; } = [];

    public string Terms { get; }

    /// <summary>0 for a new stem, otherwise how many stems back.</summary>
    public string References { get; }

    public int NewId(int lemma) => _newIds[lemma];

    /// <summary>On how many pages each stem stands.</summary>
    public string Counts(SearchIndexBuilder builder)
    {
        var text = new StringBuilder();
        foreach (var lemma in Lemmas) Vlq.Append(text, builder.Postings[lemma].Pages);
        return text.ToString();
    }
}
