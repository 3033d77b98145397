using System.Collections.Immutable;
using NbSite.Content.Lints;
using NbSite.Content.Reading;
using NbSite.Content.Reviews;
using NbSite.Model;

namespace NbSite.Content.Languages;

/// <summary>
/// What checks, readability and search know of one language: what its file <c>&lt;tag&gt;.checks.yml</c> says, read and checked.
/// A part that the file lacks finds nothing, and stands in <see cref="Missing"/>. The index value of
/// <see cref="IndexKind.LanguagePack"/>, key “all”.
/// </summary>
public sealed record LanguagePack
{
    /// <summary>The only key of the index kind.</summary>
    public const string Key = "all";

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Where sentences end.</summary>
    internal Sentences Sentences { get; init; } = Sentences.Plain;

    /// <summary>What names and explained words may carry in a sentence.</summary>
    public WordForms Forms { get; init; } = WordForms.None;

    /// <summary>What makes a sentence a claim.</summary>
    internal ClaimSigns Claims { get; init; } = ClaimSigns.None;

    /// <summary>What temperatures and phone numbers look like.</summary>
    internal TypedValues Values { get; init; } = TypedValues.None;

    /// <summary>How readers are asked to phone.</summary>
    public CallPatterns Calls { get; init; } = CallPatterns.None;

    /// <summary>Habits that leave readers cold.</summary>
    public TonePatterns Tone { get; init; } = TonePatterns.None;

    /// <summary>Words that a small change may not touch; null where the language has none, so that no change is a small one.</summary>
    public ProtectedWordLists? Careful { get; init; }

    /// <summary>How easy a text is to read.</summary>
    public ReadingRules Reading { get; init; } = ReadingRules.None;

    /// <summary>What search knows besides the words of pages.</summary>
    public SearchRules Search { get; init; } = SearchRules.None;

    /// <summary>Endings that make no other name in the list from A to Z.</summary>
    public WordRules Titles { get; init; } = WordRules.None;

    /// <summary>The parts of checks that the file does not have, by their keys.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Changes when anything in the file does.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>A language of which nothing is known.</summary>
    /// <param name="language">Its BCP 47 tag.</param>
    public static LanguagePack Bare(string language) =>
        new()
        {
            Language = language,
            Forms = WordForms.None with { Case = LetterCase.Of(language) },
            Reading = ReadingRules.Of(language),
            Missing = LanguagePackReader.CheckParts,
        };

    /// <summary>The pack of an index's language; a bare one where the index has none.</summary>
    /// <param name="index">The index of one language.</param>
    public static LanguagePack Of(ISiteIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return index.Get<LanguagePack>(IndexKind.LanguagePack, Key) ?? Bare(index.Language);
    }
}
