using NbSite.Content.Clinics;
using NbSite.Content.Signs;
using NbSite.Content.Values;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Search;

/// <summary>Keeps of each page the sections that results lead to. Of a page whose words are not told there are none.</summary>
internal sealed class KeepSections : PageAddition
{
    public override PageFacts ToFacts(PageFacts facts, PageDocument page, PageView view) =>
        page.Content.Searchable && page.Entry.Header.Status != ReviewStatus.Withdrawn && !page.Site.IsWithheld(page.Entry.Header)
            ? facts with { Search = WithSigns(SearchSections.Of(page.Content, key => IsThreshold(key, page.Index)), page) }
            : facts;

    private static bool IsThreshold(string value, ISiteIndex index) =>
        index.Get<NamedValue>(IndexKind.Value, value) is { Entries: var entries } && entries.Any(ClinicReader.IsHigh);

    private static SearchPage WithSigns(SearchPage sections, PageDocument page) =>
        page.Site.TellsAllSigns(page.Entry.Header) && page.Index.Get<SignBook>(IndexKind.SignBook, SignBook.Key) is { } book
            ? SignSections.With(sections, page.Content, book, key => IsThreshold(key, page.Index))
            : sections;
}
