using NbSite.Pipelines;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Past;

/// <summary>Compares a page with the newest edition that has it, where it says something else today.</summary>
internal sealed class CompareRecorded : Module<PageDocument, PageDocument>
{
    public override IEnumerable<PageDocument> Execute(PageDocument page, IModuleContext context) =>
        [page.Site.PastOf(page.Content.Id) is { } past && SinceEdition.Of(page.Content, page.FormerCode ?? page.VersionCode, past) is { } since
            ? page with { SinceEdition = since }
            : page];
}
