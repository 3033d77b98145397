using System.Text;
using NbSite.Model;

namespace NbSite.Theme.Rendering;

/// <summary>
/// Gives the first use of each explained word an id, so that its explanation can lead back to it. Done on the finished
/// text, because only there is it certain which use comes first.
/// </summary>
internal static class TermUses
{
    /// <summary>How a link to an explanation begins; the anchor follows, then a quotation mark.</summary>
    public const string LinkStart = "<a class=\"nb-term\" href=\"#term-";

    /// <summary>The id of a word's first use.</summary>
    public static string IdOf(string anchor) => "term-" + anchor + "-use";

    /// <summary>Whether the page's own text leads to the word's explanation.</summary>
    public static bool IsUsed(GlossaryTerm term, PageContent page) =>
        BlockWalk.AllInlines(page.Blocks).Any(inline => inline is TermInline used && used.TermId == term.Id);

    public static string MarkFirst(string html)
    {
        var at = html.IndexOf(LinkStart, StringComparison.Ordinal);
        if (at < 0) return html;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var marked = new StringBuilder(html.Length + 256);
        var from = 0;
        for (; at >= 0; at = html.IndexOf(LinkStart, at + 1, StringComparison.Ordinal))
        {
            var start = at + LinkStart.Length;
            var anchor = html[start..html.IndexOf('"', start)];
            if (!seen.Add(anchor)) continue;
            marked.Append(html, from, at - from).Append("<a id=\"").Append(IdOf(anchor)).Append('"');
            from = at + 2;
        }

        return marked.Append(html, from, html.Length - from).ToString();
    }
}
