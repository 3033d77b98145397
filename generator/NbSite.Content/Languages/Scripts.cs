using System.Globalization;
using System.Text.RegularExpressions;

namespace NbSite.Content.Languages;

/// <summary>What Unicode says of letters, for texts of any script.</summary>
internal static partial class Scripts
{
    /// <summary>How letters stand together; a word is a run of one kind.</summary>
    public enum Kind
    {
        /// <summary>No letter or digit.</summary>
        None,

        /// <summary>Letters and digits of scripts that put spaces between words.</summary>
        Spaced,

        /// <summary>Katakana: words of their own between other letters of Japanese.</summary>
        Katakana,

        /// <summary>Letters of scripts that put no space between words.</summary>
        Unspaced,
    }

    /// <summary>The kind of a letter, digit or mark.</summary>
    public static Kind Of(char c)
    {
        if (char.IsAscii(c)) return char.IsAsciiLetterOrDigit(c) ? Kind.Spaced : Kind.None;
        if (!char.IsLetterOrDigit(c) && !IsMark(c)) return Kind.None;
        return c switch
        {
            (>= '\u30A1' and <= '\u30FF') or (>= '\u31F0' and <= '\u31FF') or (>= '\uFF66' and <= '\uFF9F') => Kind.Katakana,
            (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
                or (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') => char.IsDigit(c) ? Kind.Spaced : Kind.Unspaced,
            _ => Kind.Spaced,
        };
    }

    /// <summary>A mark that belongs to the letter before it: a vowel of Hindi, a tone of Thai.</summary>
    public static bool IsMark(char c) => c >= '\u0300'
        && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>A letter of a script without capitals, which is written on to numbers: “3人”, “و3”.</summary>
    public static bool IsCaseless(char c) => c >= '\u0590' && (char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter || IsMark(c));

    // Full-width digits and half-width letters; behind them stand signs that every text has, such as that of a citation.
    private const char LastDigit = '\uFF19';
    private const char LastLetter = '\uFFDC';

    /// <summary>Whether a text has letters of scripts that put no space between words.</summary>
    public static bool HasUnspaced(string text) =>
        (text.AsSpan().ContainsAnyInRange('\u0E00', '\u1FFF') || text.AsSpan().ContainsAnyInRange('\u2E80', LastLetter))
        && text.Any(c => Of(c) is Kind.Unspaced or Kind.Katakana);

    /// <summary>
    /// The text with digits of every script in Western ones, and the marks of decimals and per cent that go with them; as long as it was,
    /// so that places in it hold.
    /// </summary>
    public static string WithPlainDigits(string text) =>
        (text.AsSpan().ContainsAnyInRange('\u0660', '\u1FFF') || text.AsSpan().ContainsAnyInRange('\uA620', LastDigit))
        && text.Any(c => PlainSign(c) != c)
            ? string.Concat(text.Select(PlainSign))
            : text;

    /// <summary>
    /// The same, in which letters without capitals, and a hyphen that joins one to a number, are spaces: numbers stand apart from what is
    /// written on to them.
    /// </summary>
    public static string WithDigitsApart(string text)
    {
        text = WithPlainDigits(text);
        var span = text.AsSpan();
        if (!span.ContainsAnyInRange('\u0590', '\u1FFF') && !span.ContainsAnyInRange('\u2E80', LastLetter)) return text;
        if (!text.Any(IsCaseless)) return text;
        return Joint().Replace(string.Concat(text.Select(c => IsCaseless(c) ? '\u0001' : c)), match => new string(' ', match.Length));
    }

    private static char PlainSign(char c) => c switch
    {
        < '\u0660' => c,
        '٫' or '．' => '.',
        '٬' or '，' => ',',
        '٪' or '％' or '﹪' => '%',
        _ when CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit => (char)('0' + digit),
        _ => c,
    };

    [GeneratedRegex("\\u0001[\\-‑־]?", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}
