using System.Collections.Immutable;
using NbSite.Content.Languages;

namespace NbSite.Publishing.Features.Search;

/// <summary>
/// What forms of a word have in common that no stem tells: “ae” for “ä” of German, the article of Arabic, the small words that
/// Hebrew joins. What was typed comes first. As pairs of a pattern and its replacement, in the dialect that JavaScript shares.
/// </summary>
internal static class OtherSpellings
{
    public static ImmutableArray<WordRule> Of(string language) => language switch
    {
        "de" => [new("ae", "a"), new("oe", "o"), new("(?<![aeq])ue", "u")],
        "da" or "nb" or "nn" or "no" => [new("aa", "a"), new("ae", "a"), new("oe", "o")],
        "sv" or "fi" => [new("aa", "a"), new("ae", "a"), new("oe", "o")],
        "ar" =>
        [
            new("^(?:[وبكف]?ال|لل|و)(?=[^\\s]{2})", ""),
            new("(?<=[^\\s]{2})(?:ها|ان|ات|ون|ين|يه|ه|ي)$", ""),
        ],
        // “And”, “the”, “in”, “to”, “from”, “that” and “as” are a letter each before the word, also several; four letters are left.
        "he" or "iw" => [new("^[והבלמשכ]+(?=[א-ת]{4})", "")],
        _ => [],
    };
}
