using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>What all pages of one language share.</summary>
public sealed record SiteView
{
    /// <summary>The name of the site.</summary>
    public required string Name { get; init; }

    /// <summary>What the site is about, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>“ltr” or “rtl”.</summary>
    public string Direction { get; init; } = "ltr";

    /// <summary>How far the site can be relied on.</summary>
    public required PublicationMode Publication { get; init; }

    /// <summary>Who publishes it.</summary>
    public required string Publisher { get; init; }

    /// <summary>The parts of the site, as the menu lists them.</summary>
    public required ImmutableArray<NavigationEntry> Navigation { get; init; }

    /// <summary>What the menu lists, group by group; the navigation's entries alone where the site declares no groups.</summary>
    public ImmutableArray<MenuGroup> Menu { get; init; } = [];

    /// <summary>Whether a wide screen shows the menu's group of each page beside it.</summary>
    public bool HasSideMenu { get; init; }

    /// <summary>The names of icons, by the id of the page or folder that they stand beside.</summary>
    public ImmutableDictionary<string, string> Icons { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Where a reader tells of a mistake; null when nobody is named.</summary>
    public ContactView? Contact { get; init; }

    /// <summary>The page that says when to phone; always one link away.</summary>
    public PageLink? WhenToCall { get; init; }

    /// <summary>The page that says whom a reader can talk to; every page ends with the way there, unless the brand has a helpline.</summary>
    public PageLink? Support { get; init; }

    /// <summary>Publisher, owner, contact, funding, purpose: one link away on every page.</summary>
    public required PageLink About { get; init; }

    /// <summary>The home page.</summary>
    public required PageLink Home { get; init; }

    /// <summary>The search page; null when the site has none.</summary>
    public PageLink? Search { get; init; }

    /// <summary>The list of all pages from A to Z, where the field for search leads without script.</summary>
    public PageLink? AToZ { get; init; }

    /// <summary>Root address of the search index's first file.</summary>
    public string? SearchIndex { get; init; }

    /// <summary>Where a reader finds out whether a printed page is still right; null when nothing was recorded yet.</summary>
    public PageLink? OlderCopy { get; init; }

    /// <summary>A to Z, glossary, references and the like.</summary>
    public ImmutableArray<PageLink> FooterLinks { get; init; } = [];

    /// <summary>The addresses of styles and scripts.</summary>
    public required AssetSet Assets { get; init; }

    /// <summary>The region chosen for this build; null for all.</summary>
    public string? Region { get; init; }

    /// <summary>The countries that the site speaks of, and groups of them.</summary>
    public SiteRegions Regions { get; init; } = new([]);

    /// <summary>
    /// The days that are printed on paper; null on the site, whose pages hold from day to day and say nothing of the day on
    /// which they were made.
    /// </summary>
    public CopyDays? Copy { get; init; }

    /// <summary>What an offline copy says of itself; null for the site.</summary>
    public BundleView? Bundle { get; init; }

    /// <summary>The last day on which what was made may be used; null for the site, which holds from day to day.</summary>
    public DateOnly? UseUntil => Copy?.Until ?? Bundle?.Until;

    /// <summary>Whether search engines are asked to leave out every page.</summary>
    public bool NoIndex { get; init; }

    /// <summary>The hospital whose numbers stand in the pages; null for the site's own.</summary>
    public ClinicView? Clinic { get; init; }

    /// <summary>The page on which leaflets are put together; null when there is none.</summary>
    public PageLink? Pack { get; init; }

    /// <summary>Root address of the feed, such as /feed.xml.</summary>
    public string Feed { get; init; } = "/feed.xml";

    /// <summary>What pages of the web site load from elsewhere; nothing in copies and leaflets.</summary>
    public ImmutableArray<OutsideView> Outside { get; init; } = [];

    /// <summary>The charity's own look and names; null for the theme's.</summary>
    public BrandView? Brand { get; init; }

    /// <summary>What of these texts is in the site's main language; null for nothing.</summary>
    public LentTexts? Lent { get; init; }
}

/// <summary>Texts of the site that pages of a language show in another.</summary>
/// <param name="Language">Whose they are; BCP 47.</param>
/// <param name="Texts">As they are shown.</param>
public sealed record LentTexts(string Language, ImmutableArray<string> Texts);

/// <summary>The days of a copy on paper.</summary>
/// <param name="Made">The day on which it is made.</param>
/// <param name="Until">The last day on which it may be used.</param>
public sealed record CopyDays(DateOnly Made, DateOnly Until);

/// <summary>Who is told of a mistake on a page.</summary>
/// <param name="Email">An address for e-mail; null for none.</param>
/// <param name="Page">The page that says how to get in touch; null for none.</param>
public sealed record ContactView(string? Email, PageLink? Page);

/// <summary>An entry of the menu.</summary>
public sealed record NavigationEntry(PageLink Link, string SectionId);

/// <summary>Some entries of the menu under their title.</summary>
public sealed record MenuGroup(string Title, ImmutableArray<MenuEntry> Entries);

/// <summary>A link of the menu: a page of the site or a place on one, a file of the site, or an address elsewhere.</summary>
/// <param name="Title">What it is called; null for the page's own title.</param>
/// <param name="Page">The page; null for a file and for an address elsewhere.</param>
/// <param name="Url">The whole address elsewhere; null for what is of the site.</param>
public sealed record MenuEntry(string? Title, PageLink? Page, string? Url)
{
    /// <summary>A file that is published as it is; null for other links.</summary>
    public SiteFile? File { get; init; }

    /// <summary>The page of a PDF that the link opens; null for its first.</summary>
    public int? FilePage { get; init; }
}

/// <summary>Addresses of the fingerprinted files, such as /assets/site.3f2a9c41.css.</summary>
public sealed record AssetSet(string Style, string Script)
{
    /// <summary>The icon; null for none.</summary>
    public string? Icon { get; init; }

    /// <summary>The script that reads the search index, loaded when the field is used; null when the theme's own script does.</summary>
    public string? Search { get; init; }

    /// <summary>The script of the page where leaflets are put together; null when the theme has none.</summary>
    public string? Pack { get; init; }
}
