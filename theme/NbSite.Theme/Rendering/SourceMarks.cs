using System.Globalization;
using System.Text;
using NbSite.Model;

namespace NbSite.Theme.Rendering;

/// <summary>
/// The marks of sources in a text, and where they lead. A mark of several sources leads to an anchor that names them
/// all; it stands in the list's entry of the first of them, so that the mark leads there where nothing opens in place.
/// </summary>
internal static class SourceMarks
{
    // How a mark's link begins; the numbers follow, with hyphens between them, then a quotation mark.
    private const string LinkStart = "<a href=\"#ref-";

    /// <summary>How an entry of the list begins; its number follows, then a quotation mark and the rest of the tag.</summary>
    private const string EntryStart = "<li id=\"ref-";

    /// <summary>Writes one mark for sources that are all numbered.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="items">The sources.</param>
    /// <param name="words">The interface's words.</param>
    /// <param name="isFolded">A screen says how many there are; paper has their numbers.</param>
    public static void Write(StringBuilder html, IReadOnlyList<CiteItem> items, UiWords words, bool isFolded = false)
    {
        var numbers = items.Select(item => item.Number).Distinct().Order().Select(Text).ToList();
        var all = items.Select(Said).Distinct(StringComparer.Ordinal).ToList();
        // The list leads back to the first place only.
        var firsts = items.Where(item => item.Occurrence == 1).Select(item => $" id=\"cite-{Text(item.Number)}-1\"").ToList();
        // A place in a source has a comma of its own.
        var between = items.Any(item => item.Locator is { Length: > 0 }) ? "; " : ", ";
        // What is seen is a part of what is said, so that the mark can be called by it (WCAG 2.5.3).
        var folded = isFolded ? words.Format("cite.many", numbers.Count) : null;
        var label = folded ?? words.Format(all.Count == 1 ? "cite.label" : "cite.labels", string.Join(between, all));
        html.Append("<sup class=\"nb-cite\">").Append(LinkStart).AppendJoin('-', numbers).Append('"').Append(firsts.FirstOrDefault())
            .Append(" aria-label=\"").Append(Markup.Encode(label)).Append("\">");
        foreach (var first in firsts.Skip(1)) html.Append("<span").Append(first).Append("></span>");
        if (folded is not null) html.Append("<span class=\"nb-cite__many\">").Append(Markup.Encode(folded)).Append("</span><span class=\"nb-cite__each\">");
        html.Append('[').AppendJoin(between, all.Select(Markup.Encode)).Append(']');
        html.Append(folded is null ? "</a></sup>" : "</span></a></sup>");
    }

    /// <summary>The anchors that the page's marks of several sources need, and where in the page they belong.</summary>
    public static List<(int At, byte[] Text)> Anchors(ReadOnlySpan<byte> html)
    {
        var found = new List<(int, byte[])>();
        var groups = Names(html, LinkStart).Select(mark => mark.Name).Where(name => name.Contains('-', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ToLookup(name => name[..name.IndexOf('-', StringComparison.Ordinal)], StringComparer.Ordinal);
        if (groups.Count == 0) return found;
        foreach (var (at, number) in Names(html, EntryStart))
        {
            var anchors = string.Concat(groups[number].Select(group =>
                $"<span id=\"ref-{group}\" data-nb-of=\"{group.Replace('-', ' ')}\"></span>"));
            if (anchors.Length == 0) continue;
            var end = html[at..].IndexOf((byte)'>');
            if (end >= 0) found.Add((at + end + 1, Encoding.ASCII.GetBytes(anchors)));
        }

        return found;
    }

    private static List<(int At, string Name)> Names(ReadOnlySpan<byte> html, string start)
    {
        var found = new List<(int, string)>();
        var wanted = Encoding.ASCII.GetBytes(start);
        for (var from = 0; html[from..].IndexOf(wanted) is >= 0 and var step;)
        {
            var at = from + step + wanted.Length;
            var end = html[at..].IndexOf((byte)'"');
            if (end < 0) break;
            found.Add((at, Encoding.UTF8.GetString(html.Slice(at, end))));
            from = at + end;
        }

        return found;
    }

    private static string Said(CiteItem item) =>
        item.Locator is { Length: > 0 } locator ? Text(item.Number) + ", " + locator : Text(item.Number);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
