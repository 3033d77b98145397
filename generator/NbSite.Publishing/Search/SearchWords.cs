using System.Globalization;
using System.Text;

namespace NbSite.Publishing.Search;

/// <summary>
/// Cuts text into words as the reader's script does (Scripts/search/words.js, which must stay equal): accents are folded, case
/// is dropped, a point stays between digits, “child's” is “child”, and words joined by hyphens are also found glued.
/// </summary>
internal static class SearchWords
{
    /// <summary>The words of a text. A glued word stands at the place of its first part.</summary>
    public static void Read(string text, List<SearchWord> into)
    {
        into.Clear();
        var place = 0;
        var run = 0; // words in the run of hyphened words that ends here
        var i = 0;
        while (i < text.Length)
        {
            if (!IsWordAt(text, i))
            {
                if (!IsHyphen(text[i])) run = 0;
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (IsWordAt(text, i) || Joins(text, i))) i++;
            var word = Fold(text[start..i].Replace("\u00AD", "", StringComparison.Ordinal));
            if (word.Length == 0) continue;
            into.Add(new SearchWord(word, place));
            if (run > 0) Glue(into, place, run);
            place++;
            run = i < text.Length && IsHyphen(text[i]) ? Math.Min(run + 1, 3) : 0;
        }
    }

    /// <summary>Lower case without accents; “'s” at the end and other apostrophes go.</summary>
    public static string Fold(string word)
    {
        if (!Ascii.IsValid(word)) word = Unaccented(word);
        word = word.ToLowerInvariant();
        if (word.Contains('\'', StringComparison.Ordinal))
        {
            if (word.EndsWith("'s", StringComparison.Ordinal)) word = word[..^2];
            word = word.Replace("'", "", StringComparison.Ordinal);
        }

        return word.Length > 40 ? word[..40] : word;
    }

    private static string Unaccented(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.Replace('’', '\'').Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            folded.Append(c switch
            {
                'ß' => "ss",
                'æ' or 'Æ' => "ae",
                'œ' or 'Œ' => "oe",
                'ø' or 'Ø' => "o",
                'ł' or 'Ł' => "l",
                _ => c.ToString(),
            });
        }

        return folded.ToString();
    }

    private static void Glue(List<SearchWord> words, int place, int run)
    {
        var parts = words.Where(word => word.Place >= place - run && !word.Glued).Select(word => word.Word).ToList();
        for (var length = 2; length <= parts.Count; length++)
        {
            words.Add(new SearchWord(string.Concat(parts.Skip(parts.Count - length)), place - length + 1) { Glued = true });
        }
    }

    private static bool IsWordAt(string text, int i) => char.IsLetterOrDigit(text[i])
        || CharUnicodeInfo.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        || char.IsSurrogate(text[i]) && char.IsLetter(text, char.IsLowSurrogate(text[i]) && i > 0 ? i - 1 : i);

    private static bool Joins(string text, int i) => i > 0 && i + 1 < text.Length && (text[i] switch
    {
        '\'' or '’' => char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]),
        '.' => char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]),
        '\u00AD' => true,
        _ => false,
    });

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';
}

/// <summary>A folded word and its place in the text, counted in words.</summary>
internal readonly record struct SearchWord(string Word, int Place)
{
    /// <summary>Made of words that a hyphen joins.</summary>
    public bool Glued { get; init; }
}
