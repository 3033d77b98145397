using System.Text.RegularExpressions;

namespace NbSite.Publishing.Site.Languages;

/// <summary>Takes off an article or small word that French, Italian and Catalan write onto the next word: “l'enfant”, “dell'ospedale”.</summary>
internal static partial class Elision
{
    /// <param name="word">In small letters without accents, its apostrophes straight.</param>
    public static string Strip(string word)
    {
        var end = word.IndexOf('\'', StringComparison.Ordinal);
        return end > 0 && end + 2 < word.Length && char.IsLetter(word, end + 1) && char.IsLetter(word, end + 2) && SmallWord().IsMatch(word.AsSpan(0, end))
            ? word[(end + 1)..]
            : word;
    }

    [GeneratedRegex(@"^(?:[cdjlmnstv]|un|(?:jus|lors|puis|quoi)?qu|quest|(?:a|da|de|ne|que|su|co|pe)ll|(?:a|da|de|ne|su)?gl)\z", RegexOptions.CultureInvariant)]
    private static partial Regex SmallWord();
}
