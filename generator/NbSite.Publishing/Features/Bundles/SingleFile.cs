using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Bundles;

/// <summary>
/// One language of an offline copy as a single HTML file, for telephones, e-mail and kiosks: every page one after the
/// other, with style, script, pictures and the search index inside. The script shows one page at a time.
/// </summary>
public static class SingleFile
{
    // A browser keeps all of it in memory, also on an old telephone.
    private const int MostPages = 1000;

    private static readonly string[] Naming = ["aria-labelledby", "aria-describedby", "for", "headers"];

    /// <summary>Null when the copy has more pages than one file can hold.</summary>
    /// <param name="built">The copy.</param>
    /// <param name="language">The language, BCP 47.</param>
    /// <param name="files">Its files by path.</param>
    public static byte[]? Make(BuildResult built, string language, IReadOnlyDictionary<string, OutputFile> files)
    {
        ArgumentNullException.ThrowIfNull(built);
        ArgumentNullException.ThrowIfNull(files);
        var facts = BundleFacts.Of(built);
        var plan = facts.Plan;
        var prefix = language == facts.Language ? "/" : $"/{language}/";
        string Made(string id) => $"{prefix}{id}/";
        var written = built.Report.Pages.Where(page => page.Language == language && !page.IsFactFile && plan.Holds(page.Address))
            .Select(page => page.Address).Order(StringComparer.Ordinal);
        ImmutableArray<string> pages =
        [
            Made(GeneratedPages.Cover),
            .. written.Concat(plan.Made.Where(id => id is not (GeneratedPages.Pack or GeneratedPages.Cover)).Select(Made))
                .Where(address => files.ContainsKey(LinkPolicies.OutputPath(address))),
        ];
        return pages.Length > MostPages ? null : new Making(plan, pages, Made(GeneratedPages.Search), Made(GeneratedPages.AToZ), files).Document(language);
    }

    /// <summary>The anchor of a place on a page: /medicines/cisplatin/ itself, and /medicines/cisplatin/:doses. No address has a “:”.</summary>
    private static string Anchor(string address, string place) => $"{address}:{place}";

