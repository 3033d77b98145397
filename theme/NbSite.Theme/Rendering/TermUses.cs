using System.Collections.Immutable;
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
    public static bool IsUsed(GlossaryTerm term, PageView view) =>
        BlockWalk.AllInlines(view.Page.Blocks).Any(inline => inline is TermInline used && used.TermId == term.Id && !IsLinkedElsewhere(used, view));

    /// <summary>
    /// Whether the page links the same words to a page. One name leads to one place: the word that NbSite found by itself stays a word.
    /// </summary>
    public static bool IsLinkedElsewhere(TermInline term, PageView view) =>
        term.IsAutomatic && view.LinkedWords.Contains(BlockWalk.PlainText(term.Children).Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of a page's links to pages.</summary>
    public static ImmutableArray<string> LinkedWords(PageContent page)
    {
        var links = BlockWalk.AllInlines(page.Blocks).OfType<LinkInline>().Where(link => link is { PageId.Length: > 0, Address: not null })
            .Select(link => BlockWalk.PlainText(link.Children));
        var listed = BlockWalk.All(page.Blocks).SelectMany(block => block switch
        {
            LinkListBlock list => list.Links,
            PathwayStep step => step.Links,
            _ => [],
        }).Select(link => link.Title);
        return [.. links.Concat(listed).Select(words => words.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The page, which is HTML in UTF-8, with its first line, those ids, anchors for marks of sources, and an end of line.</summary>
    public static byte[] Mark(ReadOnlySpan<byte> html)
    {
        List<(int At, byte[] Attribute)> uses = [.. First(html), .. SourceMarks.Anchors(html)];
        uses.Sort((one, other) => one.At.CompareTo(other.At));
        var page = new byte[FirstLine.Length + html.Length + uses.Sum(use => use.Attribute.Length) + 1];
        FirstLine.CopyTo(page);
        var end = FirstLine.Length;
        var from = 0;
        foreach (var (at, attribute) in uses)
        {
            html[from..at].CopyTo(page.AsSpan(end));
            end += at - from;
            attribute.CopyTo(page.AsSpan(end));
            end += attribute.Length;
            from = at;
        }

        html[from..].CopyTo(page.AsSpan(end));
        page[^1] = (byte)'\n';
        return page;
    }

    private static ReadOnlySpan<byte> FirstLine => "<!DOCTYPE html>\n"u8;

    private static List<(int At, byte[] Attribute)> First(ReadOnlySpan<byte> html)
    {
        var start = Encoding.ASCII.GetBytes(LinkStart);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<(int, byte[])>();
        for (var at = html.IndexOf(start); at >= 0;)
        {
            var rest = html[(at + start.Length)..];
            var anchor = Encoding.UTF8.GetString(rest[..rest.IndexOf((byte)'"')]);
            if (seen.Add(anchor)) found.Add((at + "<a ".Length, Encoding.UTF8.GetBytes($"id=\"{IdOf(anchor)}\" ")));
            var next = rest.IndexOf(start);
            at = next < 0 ? -1 : at + start.Length + next;
        }

        return found;
    }
}
