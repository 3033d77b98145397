using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Pipelines.Incremental;

namespace NbSite.Publishing.Site.Pages;

/// <summary>
/// A page that NbSite makes, as it is handed to the theme. It shows a little of many pages, so it is compared by all that stands in
/// it.
/// </summary>
internal sealed record ViewDocument(PageView View) : Document, IFileSource
{
    public override string Name => View.Address;

    public string Path => LinkPolicies.OutputPath(View.Address);

    string IFileSource.Key => Path;

    // The words are the theme's, which is part of what the rendering is; what is said of the site is the same for every page.
    string? IFileSource.HashOf(ValueHash hash) =>
        hash.OfShared(View.Site) is { } site && hash.Of(View with { Words = null!, Site = null! }) is { } own
            ? AnswerSource.Hash(View.Words.Language + "\n" + site + own)
            : null;
}

/// <summary>Renders a page that NbSite made.</summary>
internal sealed class RenderView(PageOptions options) : Module<ViewDocument, WrittenFile>
{
    public override IEnumerable<WrittenFile> Execute(ViewDocument document, IModuleContext context)
    {
        context.Write(new OutputFile(document.Path, options.Theme.Renderer.Render(PrintCodes.On(document.View, options.Output))));
        return [new WrittenFile(document.Path)];
    }
}
