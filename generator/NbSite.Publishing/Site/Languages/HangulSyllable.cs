namespace NbSite.Publishing.Site.Languages;

/// <summary>Takes Korean syllables apart by reckoning, as the Unicode standard tells (3.12).</summary>
internal static class HangulSyllable
{
    private const int First = 0xAC00, Leads = 0x1100, Vowels = 0x1161, Tails = 0x11A7;
    private const int VowelCount = 21, TailCount = 28, Count = 19 * VowelCount * TailCount;

    public static bool IsOne(int rune) => rune is >= First and < First + Count;

    public static void TakeApart(int syllable, List<int> into)
    {
        var number = syllable - First;
        into.Add(Leads + (number / (VowelCount * TailCount)));
        into.Add(Vowels + (number % (VowelCount * TailCount) / TailCount));
        if (number % TailCount > 0) into.Add(Tails + (number % TailCount));
    }
}
