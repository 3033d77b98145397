using System.Text;

namespace NbSite.Publishing.Search;

/// <summary>
/// Whole numbers as letters: five bits to a character, the lowest first, the sixth bit says that more follow. Plain
/// text, so that it stands in a script and squeezes well.
/// </summary>
internal static class Vlq
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    public static void Append(StringBuilder text, int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        do
        {
            var digit = number & 31;
            number >>= 5;
            text.Append(Alphabet[number > 0 ? digit | 32 : digit]);
        }
        while (number > 0);
    }

    /// <summary>Reads the number at a place and moves behind it.</summary>
    public static int Read(ReadOnlySpan<char> text, ref int at)
    {
        var number = 0;
        for (var shift = 0; ; shift += 5)
        {
            var digit = Alphabet.IndexOf(text[at++], StringComparison.Ordinal);
            number |= (digit & 31) << shift;
            if (digit < 32) return number;
        }
    }
}
