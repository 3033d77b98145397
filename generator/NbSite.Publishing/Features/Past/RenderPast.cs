using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Past;

/// <summary>
/// Renders editions, histories and past texts, each page's records one after the other, so that memory does not grow with
/// the past; and holds the addresses that were published to the site of today.
/// </summary>
internal sealed class RenderPast(PageOptions options) : Module<PastWork, WrittenFile>
{
    public override IEnumerable<WrittenFile> Execute(PastWork work, IModuleContext context)
    {
        var words = options.Theme.Words(work.Language)!;
        var today = new CurrentSite(work.Today, work.Language, context);
        return work switch
        {
            EditionWork edition => [Edition(edition, today, words, context)],
            HistoryWork history => History(history, today, words, context),
            _ => [],
        };
    }

    private WrittenFile Edition(EditionWork work, CurrentSite today, UiWords words, IModuleContext context)
    {
        var prefix = work.Prefix;
        var editions = today.Past.Store.Editions;
        var header = EditionPages.Header(editions[work.Edition], work.Language, prefix, words);
        var view = View(today, header, EditionPages.Blocks(work.Edition, today, work.Language, words), words);
        return Write(view with
        {
            Breadcrumbs = [.. view.Breadcrumbs, .. Index(today)],
            Previous = Neighbour(work.Edition - 1),
            Next = Neighbour(work.Edition + 1),
        }, today, context);

        PageLink? Neighbour(int at) => at < 0 || at >= editions.Length || !PastLinks.HasLanguage(editions[at], work.Language)
            ? null
            : new PageLink("edition", PastLinks.Edition(prefix, editions[at]), words.Format("editions.title-of", editions[at].Name));
    }

    private List<WrittenFile> History(HistoryWork work, CurrentSite today, UiWords words, IModuleContext context)
    {
        var history = work.History;
        var written = new List<WrittenFile>();
        var differences = new List<PageDifference?>();
        var current = today.Page(history.Language, history.Id)?.KnownCode;
        var addresses = new PublishedAddresses(history, today, context);
        if (today.PathProblem(LinkPolicies.OutputPath(history.Address)) is { } problem)
        {
            context.Report(Codes.PathTooLong.WithHint(
                addresses.Place, "Make the copy without --past.", LinkPolicies.OutputPath(history.Address), problem));
        }

        addresses.Check();
        var clashes = Clashes(work, today);
        EditionRecord? before = null;
        var drawn = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in history.Texts)
        {
            EditionRecord? record = null;
            foreach (var name in text.Records)
            {
                record = today.Record(name);
                if (record is null)
                {
                    context.Report(today.Past.Store.WhyNot(name) ?? Codes.RecordMissing.At(
                        addresses.Place, name, history.Id, today.Past.In(text.Last).Edition));
                    continue;
                }

                addresses.Take(record, text);
                if (clashes.Add(
                    record.Hash == 1 ? text.FormerCode ?? text.Code : text.Code, record.TextHash, name, text.Page.Title, today.Past.In(text.First).Edition, addresses.Place) is { } clash) context.Report(clash);
            }

            differences.Add(before is null || record is null || IsGone(history, today) ? null : PageDifferences.Between(before.Page, record.Page));
            before = record;
            foreach (var code in text.Codes.Where(code => work.Own.Contains(code) && drawn.Add(code)))
            {
                written.Add(Write(today.PageWithCode(text.Code) is { } page
                    ? Redirects.Page(PastLinks.Text(code), page, null, page.Path, today.In(page.Language).Index, today.Site, words)
                    : PastText.View(history, text, code, record, today, words), today, context));
            }
        }

        addresses.CheckPlaces();
        if (!history.IsTold(current, today.Past)) return written;
        var header = HistoryPage.Header(history, today, words);
        var (said, widgets) = HistoryPage.Of(history, differences, today, words);
        var view = View(today, header, said, words);
        written.Add(Write(view with
        {
            Widgets = widgets,
            NoIndex = true,
            Breadcrumbs = today.RedirectedTo(history) is { } led && led.Id != PageNames.Home ? [.. view.Breadcrumbs, led.ToLink()] : view.Breadcrumbs,
        }, today, context));
        return written;
    }

    /// <summary>Knows the texts of other pages that have a code of this page's.</summary>
    private static VersionCodeCollisions Clashes(HistoryWork work, CurrentSite today)
    {
        var clashes = new VersionCodeCollisions();
        var past = today.Past;
        foreach (var code in work.History.Texts.SelectMany(text => text.Codes).Where(code => !work.Own.Contains(code)).Distinct(StringComparer.Ordinal))
        {
            var other = past.WithCode(code)!.Texts.First(text => text.Codes.Contains(code));
            if (other.Records.Select(today.Record).FirstOrDefault(record => record?.Code == code) is { } record)
                clashes.Add(code, record.TextHash, other.Records[0], other.Page.Title, past.In(other.First).Edition, default);
        }

        return clashes;
    }

    private static bool IsGone(PageHistory history, CurrentSite today) =>
        today.WithdrawalOf(history.Language, history.Id) is { As: Content.Reviews.WithdrawalKind.Gone };

    private static PageView View(CurrentSite today, PageHeader header, ImmutableArray<Block> blocks, UiWords words) =>
        PageViews.Bare(GeneratedPages.Content(header, blocks), header, today.Index, today.Site, words);

    private static IEnumerable<PageLink> Index(CurrentSite today) =>
        today.Index.Get<PageHeader>(IndexKind.Page, GeneratedPages.Editions) is { } index ? [index.ToLink()] : [];

    private WrittenFile Write(PageView view, CurrentSite today, IModuleContext context)
    {
        var targets = PageTargets.Of(view);
        view = PagePictures.On(view, targets.Pictures, today.Site.Picture, context.Report);
        var path = LinkPolicies.OutputPath(view.Address);
        context.Write(new OutputFile(path, options.Theme.Renderer.Render(view)));
        return new WrittenFile(path) { Pictures = targets.PictureAddresses };
    }
}
