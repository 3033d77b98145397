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
        if (Depth(html) > Deepest)
        {
            findings.Add(Codes.ImportFileLeftOut.At(file, $"elements in it stand more than {Deepest} deep inside each other"));
            return null;
        }

        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, IsScripting = false });
        return parser.ParseDocument(html);
    }

    // Roughly: elements that end themselves are not counted, and one that is never closed counts to the end.
    private static int Depth(string html)
    {
        var (depth, deepest) = (0, 0);
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var isEnd = html[at + 1] == '/';
            var start = at + (isEnd ? 2 : 1);
            var end = start;
            while (end < html.Length && char.IsAsciiLetterOrDigit(html[end])) end++;
            if (end == start || !Counts(html.AsSpan(start, end - start))) continue;
            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private static bool Counts(ReadOnlySpan<char> name)
    {
        foreach (var each in (ReadOnlySpan<string>)["p", "li", "td", "th", "tr", "dd", "dt", "br", "img", "hr", "meta", "link", "input", "option", "col", "path", "source", "wbr", "thead", "tbody"])
            if (name.Equals(each, StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }

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
        if (depth > Deepest * 2 || node is IElement { LocalName: "script" or "style" or "noscript" or "template" or "head" }) return;
        // The number of a footnote is no word, and its way back neither.
        if (node is IElement mark && (mark.ClassList.Contains("footnote-ref") || mark.ClassList.Contains("footnote-back-ref"))) return;
        var isBlock = node is IElement element && HtmlConverter.IsBlock(element);
        if (isBlock || node is IElement { LocalName: "br" or "td" or "th" }) text.Append('\n');
        foreach (var child in node.ChildNodes) Append(child, text, depth + 1);
        if (isBlock) text.Append('\n');
    }
}
