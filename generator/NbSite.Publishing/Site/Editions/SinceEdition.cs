using NbSite.Model;

namespace NbSite.Publishing.Site.Editions;

/// <summary>What a page says otherwise than the newest edition that has it.</summary>
internal static class SinceEdition
{
    /// <summary>Null where there is nothing to compare, and when the record cannot be read, which is told with its history.</summary>
    public static PageDifference? Of(PageContent page, string code, SitePast past) =>
        past.HistoryOf(page.Language, page.Id)?.Newest is { } newest && newest.Code != code
            && past.Store.Record(newest.Records[^1]) is { } record
            ? PageDifferences.Between(record.Page, page)
            : null;
}
