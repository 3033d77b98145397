using System.Globalization;
using System.Text;

namespace NbSite.Publishing.Features.Cards;

/// <summary>Which way the letters of a line run.</summary>
internal static class CardScript
{
    /// <summary>Letters that say how others are read, and are not seen: joiners and marks of direction.</summary>
    public static bool IsSilent(int letter) =>
        letter is >= 0x200B and <= 0x200F or >= 0x202A and <= 0x202E or >= 0x2060 and <= 0x2069 or 0xAD or 0x61C
            or >= 0xFE00 and <= 0xFE0F;

    /// <summary>
    /// The levels of Unicode's bidirectional algorithm, one for each UTF-16 unit: even ones run to the right. A title has no
    /// embedded directions and no lists of numbers, so what is left of the algorithm is short.
    /// </summary>
    /// <param name="line">What stands on one line, or on several.</param>
    /// <param name="isRtl">Whether the words around run to the left.</param>
    public static int[] Levels(string line, bool isRtl)
    {
        var kinds = Kinds(line);
        var around = isRtl ? Kind.Left : Kind.Right;
        var last = around;
        // A number among words that run to the left stands in their order, though its own digits run to the right.
        var isNumberInLeft = new bool[kinds.Length];
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is Kind.Left or Kind.Right) last = kinds[i];
            if (kinds[i] == Kind.Number)
            {
                isNumberInLeft[i] = last == Kind.Left;
                kinds[i] = isNumberInLeft[i] ? Kind.Left : Kind.Right;
            }
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] != Kind.Neutral) continue;
            var end = i;
            while (end < kinds.Length && kinds[end] == Kind.Neutral) end++;
            var before = i == 0 ? around : kinds[i - 1];
            var after = end == kinds.Length ? around : kinds[end];
            for (; i < end; i++) kinds[i] = before == after ? before : around;
            i--;
        }

        var levels = new int[kinds.Length];
        for (var i = 0; i < kinds.Length; i++)
            levels[i] = isNumberInLeft[i] ? 2 : kinds[i] == Kind.Left ? 1 : isRtl ? 2 : 0;
        return levels;
    }

    private static Kind[] Kinds(string line)
    {
        var kinds = new Kind[line.Length];
        var at = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            var kind = Of(rune);
            // A mark goes with the letter beneath it.
            if (kind == Kind.Mark) kind = at == 0 ? Kind.Neutral : kinds[at - 1];
            for (var i = 0; i < rune.Utf16SequenceLength; i++) kinds[at++] = kind;
        }

        // “2.5” and “10,000” are one number each.
        for (var i = 1; i + 1 < kinds.Length; i++)
            if (line[i] is '.' or ',' or ':' or '/' && kinds[i - 1] == Kind.Number && kinds[i + 1] == Kind.Number)
                kinds[i] = Kind.Number;
        return kinds;
    }

    private static Kind Of(Rune rune) => rune.Value switch
    {
        0x200F or 0x61C => Kind.Left,
        0x200E => Kind.Right,
        >= 0x660 and <= 0x669 or >= 0x6F0 and <= 0x6F9 => Kind.Number,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format => Kind.Mark,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber => Kind.Number,
        >= 0x590 and <= 0x8FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC or >= 0x10800 and <= 0x10FFF
            or >= 0x1E800 and <= 0x1EFFF => Rune.IsLetter(rune) ? Kind.Left : Kind.Neutral,
        _ when Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.LetterNumber => Kind.Right,
        _ => Kind.Neutral,
    };

    private enum Kind
    {
        Neutral,

        /// <summary>Runs to the right.</summary>
        Right,

        /// <summary>Runs to the left.</summary>
        Left,
        Number,
        Mark,
    }
}
