using System.Collections.Immutable;
using NbSite.Content.Languages;

namespace NbSite.Content.Reviews;

/// <summary>Finds careful words in runs of a script that puts no space between words.</summary>
internal sealed class UnspacedWords
{
    private readonly ProtectedWordLists _words;

    // The longest first, because one may begin another.
    private readonly ImmutableArray<ProtectedWord> _all;

    private UnspacedWords(ProtectedWordLists words)
    {
        _words = words;
        _all =
        [
            .. Each("number", words.Numbers).Concat(Each("unit", words.Units)).Concat(Each("negation", words.Negations))
                // Where a word begins and ends nobody can see, so what begins or ends one is looked for everywhere.
                .Concat(Each("negation", words.NegationParts.Select(part => part.Trim('-')).Where(Scripts.HasUnspaced)))
                .Where(word => word.Word.Length > 0).OrderByDescending(word => word.Word.Length),
        ];
    }

    /// <summary>Those of a language; null where all its words have spaces.</summary>
    public static UnspacedWords? Of(ProtectedWordLists words) =>
        words.Numbers.Concat(words.Units).Concat(words.Negations).Concat(words.NegationParts).Any(Scripts.HasUnspaced)
            ? new UnspacedWords(words) : null;

    /// <summary>The careful words of a run, in order, the longest at each place.</summary>
    public IEnumerable<ProtectedWord> In(string run)
    {
        run = Plain(run);
        for (var at = 0; at < run.Length;)
        {
            if (NumberEnd(run, at) is var end && end > at)
            {
                yield return new ProtectedWord("number", run[at..end]);
                at = end;
                continue;
            }

            var place = at;
            var known = _all.FirstOrDefault(each => string.CompareOrdinal(run, place, each.Word, 0, each.Word.Length) == 0);
            if (known.Word is not null) yield return known;
            else if (CarefulSigns.IsUnit(run[at])) yield return new ProtectedWord("unit", run[at].ToString());
            else if (CarefulSigns.IsMath(run[at])) yield return new ProtectedWord("number", run[at].ToString());
            at += known.Word?.Length ?? 1;
        }
    }

    /// <summary>Where a number ends that begins at a place, with the signs before it and between its digits; the place where none does.</summary>
    private static int NumberEnd(string run, int at)
    {
        var end = at;
        while (end < run.Length && (CarefulSigns.IsDash(run[end]) || CarefulSigns.IsMath(run[end]))) end++;
        if (end == run.Length || !char.IsNumber(run[end])) return at;
        while (true)
        {
            while (end < run.Length && char.IsNumber(run[end])) end++;
            var next = end;
            while (next < run.Length && CarefulSigns.IsBetween(run[next])) next++;
            if (next == end || next == run.Length || !char.IsNumber(run[next])) return end;
            end = next;
        }
    }

    private IEnumerable<ProtectedWord> Each(string kind, IEnumerable<string> words) =>
        words.Select(word => new ProtectedWord(kind, Plain(word)));

    /// <summary>Small letters and Western digits, of full width or not.</summary>
    private string Plain(string text) => _words.Case.Lower(string.Concat(Scripts.WithPlainDigits(text)
        .Select(c => c is (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') ? (char)(c - 'Ａ' + 'A') : c)));
}
