using System.Collections.Frozen;

namespace NbSite.Content.Citations;

/// <summary>The types and variables of the CSL 1.0.2 data schema (csl-data.json).</summary>
internal static class CslVocabulary
{
    public static FrozenSet<string> Types { get; } = Words("""
        article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
        document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
        manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
        personal_communication post post-weblog regulation report review review-book software song speech standard thesis
        treaty webpage
        """);

    public static FrozenSet<string> Texts { get; } = Words("""
        abstract annote archive archive_collection archive_location archive-place authority call-number chapter-number
        citation-key citation-label citation-number collection-number collection-title container-title
        container-title-short dimensions division DOI edition event event-place event-title first-reference-note-number
        genre ISBN ISSN issue journalAbbreviation jurisdiction language locator medium note number
        number-of-pages number-of-volumes original-publisher original-publisher-place original-title page page-first part
        part-number part-title PMCID PMID printing printing-number publisher publisher-place references reviewed-genre
        reviewed-title scale section shortTitle source status supplement supplement-number title title-short URL version
        volume volume-title volume-title-short year-suffix
        """);

    public static FrozenSet<string> Names { get; } = Words("""
        author chair collection-editor compiler composer container-author contributor curator director editor
        editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer
        original-author performer producer recipient reviewed-author script-writer series-creator translator
        """);

    public static FrozenSet<string> Dates { get; } =
        Words("accessed available-date event-date issued original-date submitted");

    /// <summary>Variables that NbSite takes and does not print.</summary>
    public static FrozenSet<string> Lists { get; } = Words("categories keyword");

    private static FrozenSet<string> Words(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
