using System.Collections.Immutable;
using NbSite.Content.Redirects;
using NbSite.Pipelines;
using NbSite.Pipelines.Incremental;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.MovedPages;

/// <summary>
/// Leads old addresses to their pages: a small page wherever one can stand, which works from a folder too, and the same list as
/// <c>_redirects</c> for hosts that read it.
/// </summary>
internal sealed class RenderRedirects(PageOptions options, Pipeline<IndexDocument> index) : AggregateModule<PageFacts, PageFacts>
{
    // Some hosts follow no line at all of a list that is longer. Version codes come last and have pages all the same.
    private const int MostLines = 1000;

    private readonly IncrementalWork<ViewDocument, WrittenFile> _draw =
        new(new MadeFilesSection<ViewDocument>("moved"), new RenderView(options));

    public override IEnumerable<PageFacts> Execute(IReadOnlyList<PageFacts> pages, IModuleContext context)
    {
        if (context.OutputsOf(index) is not [{ Output.IsForServers: true } site]) return pages;
        var own = pages.Select(page => page.Header.Address).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var small = new SmallPages(pages, site);
        var lines = ImmutableArray.CreateBuilder<RedirectLine>();
        foreach (var old in site.Redirections.All)
        {
            // A withdrawn page that leads on is rendered like any page, with its reason.
            var isDrawn = own.Contains(old.Old.Place) && old.Old.IsPlace;
            var at = isDrawn ? old.Old.Place : small.PlaceOf(old);
            lines.Add(Line(old, at, site));
            if (at is null || isDrawn) continue;
            var view = old.To is { } to
                ? Redirects.Page(at, to, old.Anchor, old.Path, site.For(to.Language), site, options.Theme.Words(to.Language)!)
                : Redirects.Other(old, at, site.For(old.Language), site, options.Theme.Words(old.Language)!);
            _draw.Run(new ViewDocument(view), context);
        }

        // Cloudflare cannot answer 410 by this list; “nbsite nginx” and .ci/netlify find here where to.
        lines.AddRange(site.Redirections.Gone.Select(address => new RedirectLine(Whole(address, site), [], Whole(address, site) + "index.html", 410)));
        var rules = InOrder(lines);
        // Not for ever: once the page says something else, its past text stands at the code's address.
        var codes = Codes(pages, site).Select(code => new RedirectLine(Whole(code.From, site), [], Whole(code.To, site), 302)).ToList();
        var count = rules.Count(line => line.Status != 410);
        if (count + codes.Count <= MostLines) rules.InsertRange(rules.FindLastIndex(line => !line.IsPattern) + 1, codes);
        if (rules.Count > 0) context.Write(new OutputFile("_redirects", RedirectsFile.Write(rules)));
        HostLimits.Report(site.Redirections.All, rules, small, context);
        return pages;
    }

    /// <summary>
    /// The first line that fits is followed: those with a query before the same address without one, patterns after single
    /// addresses, and after each other as they were written. What is gone keeps its place among them: a wider pattern behind it must
    /// not lead it on.
    /// </summary>
    private static List<RedirectLine> InOrder(IReadOnlyList<RedirectLine> lines) =>
        [.. lines.OrderBy(line => !line.Query.IsEmpty ? 0 : line.IsPattern ? 2 : 1).ThenByDescending(line => line.Query.Length)];

    private static RedirectLine Line(Redirection old, string? at, IndexDocument site)
    {
        ImmutableArray<(string, string)> query = [.. old.Old.Query.Select(each => (each.Name, Uri.EscapeDataString(each.Value)))];
        var from = Whole(old.Old.ForServers, site);
        if (!old.IsGone)
            return new RedirectLine(from, query, old.Other is { Kind: RedirectKind.Outside } ? old.Target : Whole(old.Target, site), 301);
        // What has no page of its own says so on the page of what is not found.
        var page = at is not null ? AddressText.Encode("/" + LinkPolicies.OutputPath(at)) : NotFound(old.Language, site);
        return new RedirectLine(from, query, Whole(page, site), 410);
    }

    private static string NotFound(string language, IndexDocument site) =>
        language == site.Config.Language ? "/404.html" : $"/{language}/404.html";

    private static string Whole(string address, IndexDocument site) => site.RootLinks.Href("/", address);

    /// <summary>The codes of today's texts that were published.</summary>
    private static IEnumerable<(string From, string To)> Codes(IReadOnlyList<PageFacts> pages, IndexDocument site) => pages
        .Where(page => !page.IsUnrecorded && site.Past.HistoryOf(page.Header.Language, page.Header.Id) is { } history
            && history.Texts.Any(text => text.Code == page.VersionCode))
        .DistinctBy(page => page.VersionCode, StringComparer.Ordinal)
        .Select(page => (PastLinks.Text(page.VersionCode), page.Header.Address));
}
