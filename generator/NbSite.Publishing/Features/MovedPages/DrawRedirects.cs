using System.Text;
using NbSite.Pipelines;
using NbSite.Pipelines.Incremental;
using NbSite.Publishing.Features.Past;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.MovedPages;

/// <summary>
/// Leads old addresses to their pages: a small page at each, which works from a folder too, and the same list as
/// <c>_redirects</c> for hosts that read it.
/// </summary>
internal sealed class DrawRedirects(PageOptions options, Pipeline<IndexDocument> index) : AggregateModule<PageFacts, PageFacts>
{
    // Some hosts follow no line at all of a list that is longer. Version codes come last and have pages all the same.
    private const int MostLines = 1000;

    private readonly IncrementalWork<ViewDocument, WrittenFile> _draw = new(new ViewsSection("moved"), new DrawView(options));

    public override IEnumerable<PageFacts> Execute(IReadOnlyList<PageFacts> pages, IModuleContext context)
    {
        if (context.OutputsOf(index) is not [{ Bundle: null } site]) return pages;
        var lines = new List<string>();
        var own = pages.Select(page => page.Header.Address).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var old in site.Redirections.All)
        {
            lines.Add($"{Whole(old.From)} {Whole(old.Target)} 301");
            // A withdrawn page that leads on is drawn like any page, with its reason.
            if (own.Contains(old.From)) continue;
            var view = Redirects.Page(old.From, old.To, old.Anchor, old.Path, site.For(old.To.Language), site, options.Theme.Words(old.To.Language)!);
            _draw.Run(new ViewDocument(view), context);
        }

        // Not for ever: once the page says something else, its past text stands at the code's address.
        var codes = Codes(pages, site).Select(code => $"{Whole(code.From)} {Whole(code.To)} 302").ToList();
        if (lines.Count + codes.Count <= MostLines) lines.AddRange(codes);
        // Cloudflare cannot answer 410 by this list; “nbsite nginx” and .ci/netlify find here where to.
        lines.AddRange(site.Redirections.Gone.Select(address => "# gone: " + Whole(address)));
        if (lines.Count > 0) context.Write(new OutputFile("_redirects", Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")))));
        return pages;

        string Whole(string address) => site.RootLinks.Href("/", address);
    }

    /// <summary>The codes of today's texts that were published.</summary>
    private static IEnumerable<(string From, string To)> Codes(IReadOnlyList<PageFacts> pages, IndexDocument site) => pages
        .Where(page => !page.IsUnrecorded && site.Past.HistoryOf(page.Header.Language, page.Header.Id) is { } history
            && history.Texts.Any(text => text.Code == page.VersionCode))
        .DistinctBy(page => page.VersionCode, StringComparer.Ordinal)
        .Select(page => (PastText.Address(page.VersionCode), page.Header.Address));
}
