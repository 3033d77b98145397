using System.Text;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Hosting;

/// <summary>Hands over <c>_headers</c>.</summary>
public sealed class WriteHeaders(Pipeline<IndexDocument> index) : AggregateModule<PageFacts, PageFacts>
{
    public override IEnumerable<PageFacts> Execute(IReadOnlyList<PageFacts> pages, IModuleContext context)
    {
        if (context.OutputsOf(index) is not [{ Output.IsForServers: true } site]) return pages;
        var rules = HeaderRules.Of(
            site.BaseUrl, site.Config.Publication == PublicationMode.Public, pages.Select(page => page.Header.Address), [.. Files(site, pages)],
            hasManifest: site.Config.Brand?.Mark is not null, hasFonts: site.Config.Brand?.Fonts.Any() == true, outside: site.Config.Outside);
        context.Write(new OutputFile("_headers", Encoding.UTF8.GetBytes(HeadersFile.Write(rules))));
        return pages;
    }

    private static IEnumerable<SiteFile> Files(IndexDocument site, IReadOnlyList<PageFacts> pages)
    {
        var linked = pages.SelectMany(page => page.Files).ToHashSet(StringComparer.Ordinal);
        return site.Files.Select(document => document.File)
            .Where(file => !file.IsWithdrawn && (file.IsOfRoot || linked.Contains(file.Address)));
    }
}
