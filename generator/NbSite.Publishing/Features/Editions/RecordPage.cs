using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Signs;

namespace NbSite.Publishing.Features.Editions;

/// <summary>Hands over what each page says; stands in the pipeline only while an edition is made.</summary>
internal sealed class RecordPage(Action<RecordedPage> recorder) : Module<PageDocument, PageDocument>
{
    public override IEnumerable<PageDocument> Execute(PageDocument page, IModuleContext context)
    {
        var sources = page.Cited.Select(cited => page.Index.Get<FormattedReference>(IndexKind.Reference, cited.Key));
        var recorded = RecordedPage.Of(page.Draft.Header, page.Draft.Review, page.Content, page.TextHash, page.Anchors, sources);
        var signs = BlockWalk.All(page.Content.Blocks).Any(block => block is CareCardBlock)
            ? page.Index.Get<SignReviews>(IndexKind.SignReviews, "all")?.Record
            : null;
        if (recorded is not null) recorder(recorded with { Signs = signs });
        return [page];
    }
}
