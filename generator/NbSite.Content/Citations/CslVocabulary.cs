using System.Collections.Frozen;
using System.Collections.Immutable;

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

    /// <summary>Types as Crossref, Pandoc and older data call them.</summary>
    public static FrozenDictionary<string, string> OtherTypes { get; } = new Dictionary<string, string>
    {
        ["journal-article"] = "article-journal",
        ["book-chapter"] = "chapter",
        ["book-section"] = "chapter",
        ["proceedings-article"] = "paper-conference",
        ["posted-content"] = "article",
        ["dissertation"] = "thesis",
        ["monograph"] = "book",
        ["edited-book"] = "book",
        ["reference-book"] = "book",
        ["proceedings"] = "book",
        ["reference-entry"] = "entry-encyclopedia",
        ["report-component"] = "report",
        ["peer-review"] = "review",
        ["journal"] = "periodical",
        ["database"] = "dataset",
        ["computer_program"] = "software",
        ["film"] = "motion_picture",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenSet<string> Names { get; } = Words("""
        author chair collection-editor compiler composer container-author contributor curator director editor
        editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer
        original-author performer producer recipient reviewed-author script-writer series-creator translator
        """);

    public static FrozenSet<string> Dates { get; } =
        Words("accessed available-date event-date issued original-date submitted");

    /// <summary>Variables that NbSite takes and does not print.</summary>
    public static FrozenSet<string> Lists { get; } = Words("categories keyword");

    /// <summary>
    /// What describes the record and not the source, other forms of what is printed, and notes of the editor's own. No
    /// reference prints them; programs export them with everything, so that nothing is said of it there.
    /// </summary>
    public static ImmutableArray<string> Silent { get; } = [.. Words("""
        abstract annote call-number container-title-short ISBN ISSN journalAbbreviation locator note shortTitle source
        title-short volume-title-short
        """).Order(StringComparer.Ordinal)];

    /// <summary>What a program that cites keeps for itself.</summary>
    private static FrozenSet<string> OfProcessors { get; } =
        Words("citation-key citation-label citation-number first-reference-note-number year-suffix");

    /// <summary>What a reader of a reference should find in it.</summary>
    public static ImmutableArray<string> Printable { get; } =
        [.. Texts.Concat(Names).Concat(Dates).Except(Silent).Except(OfProcessors).Order(StringComparer.Ordinal)];

    /// <summary>
    /// Keys that Zotero, Crossref, PubMed and Pandoc's tools put beside CSL's, which say nothing that a reference prints.
    /// </summary>
    public static FrozenSet<string> OfTools { get; } = Words("""
        abbreviation accession alternative-id article-number assertion content-domain content-updated-date content-version
        created deposited epub-date funder groups indexed is-referenced-by-count issn-type isbn-type journal-issue key library
        libraryID license link member prefix published published-online published-other published-print
        reference reference-count references-count relation resource score short-container-title short-title subject
        subtitle system_id update-policy update-to uri version-of itemKey itemID dateAdded dateModified tags collections
        relations attachments seeAlso uuid project-id groupID institution approved accepted posted free-to-read
        clinical-trial-number aliases edition-number publisher-location degree standards-body content-updated intended-purpose proceedings-subject review-status
        """);

    /// <summary>Whether a key is read as CSL's or ours.</summary>
    public static bool IsKnown(string key) => key is "id" or "type" or "custom"
        || Texts.Contains(key) || Names.Contains(key) || Dates.Contains(key) || Lists.Contains(key);

    private static FrozenSet<string> Words(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
