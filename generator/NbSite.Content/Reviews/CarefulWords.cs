using System.Collections.Immutable;
using NbSite.Content.Languages;
using NbSite.Content.Lints;

namespace NbSite.Content.Reviews;

/// <summary>A word that a small change may not touch.</summary>
/// <param name="Kind">What it is: “number”, “unit”, “medicine”, “negation”, “source” or “mark”.</param>
/// <param name="Word">The word.</param>
public readonly record struct CarefulWord(string Kind, string Word);

/// <summary>
/// Finds the words that carry a text's meaning: numbers, units, medicines, negations, sources, and the marks of urgency
/// and regions. A change that leaves them as they are, in the same order, may be a small one.
/// </summary>
/// <param name="words">Those of the language.</param>
/// <param name="medicines">Names of medicines; null where the site names none.</param>
public sealed class CarefulWords(CarefulLists words, MedicineNames? medicines)
{
    private readonly HashSet<string> _numbers = [.. words.Numbers];
    private readonly HashSet<string> _units = [.. words.Units];
    private readonly HashSet<string> _negations = [.. words.Negations];
    private readonly ImmutableArray<string> _parts = words.NegationParts;
    private readonly bool _isUnspaced = words.Numbers.Concat(words.Units).Concat(words.Negations).Any(Scripts.HasUnspaced);
    private readonly ImmutableArray<CarefulWord> _all =
    [
        .. words.Numbers.Select(word => new CarefulWord("number", word)).Concat(words.Units.Select(word => new CarefulWord("unit", word)))
            .Concat(words.Negations.Select(word => new CarefulWord("negation", word))).OrderByDescending(word => word.Word.Length),
    ];

    /// <summary>The first careful word that differs between two texts of a part, and the one it took the place of; null when none does.</summary>
    public (CarefulWord? Before, CarefulWord? After)? FirstChange(string before, string after)
    {
        var (old, now) = (Of(before), Of(after));
        if (old.SequenceEqual(now)) return null;
        var (gone, added) = (Without(old, now), Without(now, old));
        if (gone is [var first, ..]) return (first, added.Where(word => word.Kind == first.Kind).Cast<CarefulWord?>().FirstOrDefault());
        if (added is [var more, ..]) return (null, more);

        // The same words in another order.
        var at = Enumerable.Range(0, old.Length).First(i => old[i] != now[i]);
        return (old[at], now[at]);
    }

    private static List<CarefulWord> Without(IEnumerable<CarefulWord> words, IEnumerable<CarefulWord> others)
    {
        var left = words.ToList();
        foreach (var word in others) left.Remove(word);
        return left;
    }

    /// <summary>The careful words of a part's text, in order; medicines behind the others.</summary>
    public ImmutableArray<CarefulWord> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = ImmutableArray.CreateBuilder<CarefulWord>();
        var source = "";
        var plain = new List<string>();
        foreach (var word in text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            // A citation is written [@key;@key, p. 12;] and a locator may have spaces.
            if (source.Length > 0 || word.StartsWith("[@", StringComparison.Ordinal))
            {
                source += (source.Length > 0 ? " " : "") + word;
                if (!word.EndsWith(";]", StringComparison.Ordinal)) continue;
                found.Add(new CarefulWord("source", source));
                source = "";
                continue;
            }

            plain.Add(word);
            if (Kind(word) is { } kind) found.Add(kind);
            else if (_isUnspaced && Scripts.HasUnspaced(word)) found.AddRange(Within(Scripts.WithPlainDigits(word)));
        }

        var said = string.Join(' ', plain);
        for (var at = 0; medicines?.Matcher.Next(said, at, _ => true) is { } match; at = match.Start + match.Length)
            found.Add(new CarefulWord("medicine", match.Id));
        return found.ToImmutable();
    }

    /// <summary>The careful words of a run in which no space parts words, the longest at each place.</summary>
    private IEnumerable<CarefulWord> Within(string run)
    {
        for (var at = 0; at < run.Length;)
        {
            var end = at;
            while (end < run.Length && (char.IsAsciiDigit(run[end]) || (end > at && run[end] is '.' or ','))) end++;
            if (end > at)
            {
                yield return new CarefulWord("number", run[at..end]);
                at = end;
                continue;
            }

            var place = at;
            var known = _all.FirstOrDefault(each => string.CompareOrdinal(run, place, each.Word, 0, each.Word.Length) == 0);
            if (known.Word is { Length: > 0 }) yield return known;
            at += Math.Max(1, known.Word?.Length ?? 1);
        }
    }

    /// <summary>A word without the brackets, stops and quotation marks round it, of any script.</summary>
    private static string Bare(string word)
    {
        var (start, end) = (0, word.Length);
        while (start < end && IsAround(word[start])) start++;
        while (end > start && IsAround(word[end - 1])) end--;
        return word[start..end];

        static bool IsAround(char c) => c is not ('-' or '/' or '&' or '%' or '٪' or '％' or '@' or '#' or '*' or '_') && char.IsPunctuation(c);
    }

    private static readonly System.Buffers.SearchValues<char> UnitSigns = System.Buffers.SearchValues.Create("%٪％°℃℉µ");

    private CarefulWord? Kind(string word)
    {
        if (word[0] == '{') return new CarefulWord("mark", word);
        var bare = words.Case.Lower(Bare(word).Replace('’', '\''));
        // In a run of words without spaces each is asked for by itself.
        if ((word.Any(char.IsDigit) && !(_isUnspaced && Scripts.HasUnspaced(word))) || _numbers.Contains(bare)) return new CarefulWord("number", bare);
        if (_units.Contains(bare) || word.AsSpan().ContainsAny(UnitSigns)) return new CarefulWord("unit", bare);
        if (_negations.Contains(bare) || _parts.Any(part => part[0] == '-'
                ? bare.EndsWith(part[1..], StringComparison.Ordinal)
                : bare.StartsWith(part[..^1], StringComparison.Ordinal)))
            return new CarefulWord("negation", bare);
        return null;
    }
}
