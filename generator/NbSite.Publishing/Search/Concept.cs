namespace NbSite.Publishing.Search;

/// <summary>
/// One thing under all its names (title and <c>aka:</c>). Wherever one of the names stands in the text, the thing is
/// found under all the others.
/// </summary>
internal sealed class Concept(string label)
{
    /// <summary>The name shown when a search was widened.</summary>
    public string Label { get; } = label;

    /// <summary>The names as stems, words without meaning left out.</summary>
    public List<Lemma[]> Phrases { get; } = [];

    public Posting Posting { get; } = new();
}

/// <summary>One name of a concept.</summary>
internal sealed record ConceptPhrase(Lemma[] Words, Concept Concept);
