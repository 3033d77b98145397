using NbSite.Pipelines;
using NbSite.Pipelines.Incremental;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Composition.Pages;

/// <summary>Renders a page that NbSite made, and hands it over; pages that people wrote were handed over where they
/// were rendered.</summary>
internal sealed class WriteGeneratedPage(SiteParts parts) : Module<PageFacts, PageFacts>
{
    private readonly IncrementalWork<ViewDocument, WrittenFile> _render =
        new(new MadeFilesSection<ViewDocument>("made"), new RenderView(parts.Options));

    public override IEnumerable<PageFacts> Execute(PageFacts page, IModuleContext context)
    {
        if (page.View is not { View: var view }) return [page];
        if (context.OutputsOf(parts.Index) is [var site])
            view = PageCards.On(view, page.Header, site.Cards.GetValueOrDefault(page.Header.Language), context.Write);
        _render.Run(new ViewDocument(view), context);
        // What stands where nothing is, no list has.
        return IsOfServer(page) ? [] : [page with { View = null }];
    }

    private bool IsOfServer(PageFacts page) => parts.Input.MadePages.Any(made => made.IsOfServer && made.Id == page.Header.Id);
}
