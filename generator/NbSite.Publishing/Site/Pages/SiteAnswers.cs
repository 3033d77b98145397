using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Content.Evidence;
using NbSite.Content.Reviews;
using NbSite.Content.Signs;
using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Pipelines.Incremental;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pictures;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Site.Pages;

/// <summary>
/// All that a page may ask of the site, one source for each kind of question. What is not here no page can learn, so none
/// can forget to say what it depends on.
/// </summary>
internal sealed class SiteAnswers
{
    /// <summary>Parts the words of a key that is made of several.</summary>
    internal const char Bar = '\u001f';

    private readonly FrozenDictionary<string, AnswerSource> _all;

    public SiteAnswers(IndexDocument site)
    {
        var config = site.Config;
        Site = site;
        BaseUrl = new("base address", _ => site.BaseUrl, address => address.AbsoluteUri);
        Links = new("links", _ => site.Links, _ => site.Links.GetType().Name + site.Links.Href("/a/b/", "/c/#d"));
        HasPack = Yes("pack", _ => site.HasPack);
        IsHeld = Yes("held", site.Plan.Holds);
        HasPast = Yes("editions", _ => !site.Past.IsEmpty);
        IsPublished = Yes("published", key => key.Split(Bar) is [var language, var id, var code] && site.Published.Holds(language, id, code));
        IsWithheld = Yes("withheld", key => key.Split(Bar) is [var language, var id]
            && site.For(language).Get<PageHeader>(IndexKind.Page, id) is { } header && OverduePage.IsWithheld(header, config, site.Today));
        TellsOverdue = Yes("site.yml: overdue", _ => config.Review.Overdue == OverdueAction.Banner);
        RefusesCalls = Yes("site.yml: calls without sign", _ => config.Review.RefusesCalls);
        IsAbout = Yes("site.yml: about page", id => config.About.PageId == id);
        Roles = new(
            "site.yml: roles",
            key => key.Split(Bar) is [var type, var kind] ? config.Review.RolesFor(type, Enum.Parse<ContentKind>(kind)) : [],
            roles => string.Join('\n', roles));
        Publisher = new("site.yml: publisher", _ => config, _ => Told(config));
        Condition = new("site.yml: condition", _ => config, _ => string.Join(
            '\n', [config.Publisher, config.AboutName ?? "-", .. config.AboutCodes.Select(code => $"{code.System}|{code.Code}|{code.Cites.IsEmpty}")]));
        RedirectedTo = new("leads on", site.Redirections.Of, led => led!.Target + "\n" + led.To?.Address);
        TellsAllSigns = Yes("page of all signs", key => key.Split(Bar) is [var language, var id]
            && site.For(language).Get<SignBook>(IndexKind.SignBook, SignBook.Key)?.AllPageId == id);
        Pictures = new("picture", site.Pictures.Of, picture => picture!.Text);
        Cards = new("cards for links", language => site.Cards.GetValueOrDefault(language), cards => cards!.Recipe);
        IsUnread = Yes("unread file", site.Unread.IsHeader);
        OffersLeaflets = Yes("site.yml: leaflets", _ => config.Leaflets);
        OwnLeaflet = new("leaflet", address => site.Leaflets.GetValueOrDefault(address), known => known!.Code + "\n" + known.File);
        LeafletGround = new("on every leaflet", language => site.LeafletGrounds.GetValueOrDefault(language, ""), ground => ground);
        Vocabulary = new("site.yml: vocabulary", language => config.Vocabulary.GetValueOrDefault(language), words => words!.Fingerprint);
        _all = Own.Concat(site.Languages.SelectMany(language => language.Sources)).ToFrozenDictionary(source => source.Name, StringComparer.Ordinal);
    }

    /// <summary>The site; only what is asked of a source may be used of it.</summary>
    internal IndexDocument Site { get; }

    public AnswerSource<Uri> BaseUrl { get; }

    public AnswerSource<ILinkPolicy> Links { get; }

    public AnswerSource<string> HasPack { get; }

    /// <summary>Whether an address is in what is made of the site.</summary>
    public AnswerSource<string> IsHeld { get; }

    public AnswerSource<string> HasPast { get; }

    public AnswerSource<string> IsPublished { get; }

    /// <summary>The only thing that a page asks of the day.</summary>
    public AnswerSource<string> IsWithheld { get; }

    public AnswerSource<string> TellsOverdue { get; }

    public AnswerSource<string> RefusesCalls { get; }

    public AnswerSource<string> IsAbout { get; }

    public AnswerSource<ImmutableArray<string>> Roles { get; }

    /// <summary>The words that are avoided in a language; null where none are.</summary>
    public AnswerSource<Vocabulary?> Vocabulary { get; }

    /// <summary>What the about page tells of who publishes.</summary>
    public AnswerSource<SiteConfig> Publisher { get; }

    /// <summary>What structured data tells of the illness.</summary>
    public AnswerSource<SiteConfig> Condition { get; }

    public AnswerSource<Redirection?> RedirectedTo { get; }

    public AnswerSource<string> TellsAllSigns { get; }

    public AnswerSource<string> IsUnread { get; }

    /// <summary>How a picture is shown.</summary>
    public AnswerSource<PictureAnswer?> Pictures { get; }

    /// <summary>What draws cards for links in a language; null where there are none.</summary>
    public AnswerSource<ICardMaker?> Cards { get; }

    /// <summary>Whether pages offer their own leaflet, unless they say otherwise.</summary>
    public AnswerSource<string> OffersLeaflets { get; }

    /// <summary>The PDF that was made of the page at an address; null when none was.</summary>
    public AnswerSource<KnownLeaflet?> OwnLeaflet { get; }

    /// <summary>Names all that stands on every leaflet in a language.</summary>
    public AnswerSource<string> LeafletGround { get; }

    /// <summary>The source of that name; null when there is none.</summary>
    public AnswerSource? Source(string name) => _all.GetValueOrDefault(name);

    public static string Key(params ReadOnlySpan<string> words) => string.Join(Bar, words!);

    private IEnumerable<AnswerSource> Own =>
    [
        BaseUrl, Links, HasPack, IsHeld, HasPast, IsPublished, IsWithheld, TellsOverdue, RefusesCalls, IsAbout, Roles, Publisher, Condition, RedirectedTo,
        TellsAllSigns, IsUnread, Pictures, Cards, OffersLeaflets, OwnLeaflet, LeafletGround, Vocabulary,
    ];

    /// <summary>All that the about page tells of who publishes.</summary>
    private static string Told(SiteConfig config) => string.Join('\n',
    [
        config.Publisher, config.PublisherWebsite?.AbsoluteUri ?? "-", config.Owner, config.ContactEmail ?? "-", config.ContactPage?.PageId ?? "-",
        config.About.PageId, config.ContactPhone?.ToString() ?? "-",
        .. new[] { config.Purpose, config.Funding, config.Conflicts }.SelectMany(text => text.Texts
            .OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => text.Key + "|" + each.Key + "|" + each.Value)),
    ]);

    private static AnswerSource<string> Yes(string name, Func<string, bool> holds) => new(name, key => holds(key) ? "yes" : "no", answer => answer);
}
