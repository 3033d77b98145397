using System.Globalization;
using System.Text;

namespace NbSite.Content.Markdown;

/// <summary>
/// The names of places on pages, made from words or written as <c>{#name}</c>. As <see cref="Slug"/> makes them, but
/// letters that have no plain Latin form are kept: a heading in Arabic or Japanese has an anchor of its own words.
/// </summary>
public static class AnchorName
{
    /// <summary>The longest name that may be written.</summary>
    public const int Longest = 80;

    /// <summary>The name that stands for words without a letter or digit.</summary>
    public const string None = "section";

    /// <summary>The anchor that words make; empty when they have no letter or digit.</summary>
    public static string From(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var result = new StringBuilder(Slug.Longest);
        var word = new StringBuilder(16);
        var isLatin = true;
        Rune[] runes = [.. ComposedText.Of(words).EnumerateRunes()];
        for (var i = 0; i < runes.Length; i++)
        {
            var rune = runes[i];
            if (rune.Value is '\'' or '’' or '‘' or '\u02BC' or '\u00AD' or '\u200C' or '\u200D' || IsVariation(rune)) continue;
            // “β” beside Greek letters is a letter of a word; alone, it is the name “beta”.
            var isWord = IsGreek(rune) && ((i > 0 && IsGreek(runes[i - 1])) || (i + 1 < runes.Length && IsGreek(runes[i + 1])));
            var folded = rune.IsBmp && !isWord ? AsciiFold.Of((char)(IsGreek(rune) ? Rune.ToLowerInvariant(rune) : rune).Value) : "";
            if (folded.Length > 0)
            {
                word.Append(folded);
                isLatin = true;
            }
            else if (IsLetter(rune) || (!isLatin && word.Length > 0 && IsMark(rune)))
            {
                word.Append(Rune.ToLowerInvariant(rune));
                isLatin = false;
            }
            else if (rune.IsBmp && !AsciiFold.IsCombining((char)rune.Value) && !Append(result, word))
            {
                break;
            }
        }

        Append(result, word);
        // What was left out may have stood between two that belong together.
        return ComposedText.Of(result.ToString());
    }

    /// <summary>The name as pages have it, from a link: percent signs undone, letters composed.</summary>
    public static string Read(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return ComposedText.Of(written.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(written) : written);
    }

    /// <summary>Whether an author may write it: small letters of any script, digits and “-”, a letter first.</summary>
    public static bool IsWellFormed(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > Longest) return false;
        var isFirst = true;
        foreach (var rune in name.EnumerateRunes())
        {
            var isGood = IsLetter(rune) && !Rune.IsDigit(rune) ? Rune.ToLowerInvariant(rune) == rune
                : !isFirst && (rune.Value == '-' || IsLetter(rune) || IsMark(rune));
            if (!isGood) return false;
            isFirst = false;
        }

        return true;
    }

    // Below U+0180 every letter has a plain form, but for marks such as “ª”.
    private static bool IsLetter(Rune rune) => char.IsAsciiLetterOrDigit((char)Math.Min(rune.Value, 0xFFFF))
        || (rune.Value >= 0x180 && IsForeign(rune));

    private static bool IsForeign(Rune rune) => Rune.IsLetter(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber;

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsGreek(Rune rune) => rune.Value is (>= 0x370 and <= 0x3FF) or (>= 0x1F00 and <= 0x1FFF);

    private static bool IsVariation(Rune rune) => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>False when the word does not fit any more.</summary>
    private static bool Append(StringBuilder result, StringBuilder word)
    {
        if (word.Length == 0) return true;
        var separator = result.Length == 0 ? 0 : 1;
        if (result.Length + separator + word.Length > Slug.Longest)
        {
            // A first word that is longer than an anchor may be is cut, so that something is left.
            if (result.Length == 0) result.Append(word, 0, Cut(word));
            word.Clear();
            return false;
        }

        if (separator == 1) result.Append('-');
        result.Append(word);
        word.Clear();
        return true;
    }

    /// <summary>Never between the halves of a letter, nor between a letter and its marks.</summary>
    private static int Cut(StringBuilder word)
    {
        var at = Slug.Longest;
        while (at > 1 && (char.IsLowSurrogate(word[at]) || IsMark(char.IsSurrogate(word[at]) ? new Rune('a') : new Rune(word[at])))) at--;
        return at;
    }
}
