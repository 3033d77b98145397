using System.Text;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Pipelines.Incremental;

namespace NbSite.Publishing.Site.Pages;

/// <summary>A page as it is handed to the theme.</summary>
internal sealed record ViewDocument(PageView View) : Document
{
    public override string Name => View.Address;

    public string Path => LinkPolicies.OutputPath(View.Address);
}

/// <summary>
/// Pages that NbSite makes, once it is known what they show. They show a little of many pages, so they are compared by all that stands in
/// them: each is drawn again when something in it is another.
/// </summary>
/// <param name="name">Which of them.</param>
internal sealed class ViewsSection(string name) : IncrementalSection<ViewDocument, WrittenFile>(name), IModuleState
{
    private readonly ValueHash _hash = new();

    /// <summary>It keeps only what it worked out.</summary>
    public string? Identity => "";

    /// <inheritdoc/>
    public override string KeyOf(ViewDocument document) => document.Path;

    /// <inheritdoc/>
    public override string? HashOf(ViewDocument document)
    {
        var view = document.View;
        // The words are the theme's, which is part of what the drawing is; what is said of the site is the same for every page.
        return _hash.OfShared(view.Site) is { } site && _hash.Of(view with { Words = null!, Site = null! }) is { } own
            ? AnswerSource.Hash(view.Words.Language + "\n" + site + own)
            : null;
    }

    /// <inheritdoc/>
    public override AnswerSource? Source(string name, ViewDocument document, IModuleContext context) => null;

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Write(WrittenFile document) => Encoding.UTF8.GetBytes(document.Path);

    /// <inheritdoc/>
    public override WrittenFile? Read(ViewDocument document, ReadOnlyMemory<byte> written) => new(Encoding.UTF8.GetString(written.Span));
}

/// <summary>Draws a page that NbSite made.</summary>
internal sealed class DrawView(PageOptions options) : Module<ViewDocument, WrittenFile>
{
    public override IEnumerable<WrittenFile> Execute(ViewDocument document, IModuleContext context)
    {
        context.Write(new OutputFile(document.Path, options.Theme.Renderer.Render(document.View)));
        return [new WrittenFile(document.Path)];
    }
}
