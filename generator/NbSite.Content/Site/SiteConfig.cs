using System.Collections.Immutable;
using NbSite.Content.Evidence;
using NbSite.Content.FrontMatter;
using NbSite.Content.Reviews;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Site;

/// <summary>What stands in site.yml, checked.</summary>
public sealed record SiteConfig
{
    public required SiteText Name { get; init; }
    public required SiteText Description { get; init; }

    /// <summary>The default language, BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>Absolute, ends with a slash.</summary>
    public required Uri BaseUrl { get; init; }
    public required PublicationMode Publication { get; init; }
    public required string Publisher { get; init; }
    public Uri? PublisherWebsite { get; init; }
    public required string Owner { get; init; }
    public string? ContactEmail { get; init; }
    public ConfigLink? ContactPage { get; init; }

    /// <summary>The name of a value in values.yml.</summary>
    public TextValue? ContactPhone { get; init; }
    public required SiteText Funding { get; init; }
    public required SiteText Conflicts { get; init; }
    public required SiteText Purpose { get; init; }

    /// <summary>Longest time between two looks, in months; at most 36.</summary>
    public int LongestMonths { get; init; } = 36;
    public int WarnAheadDays { get; init; } = 90;

    /// <summary>Who must sign, and what becomes of a page that nobody looked at in time.</summary>
    public ReviewPolicy Review { get; init; } = ReviewPolicy.None;

    /// <summary>How long an offline copy may be used, in months.</summary>
    public int BundleMonths { get; init; } = 6;

    /// <summary>The key of the number in a clinic's file that urgent care cards need.</summary>
    public string BundlePhone { get; init; } = "team";

    /// <summary>How large files that are published as they are may be.</summary>
    public FileLimits Files { get; init; } = new();

    /// <summary>Whether pages offer their own leaflet as a PDF, unless a page says otherwise.</summary>
    public bool Leaflets { get; init; }

    /// <summary>The illness, such as “Hay fever”.</summary>
    public string? AboutName { get; init; }
    public ImmutableArray<CodeEntry> AboutCodes { get; init; } = [];
    public ConfigLink? WhenToCall { get; init; }

    /// <summary>The page that says whom a reader can talk to.</summary>
    public ConfigLink? Support { get; init; }
    public required ConfigLink About { get; init; }
    public ImmutableArray<ConfigLink> Navigation { get; init; } = [];

    /// <summary>What the menu lists, group by group; none where the navigation is enough.</summary>
    public ImmutableArray<ConfigMenuGroup> Menu { get; init; } = [];

    /// <summary>Whether a wide screen shows the menu's group of each page beside it.</summary>
    public bool HasSideMenu { get; init; }

    /// <summary>What pages may be gathered under, in the order in which it is listed.</summary>
    public ImmutableArray<ConfigTag> Tags { get; init; } = [];

    /// <summary>The icons beside the names of pages and folders.</summary>
    public ImmutableArray<ConfigIcon> Icons { get; init; } = [];

    /// <summary>The order in which a reader meets the pages; none where the site has no such order.</summary>
    public ImmutableArray<ConfigStep> Journey { get; init; } = [];

    /// <summary>The countries that the site speaks of, and groups of them.</summary>
    public SiteRegions Regions { get; init; } = new([]);

    /// <summary>The IANA name of the zone whose day is today; null for UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The charity's own look and names; null for the theme's.</summary>
    public BrandConfig? Brand { get; init; }

    /// <summary>What pages of the web site may load from elsewhere; nothing, unless it is named.</summary>
    public ImmutableArray<OutsideService> Outside { get; init; } = [];

    /// <summary>How bad the site says that findings are.</summary>
    public DiagnosticLevels Levels { get; init; } = DiagnosticLevels.None;

    /// <summary>What is asked of sources.</summary>
    public EvidencePolicy Evidence { get; init; } = EvidencePolicy.None;

    /// <summary>Words to avoid, by language.</summary>
    public ImmutableDictionary<string, Vocabulary> Vocabulary { get; init; } = ImmutableDictionary<string, Vocabulary>.Empty;

    /// <summary>All links of the menu and of the foot of every page.</summary>
    public IEnumerable<ConfigMenuLink> MenuLinks => Menu.SelectMany(group => group.Links).Concat(Brand?.Footer ?? []);

    public required SourceSpan Span { get; init; }

    /// <summary>Where the file first names each language; that of one which it does not name is not in it.</summary>
    public ImmutableDictionary<string, SourceSpan> LanguagePlaces { get; init; } = ImmutableDictionary<string, SourceSpan>.Empty;

    /// <summary>What readers are told in their own language.</summary>
    public ImmutableArray<SiteText> Texts =>
    [
        Name, Description, Funding, Conflicts, Purpose, .. Journey.Select(step => step.Title), .. Menu.Select(group => group.Title),
        .. Menu.SelectMany(group => group.Links).Select(link => link.Title).OfType<SiteText>(),
        .. Brand?.Texts ?? [], .. Outside.Select(service => service.Why), .. Tags.Select(tag => tag.Title),
    ];

    /// <summary>Texts that stand once for all languages, and so are in the main one on the pages of another.</summary>
    /// <param name="language">The language of the pages.</param>
    public IEnumerable<SiteText> LentTo(string language) => language == Language ? []
        : Texts.Where(text => !text.Texts.ContainsKey(language) && text[language].Length > 0);
}

/// <summary>How large files that are published as they are may be, in megabytes of a million bytes.</summary>
/// <param name="Largest">One of them.</param>
/// <param name="Total">All together.</param>
/// <param name="InCopies">One of them in an offline copy; a larger one stays online.</param>
public sealed record FileLimits(int Largest = 25, int Total = 500, int InCopies = 5)
{
    /// <summary>More than this of one file no program holds at once.</summary>
    public const int Most = 64;

    /// <summary>Bytes in one.</summary>
    public const long Megabyte = 1_000_000;
}

/// <summary>A page id written in site.yml, and where.</summary>
public sealed record ConfigLink(string PageId, SourceSpan Span)
{
    /// <summary>Whether it was written as a tag: one that no page has yet leads nowhere, and that is told elsewhere.</summary>
    public bool IsTag { get; init; }

    /// <summary>The place on the page, without “#”; null for its top.</summary>
    public string? Anchor { get; init; }
}

/// <summary>A group of the menu, with its links in order.</summary>
public sealed record ConfigMenuGroup(SiteText Title, ImmutableArray<ConfigMenuLink> Links);

/// <summary>A link of the menu: a page; or an address elsewhere or a file of the site, which has a title of its own.</summary>
public sealed record ConfigMenuLink(SiteText? Title, ConfigLink? Page, Uri? Url)
{
    /// <summary>The tag whose page it leads to; null for other links.</summary>
    public TextValue? Tag { get; init; }

    /// <summary>Where the address stands.</summary>
    public SourceSpan UrlSpan { get; init; }

    /// <summary>The address of a file of the site, perhaps with a page of a PDF; null for other links.</summary>
    public TextValue? File { get; init; }

    /// <summary>Where it leads, as it is told apart from others.</summary>
    public string Written => Page is { } page ? page.Anchor is { } anchor ? $"{page.PageId}#{anchor}" : page.PageId
        : File?.Value ?? Url!.AbsoluteUri;
}

/// <summary>A step of the journey through the site, with its pages in order.</summary>
public sealed record ConfigStep(SiteText Title, ImmutableArray<ConfigLink> Pages);

/// <summary>The icon of a page, or of the folder that begins with it.</summary>
public sealed record ConfigIcon(ConfigLink Page, string Name);
