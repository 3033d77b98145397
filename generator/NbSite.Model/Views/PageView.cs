using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>Everything that a theme needs to render one page. Records only: a theme looks nothing up.</summary>
public sealed record PageView
{
    /// <summary>What all pages of the language share.</summary>
    public required SiteView Site { get; init; }

    /// <summary>What it says.</summary>
    public required PageContent Page { get; init; }

    /// <summary>What the page does, beside what it says.</summary>
    public ImmutableArray<PageWidget> Widgets { get; init; } = [];

    /// <summary>The page's own address, such as /risk-groups/high-risk/ (or /404.html).</summary>
    public required string Address { get; init; }

    /// <summary>How links are written.</summary>
    public required ILinkPolicy Links { get; init; }

    /// <summary>The words of the interface.</summary>
    public required UiWords Words { get; init; }

    /// <summary>From the home page down to the page above this one.</summary>
    public ImmutableArray<PageLink> Breadcrumbs { get; init; } = [];

    /// <summary>What stands beside the page on a wide screen; null for nothing.</summary>
    public SideView? Side { get; init; }

    /// <summary>The pages of the page's tags.</summary>
    public ImmutableArray<PageLink> Tags { get; init; } = [];

    /// <summary>The page's headings of levels 2 and 3.</summary>
    public ImmutableArray<ContentsEntry> Contents { get; init; } = [];

    /// <summary>Of the page that a part of the site begins with: pages of that part to which its own words do not lead.</summary>
    public ImmutableArray<PageLink> InSection { get; init; } = [];

    /// <summary>The page before; null for none.</summary>
    public PageLink? Previous { get; init; }

    /// <summary>The pages before and after are those of the site's journey, not the neighbours in a folder.</summary>
    public bool IsOnJourney { get; init; }

    /// <summary>The page after; null for none.</summary>
    public PageLink? Next { get; init; }

    /// <summary>Who looked at it; null for pages that have no record.</summary>
    public ReviewView? Review { get; init; }

    /// <summary>Its sources, in the order of their numbers.</summary>
    public ImmutableArray<ReferenceView> References { get; init; } = [];

    /// <summary>
    /// How the page's pictures are shown, by what its words name them by; one that is not here is shown as it is.
    /// </summary>
    public ImmutableDictionary<string, PictureView> Pictures { get; init; } =
        ImmutableDictionary<string, PictureView>.Empty;

    /// <summary>
    /// The picture that readers see as soon as the page opens; null when the page begins with words only.
    /// </summary>
    public string? FirstPicture { get; init; }

    /// <summary>The picture that others show beside a link to this page; null where the site has one for all, or none.</summary>
    public BrandPicture? Card { get; init; }

    /// <summary>Glossary terms used on this page, in order of first use.</summary>
    public ImmutableArray<TermView> Terms { get; init; } = [];

    /// <summary>The same page in other languages.</summary>
    public ImmutableArray<TranslationLink> Translations { get; init; } = [];

    /// <summary>JSON-LD documents, already serialised and safe inside a script element.</summary>
    public ImmutableArray<string> StructuredData { get; init; } = [];

    /// <summary>Absolute canonical address; null when the page has none (404).</summary>
    public string? Canonical { get; init; }

    /// <summary>
    /// The same address to be scanned from a printed page, as lines one unit wide; null for what has none, leads on, says an old text, or is
    /// printed in its own way.
    /// </summary>
    public QrPicture? PrintCode { get; init; }

    /// <summary>Whether search engines are to leave it out.</summary>
    public bool NoIndex { get; init; }

    /// <summary>The part of the theme that renders the whole page.</summary>
    public string Layout { get; init; } = "Document";

    /// <summary>The site address that this page leads on to by itself; null for real pages.</summary>
    public string? RedirectTo { get; init; }

    /// <summary>What this page loads from elsewhere.</summary>
    public ImmutableArray<OutsideView> Outside { get; init; } = [];

    /// <summary>What is shown is an old text, or one that was found to be wrong; null for a page that says what it should.</summary>
    public PastView? Past { get; init; }

    /// <summary>What the page said before; null when it never said anything else.</summary>
    public PageLink? History { get; init; }

    /// <summary>Places that older addresses of this page name, and where their words are now.</summary>
    public ImmutableArray<MovedPlace> MovedPlaces { get; init; } = [];

    /// <summary>
    /// The words of the page's links to pages: none of them leads to an explanation as well. Only the theme asks for it, while it renders.
    /// </summary>
    public ImmutableArray<string> LinkedWords { get; init; } = [];

