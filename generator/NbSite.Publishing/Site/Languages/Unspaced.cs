using System.Globalization;
using System.Text;

namespace NbSite.Publishing.Site.Languages;

/// <summary>Letters of scripts that put no space between words: Thai, Lao, Burmese, Khmer, Chinese, Japanese.</summary>
internal static class Unspaced
{
    public static bool IsIn(ReadOnlySpan<char> run)
    {
        // Nothing before Thai.
        if (!run.ContainsAnyInRange('\u0E00', '\uFFFF')) return false;
        for (var i = 0; i < run.Length; i++)
        {
            if (IsAt(run, i)) return true;
        }

        return false;
    }

    /// <summary>Whether such a letter begins at a place.</summary>
    public static bool IsAt(ReadOnlySpan<char> run, int i)
    {
        if (i >= run.Length || run[i] < '\u0E00') return false;
        if (char.IsSurrogate(run[i]))
            return Rune.DecodeFromUtf16(run[i..], out var rune, out _) == System.Buffers.OperationStatus.Done
                && rune.Value is >= 0x20000 and <= 0x3FFFF && Rune.IsLetter(rune);

        return run[i] is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
                or (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF')
                or (>= '\uFF66' and <= '\uFF9D')
            && (char.IsLetter(run[i]) || char.GetUnicodeCategory(run[i]) == UnicodeCategory.LetterNumber);
    }

    /// <summary>Where such a letter, with the marks on it, ends.</summary>
    public static int EndOf(ReadOnlySpan<char> run, int start)
    {
        var end = start + (char.IsHighSurrogate(run[start]) ? 2 : 1);
        while (end < run.Length && IsMark(run[end])) end++;
        return end;
    }

    private static bool IsMark(char c) => c is 'ﾞ' or 'ﾟ' || Folding.IsUnseen(c) || char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
