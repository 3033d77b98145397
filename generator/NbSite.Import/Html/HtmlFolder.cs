using AngleSharp.Dom;
using NbSite.Content.Yaml;
using NbSite.Import.Tree;
using NbSite.Model;

namespace NbSite.Import.Html;

/// <summary>Reads a folder of web pages: of each what it is about, without what stands around it.</summary>
internal static class HtmlFolder
{
    public static bool IsPage(string path) => path.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".xhtml", StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<ImportedPage> Read(SourceTree tree, FindingList findings)
    {
        foreach (var file in tree.Files.Where(file => IsPage(file.Path)))
            if (SourceText.Read(file, findings) is { } text && One(file.Path, text, findings) is { } page) yield return page;
    }

    private static ImportedPage? One(string path, string text, FindingList findings)
    {
        if (HtmlParsing.Read(text, SourceSpan.File(path), findings) is not { Body: { } body } document) return null;
        var want = HtmlParsing.Words(body);
        var main = MainContent.Of(body, new WordCounts(body), findings.Cancellation);
        foreach (var around in main.QuerySelectorAll("*").Where(MainContent.IsAround).ToArray())
        {
            findings.Cancellation.ThrowIfCancellationRequested();
            // What stands in something that was taken away is told with it.
            if (!around.IsDescendantOf(main)) continue;
            // A page's own heading may stand in a “header” of its article.
            if (around.LocalName == "header" && around.QuerySelector("h1") is not null && around.QuerySelector("nav, ul") is null) continue;
            if (around.LocalName == "aside" && WordTable.BoxOfClasses(around.ClassName) is not null) continue;
            if (around.Closest("table") is not null && around.LocalName is not "nav") continue;
            Told(path, around, findings);
            around.Remove();
        }

        ToldOutside(path, body, main, findings);
        var head = document.QuerySelector("title")?.TextContent;
        var h1 = main.QuerySelectorAll("h1");
        var blocks = new HtmlConverter(path, element => element.SourceReference?.Position.Line, findings).Read(main);
        var page = PageMaking.Make(path, h1.Length == 1 ? h1[0].TextContent.Trim() : Cut(head), blocks, findings) with
        {
            Summary = document.QuerySelector("meta[name=description]")?.GetAttribute("content")?.Trim(),
            Addresses = [.. new[] { document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") }.Where(each => !string.IsNullOrWhiteSpace(each)).Select(each => each!), "/" + path],
        };
        WordCheck.Compare(page, want, findings);
        return page;
    }

    // “Page | Site”, “Page – Site”.
    private static string? Cut(string? title)
    {
        if (string.IsNullOrWhiteSpace(title)) return null;
        var at = title.IndexOfAny(['|', '–', '—', '»', '·']);
        if (at < 0) at = title.IndexOf(" - ", StringComparison.Ordinal);
        return (at > 3 ? title[..at] : title).Trim();
    }

    private static void ToldOutside(string path, IElement body, IElement main, FindingList findings)
    {
        for (IElement at = main; at != body && at.ParentElement is { } parent; at = parent)
        {
            foreach (var beside in parent.ChildNodes.Where(each => each != at))
            {
                if (beside is IElement element) Told(path, element, findings);
                else if (beside is IText text && PlainWords.Split(text.Data).Length > 0)
                    findings.Add(Codes.ImportLeftOut.At(new SourceSpan(path, Line(parent), 1), "words beside the page's text", Quote.Short(text.Data)), text.Data);
            }
        }
    }

    private static void Told(string path, IElement element, FindingList findings)
    {
        var words = HtmlParsing.Words(element);
        if (PlainWords.Split(words).Length == 0) return;
        var what = element.LocalName switch { "nav" => "a menu", "header" => "the head of the page", "footer" => "the foot of the page", "aside" => "what stands beside the text", _ => "what stands around the text" };
        findings.Add(Codes.ImportLeftOut.At(new SourceSpan(path, Line(element), 1), what, Quote.Short(words)), words);
    }

    private static int Line(IElement element) => Math.Max(1, element.SourceReference?.Position.Line ?? 1);
}
