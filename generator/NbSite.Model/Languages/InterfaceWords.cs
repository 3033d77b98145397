using System.Text.RegularExpressions;

namespace NbSite.Model;

/// <summary>What kinds of things the keys of the interface's words name.</summary>
public static partial class InterfaceWords
{
    private static readonly string[] Settings = ["date.", "number.", "list.", "language.", "bound.", "time.read.", "card.names"];

    private static readonly string[] OfCards = ["card.", "list.", "clinic.call", "clinic.hours", "varies.note"];

    /// <summary>
    /// Whether it says how the program writes or reads, and is no word that a reader meets by itself: the order of a date, phrases of
    /// amounts.
    /// </summary>
    /// <param name="key">The key.</param>
    public static bool IsSetting(string key) => Settings.Any(start => key.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Whether care cards are written with it: a card is wholly in one language.</summary>
    /// <param name="key">The key.</param>
    public static bool IsOfCards(string key) => OfCards.Any(start => key.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Whether the word has letters to translate, besides what is filled in.</summary>
    /// <param name="word">The word.</param>
    public static bool HasLetters(string word) => Place().Replace(word, "").Any(char.IsLetter);

    /// <summary>The word's places to fill in, such as “{0}”, each once and in order.</summary>
    /// <param name="word">The word.</param>
    public static IReadOnlyList<string> Places(string word) =>
        [.. Place().Matches(word).Select(place => place.Value).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The word beside a number that a key is a form of, and the form: “search.count” and “few” of “search.count.few”.</summary>
    /// <param name="key">The key.</param>
    public static (string Word, PluralForm Form)? FormOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var dot = key.LastIndexOf('.');
        if (dot < 0) return null;
        var word = key[..dot];
        foreach (var form in Enum.GetValues<PluralForm>())
            if (CountedWords.Name(form) == key[(dot + 1)..] && CountedWords.All.Any(counted => counted.Key == word)) return (word, form);
        return null;
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
