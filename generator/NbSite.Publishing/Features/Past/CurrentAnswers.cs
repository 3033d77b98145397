using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using NbSite.Content.Reviews;
using NbSite.Model;
using NbSite.Pipelines.Incremental;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Outputs;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Past;

/// <summary>
/// All that the past may ask of the site of today beside what every page may ask, one source for each kind of question. Of what was
/// published nothing is asked: <see cref="EditionStore.Identity"/> is part of what each work on it is.
/// </summary>
internal sealed class CurrentAnswers
{
    private readonly FrozenDictionary<(string Language, string Id), PageFacts> _pages;
    private readonly FrozenDictionary<(string Language, string Id), Withdrawal> _withdrawn;
    private readonly FrozenDictionary<string, PageFacts> _codes;
    private readonly FrozenSet<string> _addresses;
    private readonly FrozenSet<string> _pictures;
    private readonly FrozenSet<string> _shown;
    private readonly FrozenSet<string> _linked;
    private readonly FrozenDictionary<string, AnswerSource> _all;
    private readonly IndexDocument _site;

    public CurrentAnswers(IEnumerable<PageFacts> pages, IEnumerable<PageEntry> entries, SiteAnswers answers)
    {
        (Answers, _site) = (answers, answers.Site);
        _pages = pages.ToFrozenDictionary(page => (page.Header.Language, page.Header.Id));
        _withdrawn = entries.Where(entry => entry.Header.Status == ReviewStatus.Withdrawn && entry.Review?.Withdrawn is not null)
            .ToFrozenDictionary(entry => (entry.Header.Language, entry.Header.Id), entry => entry.Review!.Withdrawn!);
        _codes = _pages.Values.Where(page => !page.IsUnrecorded)
            .OrderBy(page => page.Header.Status == ReviewStatus.Withdrawn).ThenBy(page => page.Header.Language, StringComparer.Ordinal)
            .ThenBy(page => page.Header.Id, StringComparer.Ordinal)
            .SelectMany(page => new[] { page.VersionCode, page.FormerCode }.OfType<string>().Select(code => (Code: code, Page: page)))
            .GroupBy(pair => pair.Code, pair => pair.Page, StringComparer.Ordinal).ToFrozenDictionary(same => same.Key, same => same.First());
        _addresses = _site.Languages.SelectMany(language => language.Keys(IndexKind.Page)
            .Select(id => language.Get<PageHeader>(IndexKind.Page, id)!.Address)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _pictures = _site.Output.Pictures == PictureUse.None ? FrozenSet<string>.Empty : _site.Languages.SelectMany(language => language.Keys(IndexKind.Asset)
            .Select(path => language.Get<string>(IndexKind.Asset, path)!)).ToFrozenSet(StringComparer.Ordinal);
        _linked = _pages.Values.SelectMany(page => page.Files).Concat(MenuFiles.Addresses(_site.Config)).ToFrozenSet(StringComparer.Ordinal);
        _shown = _pages.Values.SelectMany(page => page.Pictures).Where(_pictures.Contains).ToFrozenSet(StringComparer.Ordinal);

        Page = new("today: page", key => Key(key) is [var language, var id] ? PageOf(language, id) : null, page => Told(page!));
        PageWithCode = new("today: who says", code => _codes.GetValueOrDefault(code)?.Header, Said);
        Withdrawn = new("today: withdrawn", key => Key(key) is [var language, var id] ? WithdrawalOf(language, id) : null,
            withdrawal => $"{withdrawal!.On:O} {withdrawal.As} {withdrawal.Reason}");
        RedirectedTo = new("today: leads on", address => _site.Redirections.Of(address)?.To, Said);
        Header = new("today: header", key => Key(key) is [var language, var id] ? HeaderOf(language, id) : null, Said);
        File = new("today: file", key => Key(key) is [var language, var address] ? FileOf(language, address) : null, file => file!.ToString());
        HasAddress = Yes("today: address", _addresses.Contains);
        IsTold = Yes("today: told address", _site.Redirections.Tells);
        HasAnchor = Yes("today: anchor", key => Key(key) is [var language, var id, var anchor] && HoldsAnchor(language, id, anchor));
        HasPicture = Yes("today: picture", key => Key(key) is [var address, var language, var id] && ShowsPicture(address, language, id));
        MayMakePlace = Yes("today: unread place", key => Key(key) is [var language, var anchor] && _site.For(language).Unread.MayMakePlace(anchor));
        IsWhenToCall = Yes("site.yml: when to call", id => _site.Config.WhenToCall?.PageId == id);
        NotYetPublished = new("today: not yet published", Waiting, pages => string.Join('\n', pages.Select(Said)));
        Fault = new("record", name => Past.Store.Fault(name), fault => fault!);
        _all = new AnswerSource[]
        {
            Page, PageWithCode, Withdrawn, RedirectedTo, Header, File, HasAddress, IsTold, HasAnchor, HasPicture, MayMakePlace, IsWhenToCall, NotYetPublished, Fault,
        }.ToFrozenDictionary(source => source.Name, StringComparer.Ordinal);
    }

    /// <summary>What every page may ask of the site.</summary>
    public SiteAnswers Answers { get; }

    public SitePast Past => _site.Past;

    /// <summary>What is wrong with the path of a page, which what the work is for decides; null when nothing is.</summary>
    public string? PathProblem(string path) => _site.Output.PathProblem(path);

    /// <summary>A page, as far as the past asks about it.</summary>
    public AnswerSource<PageFacts?> Page { get; }

    /// <summary>The page that says this very text today.</summary>
    public AnswerSource<PageHeader?> PageWithCode { get; }

    public AnswerSource<Withdrawal?> Withdrawn { get; }

    /// <summary>The page to which an old address leads.</summary>
    public AnswerSource<PageHeader?> RedirectedTo { get; }

    /// <summary>The page of an id, as far as a link to it is rendered.</summary>
    public AnswerSource<PageHeader?> Header { get; }

    public AnswerSource<SiteFile?> File { get; }

    public AnswerSource<string> HasAddress { get; }

    /// <summary>Whether something is said of an address: that it leads on, or that it is gone.</summary>
    public AnswerSource<string> IsTold { get; }

    public AnswerSource<string> HasAnchor { get; }

    public AnswerSource<string> HasPicture { get; }

    public AnswerSource<string> MayMakePlace { get; }

    public AnswerSource<string> IsWhenToCall { get; }

    /// <summary>The pages of a language whose text of today is in no edition, in order of their ids.</summary>
    public AnswerSource<ImmutableArray<PageHeader>> NotYetPublished { get; }

    /// <summary>What is wrong with the bytes of a record, whose name says which they must be.</summary>
    public AnswerSource<string?> Fault { get; }

    /// <summary>The source of that name; null when there is none.</summary>
    public AnswerSource? Source(string name) => _all.GetValueOrDefault(name) ?? Answers.Source(name);

    /// <summary>All that the past may see of a page.</summary>
    internal static string Told(PageFacts page) => JsonSerializer.Serialize(Seen(page), PageFactsJson.Plain.PageFacts);

    private static string[] Key(string key) => key.Split(SiteAnswers.Bar);

    private static string Said(PageHeader? header) => PagesSection.Said(header!);

    private static AnswerSource<string> Yes(string name, Func<string, bool> holds) => new(name, key => holds(key) ? "yes" : "no", answer => answer);

    private PageFacts? PageOf(string language, string id) => _pages.TryGetValue((language, id), out var page) ? Seen(page) : null;

    /// <summary>Without what the past does not show, which changes more often.</summary>
    private static PageFacts Seen(PageFacts page) => page with
    {
        TextHash = "",
        Search = null,
        Cited = [],
        Links = [],
        Leads = [],
        TermIds = [],
        Signs = [],
        Signing = null,
        Pictures = [],
        Files = [],
        Pack = null,
        Owner = null,
        Role = null,
        InEdition = true,
        IsReused = false,
    };

    private Withdrawal? WithdrawalOf(string language, string id) => _withdrawn.GetValueOrDefault((language, id));

    /// <summary>Its address alone: a link in recorded words is called what it was called then.</summary>
    private PageHeader? HeaderOf(string language, string id) =>
        _site.For(language).Get<PageHeader>(IndexKind.Page, id) is not { } page ? null
            : GeneratedPages.Header(page.Id, page.Language, "", "", "") with { Address = page.Address };

    private SiteFile? FileOf(string language, string address) =>
        _site.For(language).Get<SiteFile>(IndexKind.File, address) is { IsWithdrawn: false } file && ((file.IsOfRoot && _site.Output.IsForServers) || _linked.Contains(address))
            ? file
            : null;

    private bool HoldsAnchor(string language, string id, string anchor) =>
        _pages.GetValueOrDefault((language, id)) is { } page
            ? page.Anchors.Contains(anchor, StringComparer.Ordinal) || IsMoved(language, id, anchor)
            : _site.For(language).Get<PageHeader>(IndexKind.Page, id) is not null;

    private bool IsMoved(string language, string id, string anchor) =>
        _site.For(language).Get<MovedPlaces>(IndexKind.MovedPlaces, id)?.Places.Any(place => place.Anchor == anchor) == true;

    /// <summary>
    /// Whether a text of a page's past may show a picture: those that are published, and those that its page showed and that
    /// are still there, unless the page was withdrawn.
    /// </summary>
    private bool ShowsPicture(string address, string language, string id) =>
        _shown.Contains(address) || (_pictures.Contains(address) && WithdrawalOf(language, id) is null);

    private ImmutableArray<PageHeader> Waiting(string language) =>
    [
        .. _pages.Values.Where(page => page.Header.Language == language && !page.IsUnrecorded && page.Header.Status != ReviewStatus.Draft
                && Past.HistoryOf(language, page.Header.Id)?.Has(page.KnownCode) != true)
            .Select(page => page.Header).OrderBy(header => header.Id, StringComparer.Ordinal),
    ];
}
