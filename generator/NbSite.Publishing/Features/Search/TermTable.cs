using System.Text;

namespace NbSite.Publishing.Features.Search;

/// <summary>
/// Every form of every word in order, each written as how many letters it shares with the form before (a capital, A for
/// none) and the rest; beside it, which stem it belongs to. Stems are numbered in the order of their first form, so that
/// forms of one word, and words that begin alike, lie in one piece.
/// </summary>
internal sealed class TermTable
{
    private readonly Dictionary<Lemma, int> _numbers = [];

    public TermTable(SearchVocabulary vocabulary)
    {
        var terms = new StringBuilder();
        var references = new List<int>();
        var before = "";
        foreach (var (form, lemma) in vocabulary.Forms)
        {
            var shared = Math.Min(25, before.AsSpan().CommonPrefixLength(form));
            // No letter of two halves is parted.
            if (shared > 0 && char.IsHighSurrogate(form[shared - 1])) shared--;
            terms.Append((char)('A' + shared)).Append(form.AsSpan(shared));
            before = form;
            if (_numbers.TryGetValue(lemma, out var number))
            {
                references.Add(_numbers.Count - number);
                continue;
            }

            references.Add(0);
            _numbers.Add(lemma, _numbers.Count);
            Lemmas.Add(lemma);
        }

        Terms = terms.ToString();
        References = Vlq.Text(references);
    }

    /// <summary>The stems in the order of their numbers.</summary>
    public List<Lemma> Lemmas { get; } = [];

    public string Terms { get; }

    /// <summary>0 for a new stem, otherwise how many stems back.</summary>
    public string References { get; }

    /// <summary>The numbers of stems, as text.</summary>
    public string Numbers(IEnumerable<Lemma> stems) => Vlq.Text(stems.Select(stem => _numbers[stem]));
}
