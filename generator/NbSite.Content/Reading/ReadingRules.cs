namespace NbSite.Content.Reading;

/// <summary>How easy a text of one language is to read: the part <c>reading</c> of its checks.</summary>
/// <param name="Formula">The formulas that were made for the language.</param>
/// <param name="Syllables">How its syllables are counted; null where no formula asks for them.</param>
public sealed record ReadingRules(ReadingFormula Formula, Syllables? Syllables)
{
    /// <summary>No formula.</summary>
    public static ReadingRules None { get; } = new(ReadingFormula.None, null);

    /// <summary>What is known without a file: LIX was made for the languages of Scandinavia, and asks for no words.</summary>
    /// <param name="language">Its tag, such as sv-FI.</param>
    public static ReadingRules Of(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Split('-')[0].ToUpperInvariant() is "SV" or "DA" or "NB" or "NN" or "NO" ? new(ReadingFormula.Lix, null) : None;
    }
}
