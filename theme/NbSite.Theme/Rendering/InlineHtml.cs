using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Components;
using NbSite.Model;

namespace NbSite.Theme.Rendering;

/// <summary>
/// Writes running text as HTML. By hand and not by components, because white space between inline elements must stay as
/// it was written.
/// </summary>
public static class InlineHtml
{
    private static readonly char[] White = [' ', '\t', '\n', '\r'];

    /// <summary>The text as markup for the page in <paramref name="view"/>.</summary>
    public static MarkupString Of(ImmutableArray<Inline> inlines, PageView view)
    {
        var builder = new StringBuilder();
        Write(builder, inlines, view);
        return new MarkupString(builder.ToString());
    }

    /// <summary>Whether a text is one link, perhaps with its sources, and no sentence round it. Style cannot see words.</summary>
    public static bool IsLinkAlone(ImmutableArray<Inline> inlines) => inlines is [LinkInline, .. var rest]
        && rest.All(inline => inline is CiteInline || (inline is TextInline text && string.IsNullOrWhiteSpace(text.Text)));

    private static void Write(StringBuilder html, ImmutableArray<Inline> inlines, PageView view)
    {
        for (var i = 0; i < inlines.Length; i++)
        {
            switch (inlines[i])
            {
                case TextInline { InLanguage: { } language } words:
                    html.Append("<span lang=\"").Append(Markup.Encode(language)).Append("\" dir=\"auto\">").Append(Markup.Encode(words.Text)).Append("</span>");
                    break;
                case TextInline text:
                    html.Append(Quantities.Html(BesideCites(text.Text, inlines, i)));
                    break;
                case EmphasisInline emphasis:
                    var name = emphasis.Strong ? "strong" : "em";
                    html.Append('<').Append(name).Append('>');
                    Write(html, emphasis.Children, view);
                    html.Append("</").Append(name).Append('>');
                    break;
                case ScriptInline script:
                    html.Append(script.Raised ? "<sup>" : "<sub>");
                    Write(html, script.Children, view);
                    html.Append(script.Raised ? "</sup>" : "</sub>");
                    break;
                case LineBreakInline:
                    html.Append("<br>");
                    break;
                case LinkInline link:
                    WriteLink(html, link, view);
                    break;
                case FileInline file:
                    FileLinks.Write(html, file, view, () => Write(html, file.Children, view));
                    break;
                case CiteInline:
                    i = WriteCites(html, inlines, i, view);
                    break;
                case TermInline term:
                    WriteTerm(html, term, view);
                    break;
                case FactInline fact:
                    WriteFact(html, fact, view);
                    break;
                case ImageInline image:
                    PictureHtml.Write(html, image.Asset, image.Alt, view, "nb-inline-image");
                    break;
                case var other:
                    throw new InvalidOperationException(
                        $"The theme cannot render “{InlineDescription.Of(other).Name}” ({other.GetType().Name}) in running text: "
                        + "add it to InlineHtml.");
            }
        }
    }

    /// <summary>
    /// A source's number follows its sentence directly, however the author spaced it, and so does the sentence's stop.
    /// </summary>
    private static string BesideCites(string text, ImmutableArray<Inline> inlines, int at)
    {
        if (at > 0 && inlines[at - 1] is CiteInline && text.TrimStart(White) is { Length: > 0 } rest && ".,:;!?)".Contains(rest[0]))
            text = rest;
        return at + 1 < inlines.Length && inlines[at + 1] is CiteInline ? text.TrimEnd(White) : text;
    }

    private static void WriteLink(StringBuilder html, LinkInline link, PageView view)
    {
        var href = Href(link, view);
        if (href is null)
        {
            Write(html, link.Children, view);
            return;
        }

        html.Append("<a href=\"").Append(Markup.Encode(href)).Append('"');
        if (link.InLanguage is { } other) html.Append(" hreflang=\"").Append(Markup.Encode(other.Language)).Append('"');
        if (link.IsExternal && href.StartsWith("http", StringComparison.Ordinal))
            // On paper an address follows the words of a link; not where the words are the address.
            html.Append(IsAddress(link) ? " class=\"nb-external nb-address\"" : " class=\"nb-external\"").Append(" rel=\"noreferrer\"");
        html.Append('>');
        Write(html, link.Children, view);
        html.Append("</a>");
    }

