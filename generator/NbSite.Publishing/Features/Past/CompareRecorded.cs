using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Past;

/// <summary>Compares a page with the newest edition that has it, where it says something else today.</summary>
internal sealed class CompareRecorded : Module<PageDocument, PageDocument>
{
    public override IEnumerable<PageDocument> Execute(PageDocument page, IModuleContext context) =>
        [page.Site.PastOf(page.Content.Id) is { } past && Of(page.Content, page.FormerCode ?? page.VersionCode, past) is { } since
            ? page with { SinceEdition = since }
            : page];

    /// <summary>Null where there is nothing to compare, and when the record cannot be read, which is told with its history.</summary>
    public static PageDifference? Of(PageContent page, string code, SitePast past) =>
        past.HistoryOf(page.Language, page.Id)?.Newest is { } newest && newest.Code != code
            && past.Store.Record(newest.Records[^1]) is { } record
            ? PageDifferences.Between(record.Page, page)
            : null;
}
