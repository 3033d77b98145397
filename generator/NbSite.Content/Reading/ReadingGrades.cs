namespace NbSite.Content.Reading;

/// <summary>
/// Formulas of readability. A grade is a year of school in the United States: grade 6 is read at 11 to 12. No formula is used
/// for a language that it was not made for: a wrong number is worse than none.
/// </summary>
public static class ReadingGrades
{
    /// <summary>
    /// The grade of Flesch and Kincaid, for English: 0.39 · words/sentences + 11.8 · syllables/words − 15.59 (Kincaid, Fishburne,
    /// Rogers, Chissom: Research Branch Report 8-75, 1975). Null for no text.
    /// </summary>
    /// <param name="count">What was counted.</param>
    /// <param name="known">Whether words that the site explains count as one syllable.</param>
    public static double? FleschKincaid(ReadingCount count, bool known) => count.Words == 0 ? null
        : (0.39 * count.WordsPerSentence)
            + (11.8 * (known ? count.KnownSyllables : count.Syllables) / count.Words) - 15.59;

    /// <summary>
    /// The SMOG grade, for English: 1.0430 · √(30 · polysyllables/sentences) + 3.1291 (McLaughlin: SMOG grading, Journal of Reading,
    /// 1969). It was fitted to samples of thirty sentences: null for fewer.
    /// </summary>
    /// <param name="count">What was counted.</param>
    /// <param name="known">Whether words that the site explains are left out of the long ones.</param>
    public static double? Smog(ReadingCount count, bool known) => count.Sentences < 30 ? null
        : (1.0430 * Math.Sqrt(30.0 * (known ? count.KnownPolysyllables : count.Polysyllables) / count.Sentences)) + 3.1291;

    /// <summary>
    /// LIX, for Swedish, Danish and Norwegian: words/sentences + 100 · words of more than six letters/words (Björnsson: Läsbarhet,
    /// 1968). Below 30 is very easy, 30 to 40 easy. Null for no text.
    /// </summary>
    public static double? Lix(ReadingCount count) => count.Words == 0 ? null
        : count.WordsPerSentence + (100.0 * count.LongWords / count.Words);
}

/// <summary>Which formulas hold for a language.</summary>
public enum ReadingFormula
{
    /// <summary>None was made for it.</summary>
    None,

    /// <summary>Flesch–Kincaid and SMOG.</summary>
    English,

    /// <summary>LIX.</summary>
    Lix,
}