    /// <summary>What to write in href; null for an address that a page must never carry.</summary>
    private static string? Href(LinkInline link, PageView view)
    {
        if (link.IsExternal) return IsSafe(link.Href) ? link.Href : null;
        if (string.IsNullOrEmpty(link.PageId)) return Fragment.Of(link.Anchor ?? "");
        return link.Address is { } address
            ? view.Links.Href(view.Address, link.Anchor is { Length: > 0 } anchor ? address + "#" + anchor : address)
            : null;
    }

    private static bool IsSafe(string? href) => href is not null
        && (href.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || href.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            || href.StartsWith("tel:", StringComparison.OrdinalIgnoreCase));

    private static bool IsAddress(LinkInline link) =>
        string.Equals(Bare(BlockWalk.PlainText(link.Children)), Bare(link.Href ?? ""), StringComparison.OrdinalIgnoreCase);

    /// <summary>An address as people read it out: without scheme and last slash.</summary>
    private static string Bare(string address)
    {
        var scheme = address.IndexOf(':', StringComparison.Ordinal);
        return (scheme < 0 ? address : address[(scheme + 1)..]).Trim().Trim('/');
    }

    /// <summary>
    /// All sources of a statement as one link that opens all of them: several small links beside each other are hard to
    /// hit. Gives the place of the last citation that was written.
    /// </summary>
    private static int WriteCites(StringBuilder html, ImmutableArray<Inline> inlines, int at, PageView view)
    {
        var items = new List<CiteItem>();
        var last = at;
        for (var i = at; i < inlines.Length; i++)
        {
            if (inlines[i] is CiteInline cite)
            {
                // A glossary explanation's own sources stand on the glossary page; they have no number on this one.
                items.AddRange(cite.Items.Where(item => item.Number > 0));
                last = i;
            }
            else if (inlines[i] is not TextInline text || text.Text.Trim(White).Length > 0)
            {
                break;
            }
        }

        if (items.Count > 0) SourceMarks.Write(html, items, view.Words);
        return last;
    }

    private static void WriteTerm(StringBuilder html, TermInline term, PageView view)
    {
        var anchor = term.TermId[(term.TermId.LastIndexOf('/') + 1)..];
        if (TermUses.IsLinkedElsewhere(term, view) || !view.Terms.Any(known => known.Term.Id == term.TermId))
        {
            Write(html, term.Children, view);
            return;
        }

        html.Append(TermUses.LinkStart).Append(anchor).Append("\">");
        Write(html, term.Children, view);
        html.Append("</a>");
    }

    private static void WriteFact(StringBuilder html, FactInline fact, PageView view)
    {
        // Only temperatures are written by the program; numbers and texts stand as somebody wrote them.
        var text = Markup.Encode(Temperature(fact.Text, view));
        html.Append("<span class=\"nb-fact\"");
        if (fact.InLanguage is { } language) html.Append(" lang=\"").Append(Markup.Encode(language)).Append("\" dir=\"auto\"");
        html.Append('>');
        if (fact.Href is { } href && IsSafe(href))
            html.Append("<a href=\"").Append(Markup.Encode(href)).Append("\">").Append(text).Append("</a>");
        else
            html.Append(text);
        html.Append("</span>");
        if (!fact.IsRegionSaid && Markup.RegionLabel(fact.Regions, view).Value is { } label) html.Append(' ').Append(label.TrimEnd());
        if (fact.Replaces is { } standard)
            html.Append(" <span class=\"nb-local\">(").Append(Markup.Encode(view.Words.Format("clinic.replaces", Temperature(standard, view)))).Append(")</span>");
        if (!fact.Varies) return;
        var note = Markup.Encode(view.Words["varies.note"]);
        if (view.ValuesVary)
            html.Append("<a class=\"nb-varies\" href=\"#").Append(Markup.Encode(view.VariesAnchor)).Append("\" aria-label=\"").Append(note).Append("\">*</a>");
        else
            html.Append(" (").Append(note).Append(')');
    }

    private static string Temperature(string text, PageView view) =>
        text.Contains("°C", StringComparison.Ordinal) ? view.Words.Number(text) : text;
}
