using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;

namespace NbSite.Publishing.Features.Checks;

/// <summary>Looks at finished pages as a browser would: ids, headings, alternative texts, links, other people's servers.</summary>
public static class HtmlChecks
{
    private static readonly (string Selector, string Attribute)[] Loaded =
    [
        ("script[src]", "src"), ("img[src]", "src"), ("link[rel~=stylesheet]", "href"), ("link[rel~=icon]", "href"),
        ("iframe[src]", "src"), ("source[src]", "src"),
    ];

    /// <summary>What is wrong with the pages; spans name the file that a page is made from, else its place in the output.</summary>
    public static ImmutableArray<Diagnostic> Check(IReadOnlyCollection<OutputFile> files, BuildReport pages)
    {
        var sources = pages.Pages.Where(page => page is { IsGenerated: false, IsFactFile: false })
            .ToDictionary(page => LinkPolicies.OutputPath(page.Address), page => page.Path, StringComparer.Ordinal);
        var bag = new DiagnosticBag();
        var parser = new HtmlParser();
        var known = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        known.UnionWith(Allowed(files));
        // A search engine's proof is one line that was held to its words, and no page.
        foreach (var file in files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal) && !StaticKinds.IsProof(file.Path)))
            Page(file.Path, sources.GetValueOrDefault(file.Path, file.Path), parser.ParseDocument(Encoding.UTF8.GetString(file.Bytes.Span)), known, bag);
        return bag.ToImmutable();
    }

    /// <summary>What the site's own headers let pages load from elsewhere, because site.yml names it.</summary>
    private static IEnumerable<string> Allowed(IReadOnlyCollection<OutputFile> files) =>
        files.FirstOrDefault(file => file.Path == "_headers") is { } headers
            ? Encoding.UTF8.GetString(headers.Bytes.Span).Split(' ', ';', '\n').Where(word => word.StartsWith("https://", StringComparison.Ordinal))
            : [];

    private static void Page(string path, string source, IDocument document, HashSet<string> known, DiagnosticBag bag)
    {
        void Report(string what) => bag.Add(Codes.PageFault.At(SourceSpan.File(source), what));
        if (string.IsNullOrEmpty(document.DocumentElement.GetAttribute("lang"))) Report("the page does not name its language");
        if (string.IsNullOrWhiteSpace(document.Title)) Report("the page has no title");
        var firsts = document.QuerySelectorAll("h1").Length;
        if (firsts != 1) Report($"the page has {firsts} first-level headings");
        var level = 0;
        foreach (var heading in document.QuerySelectorAll("h1,h2,h3,h4,h5,h6"))
        {
            var next = heading.LocalName[1] - '0';
            if (next > level + 1) Report($"the heading “{heading.TextContent.Trim()}” skips a level");
            level = next;
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in document.QuerySelectorAll("[id]"))
            if (!ids.Add(element.Id!)) Report($"the id “{element.Id}” stands twice");
        foreach (var image in document.QuerySelectorAll("img:not([alt])")) Report($"a picture has no alternative text: {image.GetAttribute("src")}");
        foreach (var (selector, attribute) in Loaded)
            foreach (var element in document.QuerySelectorAll(selector))
                Target(element.GetAttribute(attribute)!, path, known, null, Report);
        foreach (var sizes in document.QuerySelectorAll("[srcset]"))
            foreach (var size in sizes.GetAttribute("srcset")!.Split(", "))
                Target(size.Split(' ')[0], path, known, null, Report);
        foreach (var link in document.QuerySelectorAll("a[href]"))
        {
            if (string.IsNullOrWhiteSpace(link.TextContent) && link.GetAttribute("aria-label") is null && link.QuerySelector("img[alt]") is null)
                Report("a link has no name");
            Target(link.GetAttribute("href")!, path, known, ids, Report);
        }
    }

    private static void Target(string href, string path, HashSet<string> known, HashSet<string>? ids, Action<string> report)
    {
        if (href.StartsWith('#'))
        {
            if (ids is not null && href.Length > 1 && !ids.Contains(Uri.UnescapeDataString(href[1..]))) report($"a link leads to “{href}”, which is not on the page");
            return;
        }

        if (href.Contains(':', StringComparison.Ordinal))
        {
            if (ids is null && !known.Contains(href.Split('?')[0])) report($"the page loads something from elsewhere: {href}");
            return;
        }

        var bare = href.Split('#')[0];
        if (bare.StartsWith('/')) return;
        var parts = new List<string>(path.Split('/')[..^1]);
        foreach (var part in bare.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        if (!known.Contains(string.Join('/', parts))) report($"a link leads to “{href}”, which is not in the site");
    }
}
