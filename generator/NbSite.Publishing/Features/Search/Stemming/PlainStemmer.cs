namespace NbSite.Publishing.Features.Search.Stemming;

/// <summary>For a language that has no stemmer here: every word is its own stem.</summary>
public sealed class PlainStemmer(string language) : IStemmer
{
    public string Language { get; } = language;

    public string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word;
    }
}
