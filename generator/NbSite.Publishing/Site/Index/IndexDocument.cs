using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Content.Citations;
using NbSite.Content.Entities;
using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Outputs;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Pictures;
using NbSite.Publishing.Site.Signs;

namespace NbSite.Publishing.Site.Index;

/// <summary>What pass 1 learned of the whole site: one document, made before any page is read.</summary>
public sealed record IndexDocument : Document, IPageSurroundings
{
    public override string Name => "the site index";

    /// <summary>What site.yml says.</summary>
    public required SiteConfig Config { get; init; }

    /// <summary>One index for each language, the default language first.</summary>
    public required ImmutableArray<SiteIndex> Languages { get; init; }

    /// <summary>Every type of fact sheet that content may use.</summary>
    public required EntityTypes Types { get; init; }

    /// <summary>The day of the build.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Where the site stands: absolute, with a slash at its end.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>How links are written.</summary>
    public required ILinkPolicy Links { get; init; }

    /// <summary>Links from the root of the web server, whatever the build's own style.</summary>
    public ILinkPolicy RootLinks => new RootLinkPolicy(BaseUrl.AbsolutePath);

    /// <summary>A site of more pages than this would double for a list too long for old computers, were each written twice.</summary>
    internal const int MostWrittenTwice = 5000;

    /// <summary>Whether pages can be put together in a pack, for which each is written twice.</summary>
    public bool HasPack { get; init; }

    /// <summary>What is made of the site.</summary>
    public required SiteOutput Output { get; init; }

    /// <summary>Which addresses are in what is made.</summary>
    public OutputPlan Plan { get; init; } = OutputPlan.Whole;

    /// <summary>The pictures, as pages show them.</summary>
    internal ISitePictures Pictures { get; init; } = NoPictures.Instance;

    /// <summary>What draws cards for links, by language; none where the site has none.</summary>
    internal ImmutableDictionary<string, ICardMaker> Cards { get; init; } = ImmutableDictionary<string, ICardMaker>.Empty;

    /// <summary>The hospital whose numbers stand in the pages; null for the site's own.</summary>
    public ClinicView? Clinic { get; init; }

    /// <summary>All sources.</summary>
    public ImmutableArray<CslItem> References { get; init; } = [];

    /// <summary>Files that may be published as they are, in order of their addresses.</summary>
    public ImmutableArray<StaticDocument> Files { get; init; } = [];

    /// <summary>PDFs that were made of pages, by the pages' addresses.</summary>
    internal FrozenDictionary<string, KnownLeaflet> Leaflets { get; init; } = FrozenDictionary<string, KnownLeaflet>.Empty;

    /// <summary>By language: names all that stands on every leaflet in it.</summary>
    internal FrozenDictionary<string, string> LeafletGrounds { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Entities of every language, for reports.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>What could not be read in any language.</summary>
    public UnreadContent Unread { get; init; } = UnreadContent.None;

    /// <summary>The records of files whose fact sheets have no page of their own.</summary>
    public ImmutableArray<ItemReview> ItemReviews { get; init; } = [];

    /// <summary>Drafts that this build leaves out: their files, in order.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>Signs, their words in every language, and who checked them.</summary>
    public SiteSigns Signs { get; init; } = SiteSigns.None;

    /// <summary>What was published before.</summary>
    internal SitePast Past { get; init; } = SitePast.Of(EditionStore.Empty);

    /// <summary>Answers whether a text is in an edition.</summary>
    internal PublishedTexts Published { get; init; } = new(EditionStore.Empty);

    /// <summary>Old addresses and the pages they lead to.</summary>
    internal Redirections Redirections { get; init; } = Redirections.None;

    /// <summary>The sources by their ids, without those from the future, which have a message of their own.</summary>
    public Dictionary<string, CslItem> ReferencesUntil(DateOnly today) =>
        References.Where(item => !(item.Issued?.Earliest > today)).ToDictionary(item => item.Id, StringComparer.Ordinal);

    bool IPageSurroundings.HasPast => !Past.IsEmpty;

    SiteConfig IPageSurroundings.Condition => Config;

    bool IPageSurroundings.IsTold(PageHistory history, string code) => history.IsTold(code, Past);

    Redirection? IPageSurroundings.RedirectedTo(string address) => Redirections.Of(address);

    /// <summary>What is known of a language that has pages.</summary>
    public SiteIndex For(string language) => Languages.First(index => index.Language == language);
}