    /// <summary>The region that the part being rendered names already, so that nothing in it says so again.</summary>
    public string? InRegion { get; init; }

    /// <summary>A value on the page, outside its care cards, differs between hospitals.</summary>
    public bool ValuesVary { get; init; }

    /// <summary>The id of the note that says so: at the end of the page, or in the card that is rendered.</summary>
    public string VariesAnchor { get; init; } = "nb-varies";

    /// <summary>The PDF that the page offers of itself; null when there is none that says what the page says.</summary>
    public SiteFile? OwnLeaflet { get; init; }

    /// <summary>Names all that is printed on the page's own leaflet; null where it offers none.</summary>
    public string? LeafletCode { get; init; }

    /// <summary>What the page needs as a leaflet; null for a page of the site.</summary>
    public LeafletView? Leaflet { get; init; }

    /// <summary>What the page needs to be printed as one sheet to write on; null for a page that is not such a sheet.</summary>
    public SheetView? Sheet { get; init; }
}

/// <summary>A sheet to write on, such as that of a visit: on screen an ordinary page, on paper one side of A4 or Letter.</summary>
/// <param name="Plan">How its questions lie on the paper.</param>
/// <param name="LiveAddress">The page's absolute address on the web.</param>
/// <param name="Qr">The same address, to be scanned.</param>
public sealed record SheetView(SheetPlan Plan, string LiveAddress, QrPicture Qr);

/// <summary>A heading in the list of a page's contents.</summary>
public sealed record ContentsEntry(int Level, string Id, string Text);

/// <summary>A source on this page's own list. The text names it <see cref="Uses"/> times.</summary>
public sealed record ReferenceView(int Number, FormattedReference Reference, int Uses);

/// <summary>A word that the page explains.</summary>
public sealed record TermView(GlossaryTerm Term)
{
    /// <summary>The page that says more; null when there is none, or when it is this page.</summary>
    public PageLink? See { get; init; }
}

/// <summary>A page's dates and state in true words.</summary>
public sealed record ReviewView
{
    /// <summary>How far it was looked at.</summary>
    public required ReviewStatus Status { get; init; }

    /// <summary>The day on which the part of the page was looked at that was looked at longest ago.</summary>
    public DateOnly? LastChecked { get; init; }

    /// <summary>When it is to be looked at again.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The role of who looked last, such as “editorial check against sources”.</summary>
    public string? Role { get; init; }

    /// <summary>A name, only when the reviewer wished.</summary>
    public string? Name { get; init; }

    /// <summary>What it was compared with.</summary>
    public string? Against { get; init; }

    /// <summary>True only when a clinician's check is on record.</summary>
    public bool Clinical { get; init; }

    /// <summary>The day of the newest check by a clinician, also when somebody else looked at the page later.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>The role of that clinician.</summary>
    public string? ReviewedRole { get; init; }

    /// <summary>Their name, only when they wished.</summary>
    public string? ReviewedName { get; init; }

    /// <summary>Whether readers are told, by their own clock, that nobody looked at the page in time.</summary>
    public bool TellsOverdue { get; init; } = true;

    /// <summary>On a page that a clinician reviewed, how many parts come from fact sheets that no clinician has looked at.</summary>
    public int NotClinical { get; init; }

    /// <summary>Something on the page is newer than its check.</summary>
    public bool IsChanged { get; init; }

    /// <summary>How many parts are; 0 when that is not known.</summary>
    public int ChangedParts { get; init; }

    /// <summary>The day of the newest recorded change of such words; null when none is recorded.</summary>
    public DateOnly? ChangedOn { get; init; }

    /// <summary>Roles that must sign the page and have not.</summary>
    public ImmutableArray<string> MissingRoles { get; init; } = [];

    /// <summary>Eight characters that name this very text.</summary>
    public string? VersionCode { get; init; }

    /// <summary>Whether this very text was published in an edition, so that its code can be looked up.</summary>
    public bool InEdition { get; init; } = true;

    /// <summary>What changed, the newest last.</summary>
    public ImmutableArray<ChangeView> Changes { get; init; } = [];

    /// <summary>Why it was withdrawn; null while it stands.</summary>
    public string? WithdrawnReason { get; init; }

    /// <summary>When it was withdrawn; null while it stands.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>The page to read in its place; null for none.</summary>
    public PageLink? WithdrawnSee { get; init; }

    /// <summary>Who looks after it.</summary>
    public string? Owner { get; init; }
}

/// <summary>A change on record.</summary>
public sealed record ChangeView(int Version, DateOnly On, string Note, bool Minor);
