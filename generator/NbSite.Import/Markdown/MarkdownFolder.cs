using System.Globalization;
using NbSite.Content.Yaml;
using NbSite.Import.Html;
using NbSite.Import.Tree;
using NbSite.Model;

namespace NbSite.Import.Markdown;

/// <summary>Reads a folder of Markdown with front matter, as Hugo, MkDocs, Jekyll, Docusaurus, Metalsmith and others have it.</summary>
internal static class MarkdownFolder
{
    private static readonly string[] Endings = [".md", ".markdown", ".mdx", ".mkd", ".mdown", ".qmd", ".hbs"];

    // What the site has itself, or what holds for one program alone.
    private static readonly HashSet<string> Quiet = new(StringComparer.OrdinalIgnoreCase)
    {
        "title", "pagetitle", "page_title", "description", "summary", "excerpt", "weight", "nav_order", "sidebar_position", "order", "menu_order", "aliases", "redirect_from",
        "redirects", "slug", "url", "permalink", "id", "layout", "draft", "published", "toc", "template", "type", "date", "lastmod", "linktitle", "sidebar_label",
    };

    public static bool IsPage(string path) => Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<ImportedPage> Read(SourceTree tree, FindingList findings)
    {
        foreach (var file in tree.Files.Where(file => IsPage(file.Path)))
            if (SourceText.Read(file, findings) is { } text && One(file.Path, text, findings) is { } page) yield return page;
    }

    private static ImportedPage? One(string path, string text, FindingList findings)
    {
        var lines = text.Split('\n');
        var matter = Matter.Read(path, lines);
        var body = ForeignLines.Rewrite(lines.Select((line, at) => (line, at + 1)).Skip(matter.BodyLine), findings.Cancellation);
        if (MarkdownHtml.Of(path, body, findings) is not { } html || HtmlParsing.Read("<body>" + html, SourceSpan.File(path), findings) is not { Body: { } root }) return null;
        Keys(path, matter, findings);
        var want = HtmlParsing.Words(root);
        var blocks = new HtmlConverter(path, _ => null, findings).Read(root);
        var page = PageMaking.Make(path, matter.Text("title", "pagetitle", "page_title", "linktitle"), blocks, findings) with
        {
            Summary = matter.Text("description", "summary", "excerpt"),
            Weight = int.TryParse(matter.Text("weight", "nav_order", "sidebar_position", "order", "menu_order"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var weight) ? Math.Clamp(weight, -100_000, 100_000) : 0,
            Addresses = [.. matter.All("aliases", "redirect_from", "redirects").Concat(matter.Text("url", "permalink") is { } own ? [own] : [])],
            Names = [.. new[] { matter.Text("id"), matter.Text("slug"), matter.Text("permalink", "url") }.Where(name => name is not null).Select(name => name!)],
        };
        WordCheck.Compare(page, want, findings);
        return matter.Text("slug") is { } slug && !page.IsIndex ? page with { Place = page.Place[..(page.Place.LastIndexOf('/') + 1)] + slug } : page;
    }

    private static void Keys(string path, Matter matter, FindingList findings)
    {
        foreach (var key in matter.Values.Where(key => !Quiet.Contains(key.Name) && key.Items.Any(item => item.Length > 0 && item != matter.Text("title"))))
            findings.Add(Codes.ImportKey.At(new SourceSpan(path, key.Line, 1), key.Name, Quote.Short(string.Join(", ", key.Items))));
    }
}
