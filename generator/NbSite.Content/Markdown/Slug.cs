using System.Text;

namespace NbSite.Content.Markdown;

/// <summary>
/// The one written algorithm for names in addresses: fold to ASCII, lower-case, drop apostrophes, join what is left of
/// each word with “-”, keep at most 40 characters cut between words; “section” when nothing is left.
/// </summary>
public static class Slug
{
    public const int Longest = 40;

    public static string From(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new StringBuilder(Longest);
        var word = new StringBuilder(16);
        foreach (var c in text)
        {
            if (c is '\'' or '’' or '‘' or '\u02BC' or '\u00AD') continue;
            var folded = AsciiFold.Of(c);
            if (folded.Length > 0) word.Append(folded);
            else if (!char.IsSurrogate(c) && !AsciiFold.IsCombining(c) && !Append(result, word)) break;
        }

        Append(result, word);
        return result.Length == 0 ? "section" : result.ToString();
    }

    /// <summary>False when the word does not fit any more.</summary>
    private static bool Append(StringBuilder result, StringBuilder word)
    {
        if (word.Length == 0) return true;
        var separator = result.Length == 0 ? 0 : 1;
        if (result.Length + separator + word.Length > Longest)
        {
            // A first word that is longer than a slug may be is cut, so that something is left.
            if (result.Length == 0) result.Append(word, 0, Longest);
            word.Clear();
            return false;
        }

        if (separator == 1) result.Append('-');
        result.Append(word);
        word.Clear();
        return true;
    }
}
