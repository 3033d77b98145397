using System.Globalization;
using System.Text.RegularExpressions;

namespace NbSite.Content.Reading;

/// <summary>
/// Counts syllables by the spelling, as a language's checks say: groups of vowels, less the silent ones, and one more wherever two
/// vowels that stand together are said apart. It is an estimate, as every count from spelling is.
/// </summary>
public sealed class Syllables
{
    private readonly SyllableWords _words;
    private readonly Regex _silent;
    private readonly Regex _apart;

    internal Syllables(SyllableWords words)
    {
        _words = words;
        _silent = Either(words.Silent);
        _apart = Either(words.Apart);
    }

    /// <summary>The syllables of a word; those of a hyphenated word are summed. At least 1, also for a number.</summary>
    /// <param name="word">A word as it stands in a text.</param>
    public int Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var count = 0;
        foreach (var part in _words.Letters.Matches(word.ToLower(CultureInfo.InvariantCulture)).Select(match => match.Value))
            count += OfPart(part.Replace("’", "'", StringComparison.Ordinal));
        return Math.Max(1, count);
    }

    private int OfPart(string word)
    {
        var bare = word.IndexOf('\'', StringComparison.Ordinal) is > 0 and var at ? word[..at] : word;
        if (_words.Exceptions.TryGetValue(bare, out var known)) return known;
        var said = _words.Replace.Apply(bare);
        var count = _words.Groups.Count(said) - _silent.Count(said) + _apart.Count(said);
        return Math.Max(1, count + (_words.More?.Count(word) ?? 0));
    }

    private static Regex Either(IEnumerable<string> patterns) =>
        new(string.Join('|', patterns) is { Length: > 0 } joined ? joined : "(?!)", RegexOptions.CultureInvariant);
}
