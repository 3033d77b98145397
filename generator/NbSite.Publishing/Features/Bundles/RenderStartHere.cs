using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Bundles;

/// <summary>
/// Renders the file that is opened first: it stands alone, so that it can say how to unpack when it was opened from inside
/// a zip file, where nothing else loads.
/// </summary>
public sealed class RenderStartHere(BuildInput input, Pipeline<IndexDocument> index) : AggregateModule<PageFacts, PageFacts>
{
    public override IEnumerable<PageFacts> Execute(IReadOnlyList<PageFacts> pages, IModuleContext context)
    {
        if (context.OutputsOf(index) is not [{ Plan: BundlePlan { Languages: [var first, ..] } plan } site]) return pages;
        var language = site.For(first);
        var words = input.Theme.Words(first)!;
        var header = GeneratedPages.Header("start-here", first, "", words["start.title"], words["start.summary"])
            with
        { Address = "/" + BundleNames.StartHere };
        var covers = plan.Languages.Select(tag => site.For(tag).Get<PageHeader>(IndexKind.Page, GeneratedPages.Cover)!.ToLink() with
        {
            InLanguage = new TranslationLink(tag, "", input.Theme.Words(tag)!["language.name"]),
        });
        var content = GeneratedPages.Content(header, [new LinkListBlock([.. covers])]);
        var view = PageViews.Bare(content, header, language, site, words) with { Layout = "StartHere", Breadcrumbs = [] };
        context.Write(new OutputFile(BundleNames.StartHere, input.Theme.Renderer.Render(view)));
        return pages;
    }
}
