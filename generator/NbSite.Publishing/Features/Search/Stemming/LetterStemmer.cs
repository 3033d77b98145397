namespace NbSite.Publishing.Features.Search.Stemming;

/// <summary>A stemmer of Lucene.NET that works on letters in place and tells how many are left.</summary>
internal sealed class LetterStemmer(string language, bool keepsAccents, Func<char[], int, int> shorten) : IStemmer
{
    public string Language => language;

    public bool KeepsAccents => keepsAccents;

    public string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var letters = word.ToCharArray();
        return new string(letters, 0, Math.Clamp(shorten(letters, letters.Length), 0, letters.Length));
    }
}
