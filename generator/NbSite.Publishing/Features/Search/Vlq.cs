using System.Text;

namespace NbSite.Publishing.Features.Search;

/// <summary>
/// Whole numbers as letters: five bits to a character, the lowest first, the sixth bit says that more follow. Plain
/// text, so that it stands in a script and squeezes well.
/// </summary>
internal static class Vlq
{
    private static ReadOnlySpan<byte> Alphabet => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8;

    public static void Append(ByteList text, int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        while (number > 31)
        {
            text.Append(Alphabet[(number & 31) | 32]);
            number >>= 5;
        }

        text.Append(Alphabet[number]);
    }

    /// <summary>Numbers one after the other.</summary>
    public static string Text(IEnumerable<int> numbers)
    {
        var text = new ByteList();
        foreach (var number in numbers) Append(text, number);
        return Encoding.ASCII.GetString(text.Written.Span);
    }
}
