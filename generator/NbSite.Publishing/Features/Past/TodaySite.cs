using System.Collections.Frozen;
using NbSite.Content.Reviews;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Features.Glossary;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Languages;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Past;

/// <summary>The site of today, worked out once in a build for all that is drawn of the past.</summary>
internal sealed class SharedToday(BuildInput input, SharedGlossaries glossaries, Pipeline<PageDraft> drafts)
{
    private readonly Lock _lock = new();
    private TodaySite? _today;

    /// <summary>Null while there are no editions.</summary>
    public TodaySite? Of(IReadOnlyList<PageFacts> pages, IndexDocument site, IModuleContext context)
    {
        if (site.Past.IsEmpty) return null;
        lock (_lock)
        {
            // The glossary is drawn after the past.
            return _today ??= new TodaySite(
                [
                    .. pages, .. site.Languages.Select(language => glossaries.Of(site, language, input.Theme.Words(language.Language)!))
                        .OfType<GlossaryFacts>().Select(glossary => glossary.ToFacts(site.Past)),
                ],
                context.OutputsOf(drafts), site);
        }
    }
}

/// <summary>The site of today, as the past asks about it.</summary>
internal sealed class TodaySite : IRecordTargets
{
    private readonly FrozenDictionary<(string Language, string Id), PageFacts> _pages;
    private readonly FrozenDictionary<(string Language, string Id), Withdrawal> _withdrawn;
    private readonly FrozenDictionary<string, PageFacts> _codes;
    private readonly FrozenSet<string> _addresses;
    private readonly FrozenSet<string> _pictures;
    private readonly FrozenSet<string> _shown;
    private readonly FrozenSet<string> _linked;

    public TodaySite(IEnumerable<PageFacts> pages, IEnumerable<PageDraft> drafts, IndexDocument site)
    {
        Site = site;
        _pages = pages.ToFrozenDictionary(page => (page.Header.Language, page.Header.Id));
        _withdrawn = drafts.Where(draft => draft.Header.Status == ReviewStatus.Withdrawn && draft.Review?.Withdrawn is not null)
            .ToFrozenDictionary(draft => (draft.Header.Language, draft.Header.Id), draft => draft.Review!.Withdrawn!);
        _codes = _pages.Values.Where(page => !page.IsUnrecorded)
            .OrderBy(page => page.Header.Status == ReviewStatus.Withdrawn).ThenBy(page => page.Header.Language, StringComparer.Ordinal)
            .ThenBy(page => page.Header.Id, StringComparer.Ordinal)
            .SelectMany(page => new[] { page.VersionCode, page.FormerCode }.OfType<string>().Select(code => (Code: code, Page: page)))
            .GroupBy(pair => pair.Code, pair => pair.Page, StringComparer.Ordinal).ToFrozenDictionary(same => same.Key, same => same.First());
        _addresses = site.Languages.SelectMany(language => language.Keys(IndexKind.Page)
            .Select(id => language.Get<PageHeader>(IndexKind.Page, id)!.Address)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _pictures = site.Bundle is { View.TextOnly: true } ? FrozenSet<string>.Empty : site.Languages.SelectMany(language => language.Keys(IndexKind.Asset)
            .Select(path => language.Get<string>(IndexKind.Asset, path)!)).ToFrozenSet(StringComparer.Ordinal);
        _linked = _pages.Values.SelectMany(page => page.Files).ToFrozenSet(StringComparer.Ordinal);
        _shown = _pages.Values.SelectMany(page => page.Pictures).Where(_pictures.Contains).ToFrozenSet(StringComparer.Ordinal);
    }

    public IndexDocument Site { get; }

    public PageFacts? Page(string language, string id) => _pages.GetValueOrDefault((language, id));

    /// <summary>The page that says this very text today.</summary>
    public PageFacts? Saying(string code) => _codes.GetValueOrDefault(code);

    /// <summary>Why a page was withdrawn; null when it was not.</summary>
    public Withdrawal? WithdrawalOf(string language, string id) => _withdrawn.GetValueOrDefault((language, id));

    /// <summary>The pages of a language whose text of today is in no edition, in order of title.</summary>
    public IEnumerable<PageFacts> NotYetPublished(UiWords words) => _pages.Values
        .Where(page => page.Header.Language == words.Language && !page.IsUnrecorded && page.Header.Status != ReviewStatus.Draft
            && Site.Past.HistoryOf(words.Language, page.Header.Id)?.Has(page.KnownCode) != true)
        .OrderBy(page => page.Header.Title, TitleOrder.For(words)).ThenBy(page => page.Header.Id, StringComparer.Ordinal);

    /// <summary>
    /// Whether a text of a page's past may show a picture: those that are published, and those that its page showed and that
    /// are still there, unless the page was withdrawn.
    /// </summary>
    public bool HasPicture(string address, string language, string id) => _shown.Contains(address)
        || (_pictures.Contains(address) && WithdrawalOf(language, id) is null);

    PageHeader? IRecordTargets.Page(string language, string id) => Site.For(language).Get<PageHeader>(IndexKind.Page, id);

    SiteFile? IRecordTargets.File(string language, string address) =>
        Site.For(language).Get<SiteFile>(IndexKind.File, address) is { IsWithdrawn: false } file && (file.IsOfRoot || _linked.Contains(address))
            ? file
            : null;

    public bool HasPage(string address) => _addresses.Contains(address);

    public bool HasAnchor(string language, string id, string anchor) =>
        Page(language, id) is { } page
            ? page.Anchors.Contains(anchor, StringComparer.Ordinal) || IsMoved(language, id, anchor)
            : Site.For(language).Get<PageHeader>(IndexKind.Page, id) is not null;

    /// <summary>
    /// Where a reader of an old text should go: the page itself, or the one that took the place of its last address.
    /// </summary>
    public PageHeader? LedTo(PageHistory history)
    {
        if (Page(history.Language, history.Id) is not { } page) return Site.Redirections.Of(history.Newest.Page.Address)?.To;
        return Site.Redirections.Of(page.Header.Address)?.To ?? page.Header;
    }

    private bool IsMoved(string language, string id, string anchor) =>
        Site.For(language).Get<MovedPlaces>(IndexKind.MovedPlaces, id)?.Places.Any(place => place.Anchor == anchor) == true;
}
