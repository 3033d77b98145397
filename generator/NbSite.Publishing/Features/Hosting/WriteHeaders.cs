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
        if (context.OutputsOf(index) is not [{ Bundle: null } site]) return pages;
        var rules = HeaderRules.Of(
            site.BaseUrl, site.Config.Publication == PublicationMode.Public, pages.Select(page => page.Header.Address),
            hasManifest: site.Config.Brand?.Mark is not null);
        context.Write(new OutputFile("_headers", Encoding.UTF8.GetBytes(HeadersFile.Write(rules))));
        return pages;
    }
}
