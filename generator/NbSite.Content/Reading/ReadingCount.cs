namespace NbSite.Content.Reading;

/// <summary>What the formulas of readability ask of a text.</summary>
/// <param name="Sentences">Sentences and entries of lists.</param>
/// <param name="Words">Words, numbers among them.</param>
/// <param name="LongWords">Words of more than six letters.</param>
/// <param name="Syllables">Syllables, by <see cref="Reading.Syllables"/>; 0 where no formula asks for them.</param>
/// <param name="Polysyllables">Words of three syllables or more.</param>
/// <param name="KnownSyllables">The same syllables, where a word that the site explains counts as one.</param>
/// <param name="KnownPolysyllables">Words of three syllables or more that the site does not explain.</param>
public readonly record struct ReadingCount(
    int Sentences, int Words, int LongWords, int Syllables, int Polysyllables, int KnownSyllables, int KnownPolysyllables)
{
    /// <summary>Words to a sentence; 0 for no text.</summary>
    public double WordsPerSentence => Sentences == 0 ? 0 : (double)Words / Sentences;

    /// <summary>Both texts as one.</summary>
    public static ReadingCount operator +(ReadingCount left, ReadingCount right) => new(
        left.Sentences + right.Sentences, left.Words + right.Words, left.LongWords + right.LongWords,
        left.Syllables + right.Syllables, left.Polysyllables + right.Polysyllables,
        left.KnownSyllables + right.KnownSyllables, left.KnownPolysyllables + right.KnownPolysyllables);

    /// <summary>Both texts as one.</summary>
    public static ReadingCount Add(ReadingCount left, ReadingCount right) => left + right;
}
