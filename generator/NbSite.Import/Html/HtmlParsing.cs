using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NbSite.Model;

namespace NbSite.Import.Html;

/// <summary>Reads HTML without running or loading anything of it.</summary>
internal static partial class HtmlParsing
{
    /// <summary>Deeper than any page is, and not so deep that the reader's own calls pile up.</summary>
    private const int Deepest = 400;

    /// <summary>The document; null, with what is wrong told, when it is made to do harm.</summary>
    public static IHtmlDocument? Read(string html, SourceSpan file, FindingList findings)
    {
        findings.Cancellation.ThrowIfCancellationRequested();
        if (IsTooDeep(html)) return TooDeep();
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, IsScripting = false });
        var document = parser.ParseDocument(html);
        // What the tags seem to say is not always what a browser makes of them.
        return IsTooDeep(document) ? TooDeep() : document;

        IHtmlDocument? TooDeep()
        {
            findings.Add(Codes.ImportFileLeftOut.At(file, $"elements in it stand more than {Deepest} deep inside each other"));
            return null;
        }
    }

    private static bool IsTooDeep(INode document)
    {
        var open = new Stack<(INode Node, int Depth)>();
        open.Push((document, 0));
        while (open.TryPop(out var at))
        {
            if (at.Depth > Deepest * 2) return true;
            foreach (var child in at.Node.ChildNodes) if (child is IElement) open.Push((child, at.Depth + 1));
        }

        return false;
    }

    // Roughly: elements that end themselves are not counted, and one that is never closed counts to the end. An end counts for the
    // last open element of its name, and for nothing when there is none.
    private static bool IsTooDeep(string html)
    {
        var open = new List<string>();
        var foreign = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var isEnd = html[at + 1] == '/';
            var start = at + (isEnd ? 2 : 1);
            var end = start;
            while (end < html.Length && char.IsAsciiLetterOrDigit(html[end])) end++;
            if (end == start || end - start > 30 || !Counts(html.AsSpan(start, end - start))) continue;
            var name = html[start..end].ToLowerInvariant();
            var isForeign = name is "svg" or "math";
            if (isEnd)
            {
                if (open.LastIndexOf(name) is >= 0 and var last)
                {
                    open.RemoveAt(last);
                    if (isForeign) foreign--;
                }

                continue;
            }

            // Inside drawings “/>” ends an element.
            if (foreign > 0 && html.IndexOf('>', end) is > 0 and var close && html[close - 1] == '/') continue;
            open.Add(name);
            if (isForeign) foreign++;
            if (open.Count > Deepest) return true;
        }

        return false;
    }

    private static bool Counts(ReadOnlySpan<char> name)
    {
        foreach (var each in (ReadOnlySpan<string>)["p", "li", "td", "th", "tr", "dd", "dt", "br", "img", "hr", "meta", "link", "input", "option", "col", "path", "source", "wbr", "thead", "tbody", "area", "base", "embed", "param", "track"])
            if (name.Equals(each, StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }

    /// <summary>Whether readers never see what a node holds.</summary>
    public static bool IsUnseen(INode node) => node is IElement { LocalName: "script" or "style" or "noscript" or "template" or "head" };

    /// <summary>The words of a node without those of scripts and styles.</summary>
    public static string Words(INode node)
    {
        var text = new System.Text.StringBuilder();
        Append(node, text, 0);
        return Callout().Replace(text.ToString(), "");
    }

    // The name of a box is no word of it.
    [System.Text.RegularExpressions.GeneratedRegex(@"\[![A-Za-z-]{2,20}\][+-]?")]
    private static partial System.Text.RegularExpressions.Regex Callout();

    private static void Append(INode node, System.Text.StringBuilder text, int depth)
    {
        if (node is IText words) text.Append(words.Data);
        if (depth > Deepest * 2 || IsUnseen(node)) return;
        // The number of a footnote is no word, and its way back neither.
        if (node is IElement mark && (mark.ClassList.Contains("footnote-ref") || mark.ClassList.Contains("footnote-back-ref"))) return;
        var isBlock = node is IElement element && HtmlConverter.IsBlock(element);
        if (isBlock || node is IElement { LocalName: "br" or "td" or "th" }) text.Append('\n');
        foreach (var child in node.ChildNodes) Append(child, text, depth + 1);
        if (isBlock) text.Append('\n');
    }
}
