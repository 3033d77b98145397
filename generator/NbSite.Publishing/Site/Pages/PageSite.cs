using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.Evidence;
using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pictures;

namespace NbSite.Publishing.Site.Pages;

/// <summary>
/// The site as one page sees it. Whatever is asked here is recorded with the hash of the answer, so that the page is made
/// again when an answer changes.
/// </summary>
public sealed class PageSite : IPageSurroundings
{
    private const string Yes = "yes";

    private readonly SiteAnswers _answers;
    private readonly IModuleContext _context;

    internal PageSite(SiteAnswers answers, string language, IModuleContext context, bool ofClinic = false)
    {
        (_answers, _context) = (answers, context);
        Index = new RecordingIndex(answers.Site.For(language), context, ofClinic);
    }

    /// <summary>What is known of other pages, fact sheets, sources, values and signs.</summary>
    public RecordingIndex Index { get; }

    /// <inheritdoc/>
    public Uri BaseUrl => _context.LookUp(_answers.BaseUrl, "");

    /// <inheritdoc/>
    public ILinkPolicy Links => _context.LookUp(_answers.Links, "");

    /// <inheritdoc/>
    public ILinkPolicy RootLinks => new RootLinkPolicy(BaseUrl.AbsolutePath);

    internal bool HasPack => _context.LookUp(_answers.HasPack, "") == Yes;

    internal bool IsHeld(string address) => _context.LookUp(_answers.IsHeld, address) == Yes;

    internal bool TellsOverdue => _context.LookUp(_answers.TellsOverdue, "") == Yes;

    internal bool RefusesCalls => _context.LookUp(_answers.RefusesCalls, "") == Yes;

    bool IPageSurroundings.HasPast => _context.LookUp(_answers.HasPast, "") == Yes;

    /// <summary>The types of entities, which are part of what the steps of a page are.</summary>
    internal EntityTypes Types => _answers.Site.Types;

    internal SiteConfig Publisher => _context.LookUp(_answers.Publisher, "");

    SiteConfig IPageSurroundings.Condition => _context.LookUp(_answers.Condition, "");

    internal bool IsAbout(string id) => _context.LookUp(_answers.IsAbout, id) == Yes;

    internal bool TellsAllSigns(PageHeader header) =>
        _context.LookUp(_answers.TellsAllSigns, SiteAnswers.Key(header.Language, header.Id)) == Yes;

    internal bool IsUnread(string path) => _context.LookUp(_answers.IsUnread, path) == Yes;

    internal PictureAnswer? Picture(string address) => _context.LookUp(_answers.Pictures, address);

    /// <summary>The files by which a picture is shown; none when it cannot be.</summary>
    internal IEnumerable<OutputFile> PictureFiles(string address) => Picture(address) is null ? [] : _answers.Site.Pictures.Files(address);

    internal Vocabulary? Vocabulary(string language) => _context.LookUp(_answers.Vocabulary, language);

    internal ICardMaker? Cards(string language) => _context.LookUp(_answers.Cards, language);

    internal bool OffersLeaflets => _context.LookUp(_answers.OffersLeaflets, "") == Yes;

    internal KnownLeaflet? Leaflet(string address) => _context.LookUp(_answers.OwnLeaflet, address);

    internal string LeafletGround(string language) => _context.LookUp(_answers.LeafletGround, language);

    internal bool IsWithheld(PageHeader header) =>
        _context.LookUp(_answers.IsWithheld, SiteAnswers.Key(header.Language, header.Id)) == Yes;

    internal bool IsPublished(PageHeader header, string code) =>
        _context.LookUp(_answers.IsPublished, SiteAnswers.Key(header.Language, header.Id, code)) == Yes;

    internal ImmutableArray<string> RolesFor(string type, ContentKind kind) =>
        _context.LookUp(_answers.Roles, SiteAnswers.Key(type, kind.ToString()));

    /// <summary>What was published of the page, which its history's answer covers; null when it never was.</summary>
    internal SitePast? PastOf(string id) => Index.Get<PageHistory>(IndexKind.History, id) is null ? null : _answers.Site.Past;

    bool IPageSurroundings.IsTold(PageHistory history, string code) =>
        PastOf(history.Id) is { } past && history.IsTold(code, past);

    Redirection? IPageSurroundings.RedirectedTo(string address) => _context.LookUp(_answers.RedirectedTo, address);
}

/// <summary>What every page is rendered from beside its own words, of the site that it stands in.</summary>
public interface IPageSurroundings
{
    /// <summary>Absolute, ends with a slash.</summary>
    Uri BaseUrl { get; }

    /// <summary>How links are written.</summary>
    ILinkPolicy Links { get; }

    /// <summary>Links from the root of the web server, whatever the build's own style.</summary>
    ILinkPolicy RootLinks { get; }

    /// <summary>Whether anything was published.</summary>
    bool HasPast { get; }

    /// <summary>The site's illness and publisher, for structured data.</summary>
    SiteConfig Condition { get; }

    /// <summary>Whether a history has more to tell than what the page says today.</summary>
    internal bool IsTold(PageHistory history, string code);

    /// <summary>Where an old address leads; null when it leads nowhere.</summary>
    internal Redirection? RedirectedTo(string address);
}
