namespace NbSite.Publishing.Features.Search.Stemming;

/// <summary>
/// The English stemmer "Porter2" of Martin Porter's Snowball project, written from its description at
/// https://snowballstem.org/algorithms/english/stemmer.html. It gives what <c>stemwords -l english</c> of Snowball 2.2
/// gives; Snowball 3 has other lists of exceptions. The vowels are a, e, i, o, u and y: every other letter,
/// those outside ASCII too, counts as a consonant.
/// </summary>
public sealed partial class EnglishStemmer : IStemmer
{
    private const int UsualLength = 64;

    private EnglishStemmer()
    {
    }

    public static EnglishStemmer Instance { get; } = new();

    public string Language => "en";

    /// <inheritdoc/>
    public string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (KnownStem(word) is { } known) return known;
        if (word.Length < 3) return word;

        Span<char> letters = word.Length <= UsualLength ? stackalloc char[UsualLength] : new char[word.Length];
        word.CopyTo(letters);
        letters = letters[(word[0] == '\'' ? 1 : 0)..word.Length];
        var stem = Stem(letters);
        return stem.SequenceEqual(word) ? word : new string(stem);
    }

    private static ReadOnlySpan<char> Stem(Span<char> letters)
    {
        var word = new EnglishWord(letters);
        DropPossessive(ref word);
        DropPlural(ref word);
        if (!StaysWithoutPlural(word.Letters))
        {
            DropPast(ref word);
            TurnY(ref word);
            Shorten(ref word, LongEndings);
            Shorten(ref word, MiddleEndings);
            Shorten(ref word, LastEndings);
            DropFinalLetter(ref word);
        }

        return word.Finish();
    }
}
