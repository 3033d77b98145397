namespace NbSite.Publishing.Features.Search;

/// <summary>
/// One thing under all its names (title and <c>aka:</c>). Wherever one of the names stands in the text, the thing is
/// found under all the others.
/// </summary>
internal sealed class Concept(string label)
{
    /// <summary>The name shown when a search was widened.</summary>
    public string Label { get; } = label;

    /// <summary>Its names.</summary>
    public List<ConceptPhrase> Phrases { get; } = [];

    public Posting Posting { get; } = new();
}

/// <summary>One name of a concept.</summary>
/// <param name="Words">Its stems, words without meaning left out.</param>
/// <param name="Whole">
/// All its stems, where only one of several words carries meaning: “the runs” is the name, “run” alone is not. Else empty.
/// </param>
/// <param name="Concept">What it names.</param>
internal sealed record ConceptPhrase(Lemma[] Words, Lemma[] Whole, Concept Concept);
