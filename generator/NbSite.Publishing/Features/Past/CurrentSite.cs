using NbSite.Content.Reviews;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Languages;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Past;

/// <summary>The site of today, worked out once in a build for all that is rendered of the past.</summary>
internal sealed class SharedCurrentSite(BuildInput input, SharedSheets sheets, Pipeline<PageEntry> entries)
{
    private readonly Lock _lock = new();
    private CurrentAnswers? _today;

    /// <summary>Null while there are no editions.</summary>
    public CurrentAnswers? Of(IReadOnlyList<PageFacts> pages, IndexDocument site, IModuleContext context)
    {
        if (site.Past.IsEmpty) return null;
        lock (_lock)
        {
            // Pages of fact sheets are rendered after the past.
            return _today ??= new CurrentAnswers(
                [
                    .. pages, .. site.Languages.SelectMany(language => sheets.Of(site, language, input.Theme.Words(language.Language)!))
                        .Select(sheet => sheet.ToFacts(site.Past)),
                ],
                context.OutputsOf(entries), new SiteAnswers(site));
        }
    }
}

/// <summary>
/// The site of today, as one work on the past asks about it. Whatever is asked is recorded with the hash of the answer, so that the work
/// is done again when an answer changes.
/// </summary>
/// <param name="answers">Who answers.</param>
/// <param name="language">The language of what is rendered.</param>
/// <param name="context">Records what was asked.</param>
internal sealed class CurrentSite(CurrentAnswers answers, string language, IModuleContext context) : IRecordTargets
{
    private const string Yes = "yes";

    /// <summary>What every page may ask.</summary>
    public PageSite Site { get; } = new(answers.Answers, language, context);

    public RecordingIndex Index => Site.Index;

    /// <summary>What was published, which is part of what each work on it is.</summary>
    public SitePast Past => answers.Past;

    /// <inheritdoc cref="CurrentAnswers.PathProblem"/>
    public string? PathProblem(string path) => answers.PathProblem(path);

    /// <summary>The same site for words of another language.</summary>
    public CurrentSite In(string other) => other == language ? this : new CurrentSite(answers, other, context);

    public PageFacts? Page(string language, string id) => context.LookUp(answers.Page, SiteAnswers.Key(language, id));

    /// <summary>The page that says this very text today.</summary>
    public PageHeader? PageWithCode(string code) => context.LookUp(answers.PageWithCode, code);

    /// <summary>Why a page was withdrawn; null when it was not.</summary>
    public Withdrawal? WithdrawalOf(string language, string id) => context.LookUp(answers.Withdrawn, SiteAnswers.Key(language, id));

    /// <summary>The page to which an old address leads.</summary>
    public PageHeader? RedirectedTo(string address) => context.LookUp(answers.RedirectedTo, address);

    /// <summary>The pages of the language whose text of today is in no edition, in order of title.</summary>
    public IEnumerable<PageHeader> NotYetPublished(UiWords words) => context.LookUp(answers.NotYetPublished, language)
        .OrderBy(page => page.Title, TitleOrder.For(words)).ThenBy(page => page.Id, StringComparer.Ordinal);

    /// <summary>What was recorded; null when the record is missing or damaged.</summary>
    public EditionRecord? Record(string name)
    {
        context.LookUp(answers.Fault, name);
        return Past.Store.Record(name);
    }

    public bool IsWhenToCall(string id) => context.LookUp(answers.IsWhenToCall, id) == Yes;

    public bool HasPage(string address) => context.LookUp(answers.HasAddress, address) == Yes;

    /// <inheritdoc cref="CurrentAnswers.IsTold"/>
    public bool IsTold(string address) => context.LookUp(answers.IsTold, address) == Yes;

    /// <summary>Whether words that could not be read may make a place of that name.</summary>
    public bool MayMakePlace(string anchor) => context.LookUp(answers.MayMakePlace, SiteAnswers.Key(language, anchor)) == Yes;

    public bool HasAnchor(string language, string id, string anchor) =>
        context.LookUp(answers.HasAnchor, SiteAnswers.Key(language, id, anchor)) == Yes;

    public bool HasPicture(string address, string language, string id) =>
        context.LookUp(answers.HasPicture, SiteAnswers.Key(address, language, id)) == Yes;

    PageHeader? IRecordTargets.Page(string language, string id) => context.LookUp(answers.Header, SiteAnswers.Key(language, id));

    SiteFile? IRecordTargets.File(string language, string address) => context.LookUp(answers.File, SiteAnswers.Key(language, address));

    string? IRecordTargets.RetractionOf(string key) =>
        Index.Get<FormattedReference>(IndexKind.Reference, key) is { IsRetracted: true } source ? source.Note : null;

    /// <summary>
    /// Where a reader of an old text should go: the page itself, or the one that took the place of its last address.
    /// </summary>
    public PageHeader? RedirectedTo(PageHistory history)
    {
        if (Page(history.Language, history.Id) is not { } page) return RedirectedTo(history.Newest.Page.Address);
        return RedirectedTo(page.Header.Address) ?? page.Header;
    }
}
