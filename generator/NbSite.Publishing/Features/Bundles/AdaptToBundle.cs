using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Bundles;

/// <summary>
/// Holds a page's path to what opens everywhere, and leaves pictures out where only text was asked for. It comes after the
/// text was named by its hash: the code on the page is that of the site's own text.
/// </summary>
public sealed class AdaptToBundle(Pipeline<IndexDocument> index) : Module<PageDocument, PageDocument>
{
    public override IEnumerable<PageDocument> Execute(PageDocument page, IModuleContext context)
    {
        if (context.OutputsOf(index) is not [{ Plan: BundlePlan plan }]
            || !plan.Holds(page.Entry.Header.Address)) return [page];
        CheckPath(page, context);
        return plan.View.TextOnly
            ? [page with { Content = page.Content with { Blocks = new WithoutPictures().Blocks(page.Content.Blocks) } }]
            : [page];
    }

    private static void CheckPath(PageDocument page, IModuleContext context)
    {
        var header = page.Entry.Header;
        var path = LinkPolicies.OutputPath(header.Address);
        if (BundleNames.Problem(path) is not { } problem) return;
        var place = page.Entry.Keys.Slug is null ? SourceSpan.File(header.Path) : page.Entry.Keys.SlugSpan;
        context.Report(Codes.PathTooLong.At(place, path, problem));
    }

    private sealed class WithoutPictures : BlockRewriter
    {
        protected override IEnumerable<Inline> Rewrite(Inline inline) =>
            [inline is ImageInline image ? new TextInline(image.Alt) { Span = image.Span } : inline];

        protected override Block? Rewrite(Block block) => block is ImageBlock image
            ? new ParagraphBlock(image.Caption.IsDefaultOrEmpty ? [new TextInline(image.Alt)] : image.Caption) { Span = image.Span, Origin = image.Origin }
            : block;
    }
}