    /// <summary>How a policy in the file names a script or style. As a browser reads it: with line ends as LF.</summary>
    internal static string HashOf(string text) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))))}'";

    /// <summary>The kind of a picture by its name; null for one that is none.</summary>
    internal static string? MediaType(string path) => Path.GetExtension(path) switch
    {
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".webp" => "image/webp",
        ".jpg" or ".jpeg" => "image/jpeg",
        _ => null,
    };

    private sealed class Making(BundlePlan plan, ImmutableArray<string> pages, string search, string list, IReadOnlyDictionary<string, OutputFile> files)
    {
        private readonly HashSet<string> _held = pages.ToHashSet(StringComparer.Ordinal);
        private readonly HtmlParser _parser = new();

        public byte[] Document(string language)
        {
            var cover = pages[0];
            using var document = Parse(cover);
            document.DocumentElement.SetAttribute("data-nb-single", "");
            // In the order of the page, since layers stand in that of their first name.
            var from = new Uri(new Uri("file:///"), LinkPolicies.OutputPath(cover));
            var sheets = document.QuerySelectorAll("head > link[rel='stylesheet']")
                .Select(link => Text(new Uri(from, link.GetAttribute("href")!).AbsolutePath[1..])).ToList();
            foreach (var part in document.QuerySelectorAll("head > link, head > script").ToList()) part.Remove();
            var style = document.CreateElement("style");
            style.TextContent = string.Concat(sheets);
            document.Head!.Append(style);
            var scripts = Scripts(language).Select(Inside).ToList();
            document.QuerySelector("meta[http-equiv='Content-Security-Policy']")?.SetAttribute("content", Policy(style.TextContent, scripts));
            var main = document.QuerySelector("main")!;
            document.QuerySelector(".nb-breadcrumbs")?.Remove();
            foreach (var old in main.Children.ToList()) old.Remove();
            Lead(document.DocumentElement, cover, inPage: false);
            foreach (var form in document.QuerySelectorAll("form[data-nb-search]"))
            {
                form.SetAttribute("action", "#" + list);
                form.SetAttribute("data-nb-answers", "#" + search);
            }

            foreach (var page in pages) main.Append(Article(document, page));
            foreach (var script in scripts)
            {
                var element = document.CreateElement("script");
                element.TextContent = script;
                document.Body!.Append(element);
            }

            return Encoding.UTF8.GetBytes("<!DOCTYPE html>\n" + document.DocumentElement.OuterHtml + "\n");
        }

        private IElement Article(IDocument document, string address)
        {
            using var read = Parse(address);
            var article = (IElement)document.Import(read.QuerySelector("article")!);
            foreach (var named in article.QuerySelectorAll("[id]")) named.Id = Anchor(address, named.Id!);
            foreach (var attribute in Naming)
            {
                foreach (var element in article.QuerySelectorAll($"[{attribute}]"))
                {
                    element.SetAttribute(attribute, string.Join(' ', element.GetAttribute(attribute)!
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Anchor(address, id))));
                }
            }

            Lead(article, address, inPage: true);
            article.Id = address;
            article.SetAttribute("data-nb-page", article.QuerySelector("h1")!.TextContent);
            return article;
        }

        /// <summary>Turns links between files into links inside this one, and pictures into data.</summary>
        private void Lead(IElement part, string address, bool inPage)
        {
            var from = new Uri(new Uri("file:///"), LinkPolicies.OutputPath(address));
            foreach (var link in part.QuerySelectorAll("a[href]"))
            {
                var href = link.GetAttribute("href")!;
                if (href.StartsWith('#'))
                {
                    if (inPage) link.SetAttribute("href", "#" + Anchor(address, href[1..]));
                }
                else if (new Uri(from, href) is { Scheme: "file" } to)
                {
                    var path = to.AbsolutePath.EndsWith("/index.html", StringComparison.Ordinal) ? to.AbsolutePath[..^"index.html".Length] : to.AbsolutePath;
                    var anchor = to.Fragment.Length > 1 ? Anchor(path, to.Fragment[1..]) : path;
                    link.SetAttribute("href", _held.Contains(path)
                        ? "#" + anchor
                        : AbsoluteAddress.Of(plan.View.Live, path) + to.Fragment);
                }
            }

            // Sound and film are not in it; their links lead to the site.
            foreach (var player in part.QuerySelectorAll("audio, video").ToList()) player.Remove();
            // One size is enough where all of them would have to be carried along.
            foreach (var sizes in part.QuerySelectorAll("picture > source[srcset]:not([media])").ToList()) sizes.Remove();
            foreach (var picture in part.QuerySelectorAll("img[src]"))
            {
                var path = new Uri(from, picture.GetAttribute("src")!).AbsolutePath[1..];
                if (files.TryGetValue(path, out var file)) picture.SetAttribute("src", Data(path, file));
            }

            foreach (var source in part.QuerySelectorAll("source[srcset]"))
            {
                var path = new Uri(from, source.GetAttribute("srcset")!).AbsolutePath[1..];
                if (files.TryGetValue(path, out var file)) source.SetAttribute("srcset", Data(path, file));
            }
        }

        // Nothing runs but what stands in the file and was put there by NbSite.
        private static string Policy(string style, IEnumerable<string> scripts) =>
            $"default-src 'none'; script-src{string.Concat(scripts.Select(script => " " + HashOf(script)))}; style-src {HashOf(style)}; img-src data:; "
            + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types nbsite";

        // Inside a script element HTML takes only these for its own: the end, and a comment that hides the end.
        private static string Inside(string script) => script.Replace("</", "\\u003C/", StringComparison.Ordinal)
            .Replace("<!--", "\\u003C!--", StringComparison.Ordinal).Replace("<script", "\\u003Cscript", StringComparison.OrdinalIgnoreCase);

        /// <summary>The site's script, and then all of the search index.</summary>
        private IEnumerable<string> Scripts(string language)
        {
            foreach (var name in (string[])["assets/site.", "assets/search."])
            {
                var script = files.Keys.SingleOrDefault(path => path.StartsWith(name, StringComparison.Ordinal) && path.EndsWith(".js", StringComparison.Ordinal));
                if (script is not null) yield return Text(script);
            }

            var first = SearchAddress.Of(language)[1..];
            if (!files.ContainsKey(first)) yield break;
            yield return Text(first);
            var rest = first[..^".js".Length] + "/";
            foreach (var path in files.Keys.Where(path => path.StartsWith(rest, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
                yield return Text(path);
        }

        private AngleSharp.Html.Dom.IHtmlDocument Parse(string address) => _parser.ParseDocument(Text(LinkPolicies.OutputPath(address)));

        private string Text(string path) => Encoding.UTF8.GetString(files[path].Bytes.Span);

        private static string Data(string path, OutputFile file) => $"data:{MediaType(path) ?? "image/jpeg"};base64,{Convert.ToBase64String(file.Bytes.Span)}";
    }
}
