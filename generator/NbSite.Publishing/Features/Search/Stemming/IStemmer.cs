namespace NbSite.Publishing.Features.Search.Stemming;

/// <summary>
/// Brings the forms of a word together, so that who looks for "scans" finds "scanning". It has no state.
/// </summary>
public interface IStemmer
{
    /// <summary>The BCP 47 language it was written for.</summary>
    string Language { get; }

    /// <summary>Whether it goes by accents, and so must be given the word with them.</summary>
    bool KeepsAccents => false;

    /// <summary>
    /// What the forms of a word have in common: a key for the index, not always a word itself and never for showing.
    /// The word is in lower case, its apostrophes straight (U+0027), without accents unless <see cref="KeepsAccents"/> says so. Any text is taken, none throws;
    /// the stem is never longer than the word, and may be empty for one of little but apostrophes.
    /// </summary>
    string Stem(string word);
}
