namespace NbSite.Publishing.Search.Stemming;

/// <summary>Which stemmer a language has.</summary>
public static class Stemmers
{
    /// <summary>
    /// The stemmer of a BCP 47 tag; only its language counts, so "en", "en-GB" and "EN-us" have the same. A language
    /// without a stemmer gets a <see cref="PlainStemmer"/>.
    /// </summary>
    public static IStemmer For(string bcp47)
    {
        ArgumentNullException.ThrowIfNull(bcp47);
        var end = bcp47.IndexOf('-', StringComparison.Ordinal);
        var language = end < 0 ? bcp47.AsSpan() : bcp47.AsSpan(0, end);
        return language.Equals(EnglishStemmer.Instance.Language, StringComparison.OrdinalIgnoreCase)
            ? EnglishStemmer.Instance
            : new PlainStemmer(bcp47);
    }
}
