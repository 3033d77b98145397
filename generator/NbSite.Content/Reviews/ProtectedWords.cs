using System.Collections.Immutable;
using NbSite.Content.Languages;
using NbSite.Content.Lints;

namespace NbSite.Content.Reviews;

/// <summary>A word that a small change may not touch.</summary>
/// <param name="Kind">What it is: “number”, “unit”, “medicine”, “negation”, “source” or “mark”.</param>
/// <param name="Word">The word.</param>
public readonly record struct ProtectedWord(string Kind, string Word);

/// <summary>
/// Finds the words that carry a text's meaning: numbers, units, medicines, negations, sources, and the marks of urgency
/// and regions. A change that leaves them as they are, in the same order, may be a small one.
/// </summary>
/// <param name="words">Those of the language.</param>
/// <param name="medicines">Names of medicines; null where the site names none.</param>
public sealed class ProtectedWords(ProtectedWordLists words, MedicineNames? medicines)
{
    private readonly HashSet<string> _numbers = [.. words.Numbers.Select(words.Case.Lower)];
    private readonly HashSet<string> _units = [.. words.Units.Select(words.Case.Lower)];
    private readonly HashSet<string> _negations = [.. words.Negations.Select(words.Case.Lower)];
    private readonly ImmutableArray<string> _parts = [.. words.NegationParts.Select(words.Case.Lower)];
    private readonly UnspacedWords? _unspaced = UnspacedWords.Of(words);

    /// <summary>The first careful word that differs between two texts of a part, and the one it took the place of; null when none does.</summary>
    public (ProtectedWord? Before, ProtectedWord? After)? FirstChange(string before, string after)
    {
        var (old, now) = (Of(before), Of(after));
        if (old.SequenceEqual(now)) return null;
        var (gone, added) = (Without(old, now), Without(now, old));
        if (gone is [var first, ..]) return (first, added.Where(word => word.Kind == first.Kind).Cast<ProtectedWord?>().FirstOrDefault());
        if (added is [var more, ..]) return (null, more);

        // The same words in another order.
        var at = Enumerable.Range(0, old.Length).First(i => old[i] != now[i]);
        return (old[at], now[at]);
    }

    private static List<ProtectedWord> Without(IEnumerable<ProtectedWord> words, IEnumerable<ProtectedWord> others)
    {
        var left = words.ToList();
        foreach (var word in others) left.Remove(word);
        return left;
    }

    /// <summary>The careful words of a part's text, in order; medicines behind the others.</summary>
    public ImmutableArray<ProtectedWord> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = ImmutableArray.CreateBuilder<ProtectedWord>();
        var source = "";
        var plain = new List<string>();
        var all = Words(text);
        for (var i = 0; i < all.Length; i++)
        {
            var word = all[i];
            // A citation is written [@key;@key, p. 12;] and a locator may have spaces.
            if (source.Length > 0 || word.StartsWith("[@", StringComparison.Ordinal))
            {
                source += (source.Length > 0 ? " " : "") + word;
                if (!word.EndsWith(";]", StringComparison.Ordinal)) continue;
                found.Add(new ProtectedWord("source", source));
                source = "";
                continue;
            }

            plain.Add(word);
            // In a run of words without spaces each is asked for by itself.
            if (_unspaced is not null && word[0] != '{' && Scripts.HasUnspaced(word)) found.AddRange(_unspaced.In(word));
            // “5 – 10”: anywhere else a dash says nothing of numbers.
            else if (word.All(CarefulSigns.IsBetween) && HasNumber(i - 1) && HasNumber(i + 1)) found.Add(new ProtectedWord("number", word));
            else if (Kind(word) is { } kind) found.Add(kind);
        }

        var said = string.Join(' ', plain);
        for (var at = 0; medicines?.Matcher.Next(said, at, _ => true) is { } match; at = match.Start + match.Length)
            found.Add(new ProtectedWord("medicine", match.Id));
        return found.ToImmutable();

        bool HasNumber(int at) => at >= 0 && at < all.Length && all[at].Any(char.IsNumber);
    }

    /// <summary>The words between spaces of every kind; a place where a line may be broken is none of a word's letters.</summary>
    private static string[] Words(string text) => text.Replace("\u00AD", "", StringComparison.Ordinal).Replace('\u200B', ' ')
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A word without the brackets, stops and quotation marks round it, of any script.</summary>
    private static string Bare(string word)
    {
        var (start, end) = (0, word.Length);
        while (start < end && IsAround(word[start]) && !IsMinus(start)) start++;
        while (end > start && IsAround(word[end - 1])) end--;
        return word[start..end];

        static bool IsAround(char c) => c is not ('-' or '/' or '&' or '%' or '٪' or '％' or '@' or '#' or '*' or '_') && char.IsPunctuation(c);

        bool IsMinus(int at) => CarefulSigns.IsDash(word[at]) && at + 1 < end && char.IsNumber(word[at + 1]);
    }

    private ProtectedWord? Kind(string word)
    {
        if (word[0] == '{') return new ProtectedWord("mark", word);
        var bare = words.Case.Lower(Bare(word).Replace('’', '\''));
        if (word.Any(char.IsNumber) || _numbers.Contains(bare)) return new ProtectedWord("number", bare);
        if (CarefulSigns.IsOfNumbers(word)) return new ProtectedWord("number", word);
        if (_units.Contains(bare) || word.Any(CarefulSigns.IsUnit)) return new ProtectedWord("unit", bare);
        if (_negations.Contains(bare) || _parts.Any(part => part[0] == '-'
                ? bare.EndsWith(part[1..], StringComparison.Ordinal)
                : bare.StartsWith(part[..^1], StringComparison.Ordinal)))
            return new ProtectedWord("negation", bare);

        // “twenty-five”, “and/not”, “do—not”.
        var pieces = bare.Split(bare.Where(CarefulSigns.Joins).ToArray(), StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length < 2) return null;
        if (pieces.Any(_numbers.Contains)) return new ProtectedWord("number", bare);
        if (pieces.Any(_units.Contains)) return new ProtectedWord("unit", bare);
        return pieces.Any(_negations.Contains) ? new ProtectedWord("negation", bare) : null;
    }
}
