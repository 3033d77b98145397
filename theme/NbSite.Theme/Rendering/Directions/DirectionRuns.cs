using System.Globalization;
using System.Net;
using System.Text;

namespace NbSite.Theme.Rendering.Directions;

/// <summary>
/// Finds passages that run against the text around them: a telephone number, a dose or an address among Arabic words, a Hebrew
/// name among English ones. Unless they are isolated, the bidirectional algorithm (Unicode UAX 9) takes the numbers and signs at
/// their edges for part of the words around, and prints “0808 123 45 67” from its end.
/// </summary>
internal static class DirectionRuns
{
    /// <summary>Digits of a number that is long enough to be a telephone number.</summary>
    private const int FewestOfTelephone = 7;

    private const string Signs = "+-−–<>≤≥±~≈=";
    private const string Tails = "°%‰²³⁰¹⁴⁵⁶⁷⁸⁹®™′″";

    // These stand between two things that are said one after the other, in the order of the page.
    private const string Parting = "·|•\n\r\t";

    private enum Kind
    {
        Left,
        Right,
        Digit,
        Other,
    }

    /// <summary>The passages as ranges of the text, in order, none inside another.</summary>
    /// <param name="text">Words, or HTML between two tags.</param>
    /// <param name="rightToLeft">The way that the text around runs.</param>
    public static IReadOnlyList<Range> Of(string text, bool rightToLeft)
    {
        ArgumentNullException.ThrowIfNull(text);
        var signs = Read(text);
        var runs = new List<Range>();
        for (var i = 0; i < signs.Count;)
        {
            if (End(signs, i, rightToLeft) is not { } end)
            {
                i++;
                continue;
            }

            if (IsApart(signs, i, end, rightToLeft)) runs.Add(signs[i].At..(signs[end].At + signs[end].Length));
            i = end + 1;
        }

        return runs;
    }

    /// <summary>The way that the first letter runs; null when there is none.</summary>
    public static bool? First(string text)
    {
        foreach (var sign in Read(text))
            if (sign.Kind is Kind.Left or Kind.Right) return sign.Kind == Kind.Right;
        return null;
    }

    /// <summary>Where the passage that begins here ends; null when none begins here.</summary>
    private static int? End(List<Sign> signs, int start, bool rightToLeft)
    {
        var foreign = rightToLeft ? Kind.Left : Kind.Right;
        if (signs[start].Kind != foreign && !(rightToLeft && BeginsNumber(signs, start))) return null;
        var last = start;
        for (var i = start + 1; i < signs.Count; i++)
        {
            if (Parting.Contains(signs[i].Value) || signs[i].Kind == (rightToLeft ? Kind.Right : Kind.Left)) break;
            if (signs[i].Kind == foreign || (rightToLeft && signs[i].Kind == Kind.Digit)) last = i;
        }

        return Tail(signs, start, last);
    }

    private static bool BeginsNumber(List<Sign> signs, int at)
    {
        if (signs[at].Kind == Kind.Digit) return true;
        if (!(Signs.Contains(signs[at].Value) || IsCurrency(signs[at].Value)) || (at > 0 && signs[at - 1].Value is not (' ' or '\u00A0' or '(' or '['))) return false;
        var next = at + 1 < signs.Count && signs[at + 1].Value is ' ' or '\u00A0' && signs[at].Value is not ('-' or '–' or '−') ? at + 2 : at + 1;
        return next < signs.Count && signs[next].Kind == Kind.Digit;
    }

    /// <summary>With the signs behind the last letter or digit that belong to it: “°”, “%”, a bracket that closes, an address's last slash.</summary>
    private static int Tail(List<Sign> signs, int start, int last)
    {
        while (last + 1 < signs.Count)
        {
            var next = signs[last + 1].Value;
            if (Tails.Contains(next) || IsCurrency(next) || (next == ')' && IsOpen(signs, start, last, '(', ')')) || (next == ']' && IsOpen(signs, start, last, '[', ']'))
                || (next == '/' && IsAddress(signs, start, last))) last++;
            else if (next is ' ' or '\u00A0' && last + 2 < signs.Count && signs[last].Kind == Kind.Digit && (signs[last + 2].Value is '%' or '‰' or '°' || IsCurrency(signs[last + 2].Value))) last += 2;
            else return last;
        }

        return last;
    }

    /// <summary>A sign such as “£”: it stands beside its own amount, whichever way the words around run.</summary>
    private static bool IsCurrency(char value) => char.GetUnicodeCategory(value) == UnicodeCategory.CurrencySymbol;

    private static bool IsOpen(List<Sign> signs, int start, int last, char open, char close)
    {
        var depth = 0;
        for (var i = start; i <= last; i++) depth += signs[i].Value == open ? 1 : signs[i].Value == close ? -1 : 0;
        return depth > 0;
    }

    private static bool IsAddress(List<Sign> signs, int start, int last)
    {
        for (var i = start; i + 2 <= last; i++)
            if (signs[i].Value == ':' && signs[i + 1].Value == '/' && signs[i + 2].Value == '/') return true;
        return false;
    }

    /// <summary>A number without letters stays as it is, unless its groups or its sign would change places.</summary>
    private static bool IsApart(List<Sign> signs, int start, int end, bool rightToLeft)
    {
        if (!rightToLeft) return true;
        var (digits, groups, hasBlank) = (0, 0, false);
        for (var i = start; i <= end; i++)
        {
            if (signs[i].Kind == Kind.Left) return true;
            if (signs[i].Kind == Kind.Digit)
            {
                digits++;
                if (i == start || signs[i - 1].Kind != Kind.Digit) groups++;
            }

            hasBlank |= signs[i].Value is ' ' or '\u00A0';
        }

        if (Signs.Contains(signs[start].Value) || Tails.Contains(signs[end].Value) || IsCurrency(signs[start].Value) || IsCurrency(signs[end].Value)) return true;
        return hasBlank && groups > 1 && digits >= FewestOfTelephone;
    }

    private static List<Sign> Read(string text)
    {
        var signs = new List<Sign>(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var length = 1;
            Rune rune;
            if (text[i] == '&' && text.IndexOf(';', i, Math.Min(12, text.Length - i)) is > 0 and var end
                && WebUtility.HtmlDecode(text[i..(end + 1)]) is { Length: 1 or 2 } decoded)
            {
                (length, rune) = (end + 1 - i, Rune.GetRuneAt(decoded, 0));
            }
            else if (Rune.TryGetRuneAt(text, i, out rune)) length = rune.Utf16SequenceLength;
            else rune = Rune.ReplacementChar;
            signs.Add(new Sign(i, length, rune.IsBmp ? (char)rune.Value : '\uFFFD', KindOf(rune)));
            i += length;
        }

        return signs;
    }

    private static Kind KindOf(Rune rune)
    {
        var value = rune.Value;
        if (value is (>= '0' and <= '9') or (>= 0x660 and <= 0x669) or (>= 0x6F0 and <= 0x6F9)) return Kind.Digit;
        if (value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF))
            return Kind.Right;
        return Rune.IsLetter(rune) ? Kind.Left : Kind.Other;
    }

    private readonly record struct Sign(int At, int Length, char Value, Kind Kind);
}
