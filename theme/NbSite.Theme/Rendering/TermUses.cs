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

    /// <summary>Where in a page's HTML attributes with those ids belong, in order.</summary>
    public static IReadOnlyList<(int At, string Attribute)> First(ReadOnlySpan<char> html)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<(int, string)>();
        for (var at = html.IndexOf(LinkStart); at >= 0;)
        {
            var rest = html[(at + LinkStart.Length)..];
            var anchor = rest[..rest.IndexOf('"')].ToString();
            if (seen.Add(anchor)) found.Add((at + "<a ".Length, $"id=\"{IdOf(anchor)}\" "));
            var next = rest.IndexOf(LinkStart);
            at = next < 0 ? -1 : at + LinkStart.Length + next;
        }

        return found;
    }
}
