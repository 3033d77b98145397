namespace NbSite.Model;

/// <summary>What can be looked up about the rest of the site.</summary>
public enum IndexKind
{
    /// <summary>Page id to <see cref="PageHeader"/>.</summary>
    Page,

    /// <summary>Content file path (without language folder) to the id of its page.</summary>
    Path,

    /// <summary>Folder id to its pages in order, as <see cref="PageList"/>; the folder's own page is not in it.</summary>
    Folder,

    /// <summary>Entity type to its entities' pages in order, as <see cref="PageList"/>.</summary>
    Type,

    /// <summary>Entity id to the entity itself.</summary>
    Entity,

    /// <summary>"type/last-part" or "type/full-id" to an entity's full id.</summary>
    EntityName,

    /// <summary>Entity type to the ids of all its entities, with pages or without.</summary>
    EntitiesOfType,

    /// <summary>Entity id to the relations that point at it.</summary>
    Incoming,

    /// <summary>Citation key to the reference.</summary>
    Reference,

    /// <summary>Value key to the named value.</summary>
    Value,

    /// <summary>Glossary term id to <see cref="GlossaryTerm"/>.</summary>
    Term,

    /// <summary>The key "all": every spelling that is linked to the glossary, for finding first uses.</summary>
    TermSpellings,

    /// <summary>The key "all": names of medicines, which need a source in clinical text.</summary>
    MedicineNames,

    /// <summary>Picture path in the content folder to its published address.</summary>
    Asset,

    /// <summary>Page id to its translations.</summary>
    Translations,

    /// <summary>The key "site": names, navigation and policy.</summary>
    Site,

    /// <summary>A key of <see cref="Model.Unpublished"/> to why it is not told: “a draft” or “withdrawn”.</summary>
    Unpublished,

    /// <summary>Page id to what the page said in the editions.</summary>
    History,

    /// <summary>Version code to why that text was found to be wrong.</summary>
    Recall,

    /// <summary>Page id to the places that its older addresses name, as <see cref="MovedPlaces"/>.</summary>
    MovedPlaces,

    /// <summary>The key "all": signs with their words, numbers and sign-offs, from which care cards are made.</summary>
    SignBook,

    /// <summary>Entity id to when its words were looked at, and whether they are still those.</summary>
    Signed,

    /// <summary>The key "all": the order in which a reader meets the pages, as <see cref="Model.Journey"/>.</summary>
    Journey,

    /// <summary>The key "all": what pages load from elsewhere, as <see cref="OutsideList"/>.</summary>
    Outside,

    /// <summary>The key "all": what the site says of some countries only, wherever it stands.</summary>
    Differences,

    /// <summary>Page id to the pages before and after it on that way, as <see cref="JourneyPlace"/>.</summary>
    JourneyPlace,

    /// <summary>The key "all": the countries and groups that the site declares, as <see cref="SiteRegions"/>.</summary>
    Regions,

    /// <summary>The key "all": levels, numbers and signs of signs.yml.</summary>
    Signs,

    /// <summary>The key "all": the words of signs that hold in this language: its own, or those of the site's language.</summary>
    SignWords,

    /// <summary>The key "all": who checked each sign and level, in the words that hold in this language.</summary>
    SignReviews,

    /// <summary>The key "base": where the site stands, as <see cref="OwnAddresses"/>. An address such as “/a/b/” to the id of its page.</summary>
    Address,

    /// <summary>
    /// The id, the file (with its language folder) or the address of a page in another language to <see cref="ForeignPage"/>.
    /// </summary>
    OtherLanguage,

    /// <summary>The key "all": every type of fact sheet that the site knows.</summary>
    EntityTypes,

    /// <summary>The key "all": what checks and search know of the language.</summary>
    LanguagePack,

    /// <summary>
    /// A file that is published as it is, as <see cref="SiteFile"/>: by its address, such as “/leaflet.pdf”, and by its path in the content
    /// folder.
    /// </summary>
    File,

    /// <summary>What a feature of a charity's own program lets pages ask. Keys begin with the feature's name.</summary>
    Own,
}

/// <summary>
/// What a page may know of other documents, for one language. Each page is given an index of its own that records
/// (kind, key, hash of the value) of what it asked, so that it is rebuilt exactly when one of those changed.
/// </summary>
public interface ISiteIndex
{
    /// <summary>BCP 47 tag of the language that this index speaks for.</summary>
    string Language { get; }

    /// <summary>The value, or null when there is none of that key. Recorded either way.</summary>
    T? Get<T>(IndexKind kind, string key) where T : class;

    /// <summary>Known keys, in order. Recorded, so asked only where something is missing.</summary>
    IEnumerable<string> Keys(IndexKind kind);

    /// <summary>
    /// Whether what was not found may stand in a file that could not be read. That file's errors are reported; that
    /// something in it is missing is not a second mistake. Recorded.
    /// </summary>
    bool MayBeUnread(IndexKind kind, string key) => false;
}
