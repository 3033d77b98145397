using System.Text.Json.Serialization;

namespace NbSite.Model;

/// <summary>Where a block's words come from.</summary>
public enum Origin
{
    /// <summary>Written in the page's own file.</summary>
    [JsonStringEnumMemberName("own")]
    Own,

    /// <summary>Written elsewhere in the content (an entity, a value) and shown here.</summary>
    [JsonStringEnumMemberName("transcluded")]
    Transcluded,

    /// <summary>Made by the generator from relations or UI words.</summary>
    [JsonStringEnumMemberName("generated")]
    Generated,
}

/// <summary>What a page, entity or passage is for. Clinical statements need a source.</summary>
public enum ContentKind
{
    [JsonStringEnumMemberName("clinical")]
    Clinical,
    [JsonStringEnumMemberName("practical")]
    Practical,
    [JsonStringEnumMemberName("about")]
    About,
}

/// <summary>Care card levels, from NHS.UK's pattern: three and no more.</summary>
public enum CareLevel
{
    [JsonStringEnumMemberName("non-urgent")]
    NonUrgent,
    [JsonStringEnumMemberName("urgent")]
    Urgent,
    [JsonStringEnumMemberName("emergency")]
    Emergency,
}

/// <summary>What a group of blocks is marked as.</summary>
public enum GroupKind
{
    [JsonStringEnumMemberName("key-facts")]
    KeyFacts,
    [JsonStringEnumMemberName("practical")]
    Practical,
    [JsonStringEnumMemberName("no-search")]
    NoSearch,
    [JsonStringEnumMemberName("region")]
    Region,

    /// <summary>What holds in other regions, gathered at the end when one region was chosen.</summary>
    [JsonStringEnumMemberName("elsewhere")]
    Elsewhere,

    /// <summary>The sources of a whole care card, at its foot.</summary>
    [JsonStringEnumMemberName("sources")]
    Sources,

    /// <summary>Something to know, set apart.</summary>
    [JsonStringEnumMemberName("note")]
    Note,

    /// <summary>Something to watch for; no care card, for it does not say when to call.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>A list of what to do.</summary>
    [JsonStringEnumMemberName("do")]
    Do,

    /// <summary>A list of what not to do.</summary>
    [JsonStringEnumMemberName("dont")]
    Dont,

    /// <summary>A list of ways on, each a link and a few words.</summary>
    [JsonStringEnumMemberName("tasks")]
    Tasks,

    /// <summary>What holds in some countries only, gathered from the site's pages. It stays in its order whichever region is chosen.</summary>
    [JsonStringEnumMemberName("differences")]
    Differences,

    /// <summary>A recording: the links to it first, then what is said in it.</summary>
    [JsonStringEnumMemberName("audio")]
    Audio,

    /// <summary>A film: the links to it and its captions first, then what is said and shown in it.</summary>
    [JsonStringEnumMemberName("video")]
    Video,

    /// <summary>What somebody is to say back in their own words, so that it is seen whether it was explained well.</summary>
    [JsonStringEnumMemberName("teach-back")]
    TeachBack,

    /// <summary>Words of the page's source, where its translation is not up to date: see <see cref="GroupBlock.InLanguage"/>.</summary>
    [JsonStringEnumMemberName("untranslated")]
    Untranslated,
}

/// <summary>Why a passage is closed until the reader opens it.</summary>
public enum DisclosureKind
{
    [JsonStringEnumMemberName("details")]
    Details,

    /// <summary>Outlook and survival: never excerpted by search.</summary>
    [JsonStringEnumMemberName("prognosis")]
    Prognosis,
}

/// <summary>How far a page has been looked at.</summary>
public enum ReviewStatus
{
    Draft,
    SourceChecked,
    ClinicallyReviewed,
    Withdrawn,
}

/// <summary>What the site as a whole claims to be.</summary>
public enum PublicationMode
{
    /// <summary>A band on every page says so, and robots are kept out.</summary>
    Demonstration,
    Preview,
    Public,
}

/// <summary>Where an anchor comes from: what an author can do to make it mean one thing for good.</summary>
public enum AnchorOrigin
{
    /// <summary>Made by NbSite from the name of a field or fact sheet.</summary>
    Made,

    /// <summary>Made from a heading's words; <c>{#name}</c> after them takes its place.</summary>
    Words,

    /// <summary>Made from the title of a part of a fact sheet; <c>id:</c> takes its place.</summary>
    Title,

    /// <summary>Written by an author.</summary>
    Written,
}
