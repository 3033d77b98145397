namespace NbSite.Publishing.Features.Search.Stemming;

/// <summary>
/// A word on its way to its English stem: its letters, shortened in place, and its two regions. A y that is a consonant
/// is written Y. The regions are places counted from the beginning and stay where the whole word had them.
/// </summary>
internal ref struct EnglishWord
{
    private readonly Span<char> _letters;
    private readonly bool _hasMarks;

    /// <summary>Takes the letters over and changes them.</summary>
    public EnglishWord(Span<char> letters)
    {
        _letters = letters;
        Length = letters.Length;
        _hasMarks = MarkConsonants(letters);
        R1 = Prefix(letters) is var prefix and > 0 ? prefix : NextRegion(letters, 0);
        R2 = NextRegion(letters, R1);
    }

    public readonly ReadOnlySpan<char> Letters => _letters[..Length];

    public int Length { get; private set; }

    /// <summary>Where the first region begins: behind the first consonant after a vowel, or at the end.</summary>
    public int R1 { get; }

    /// <summary>Where the second region begins: the same again within the first.</summary>
    public int R2 { get; }

    /// <summary>Whether there is a vowel among the first <paramref name="count"/> letters.</summary>
    public readonly bool HasVowelIn(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (IsVowel(_letters[i])) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether the first <paramref name="count"/> letters end in a short syllable: consonant, vowel, consonant other
    /// than w, x and Y; or they are a vowel and a consonant and nothing else.
    /// </summary>
    public readonly bool EndsShort(int count) => _letters[..count] switch
    {
        [var vowel, var last] => IsVowel(vowel) && !IsVowel(last),
        [.., var first, var vowel, var last] =>
            !IsVowel(first) && IsVowel(vowel) && !IsVowel(last) && last is not ('w' or 'x' or 'Y'),
        _ => false,
    };

    public void Drop(int count) => Length -= count;

    /// <summary>Puts an e where letters were dropped before.</summary>
    public void AddE() => _letters[Length++] = 'e';

    /// <summary>Turns the last letter into an i.</summary>
    public readonly void EndInI() => _letters[Length - 1] = 'i';

    /// <summary>Does what the rule says if its ending lies in the region and after a letter that it asks for.</summary>
    public void Apply(SuffixRule rule)
    {
        var start = Length - rule.Suffix.Length;
        if (start < (rule.InR2 ? R2 : R1)) return;
        if (rule.After.Length > 0 && (start == 0 || !rule.After.Contains(_letters[start - 1]))) return;
        rule.Replacement.CopyTo(_letters[start..]);
        Length = start + rule.Replacement.Length;
    }

    /// <summary>The letters with every y in its usual form.</summary>
    public readonly ReadOnlySpan<char> Finish()
    {
        if (_hasMarks) _letters[..Length].Replace('Y', 'y');
        return Letters;
    }

    public static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    // At the beginning and behind a vowel. A marked y is no vowel for the letter behind it.
    private static bool MarkConsonants(Span<char> letters)
    {
        var found = false;
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] != 'y' || (i > 0 && !IsVowel(letters[i - 1]))) continue;
            letters[i] = 'Y';
            found = true;
        }

        return found;
    }

    // Words that would lose too much: general and generate, communism and community, arsenic and arsenal.
    private static int Prefix(ReadOnlySpan<char> letters) => letters switch
    {
        ['g', 'e', 'n', 'e', 'r', ..] or ['a', 'r', 's', 'e', 'n', ..] => 5,
        ['c', 'o', 'm', 'm', 'u', 'n', ..] => 6,
        _ => 0,
    };

    private static int NextRegion(ReadOnlySpan<char> letters, int from)
    {
        var i = from;
        while (i < letters.Length && !IsVowel(letters[i])) i++;
        while (i < letters.Length && IsVowel(letters[i])) i++;
        return Math.Min(i + 1, letters.Length);
    }
}
