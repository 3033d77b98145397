using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Components;
using NbSite.Model;
using NbSite.Theme.Rendering.Directions;

namespace NbSite.Theme.Rendering;

/// <summary>
/// Renders pages as components; what all pages of a section share is rendered once and remembered.
/// </summary>
internal sealed class PageRenderer(ComponentMap parts) : IPageRenderer
{
    // A header depends on the site, the section that is marked as current, and where links start from. What belongs to
    // an earlier build is forgotten with its site.
    private readonly ConditionalWeakTable<SiteView, ConcurrentDictionary<(string, string), Frame>> _frames = [];
    private readonly ConditionalWeakTable<SiteView, SiteView> _marked = [];

    public byte[] Render(PageView view)
    {
        // Words of another language are marked while the page is rendered, and say their language once it is done.
        if (view.Words.Borrowed.Count > 0) view = view with { Words = view.Words.Marked() };
        if (view.Site.Lent is { } lent)
            view = view with { Site = _marked.GetValue(view.Site, LentNames.Marked), Side = LentNames.Marked(view.Side, lent) };
        // Only words that are explained may be linked twice.
        if (!view.Terms.IsEmpty) view = view with { LinkedWords = TermUses.LinkedWords(view.Page) };
        var layout = view.Leaflet is null ? view.Layout : "Leaflet";
        if (layout != "Document") return Whole(view, parts[layout], new() { ["View"] = view, ["Parts"] = parts });
        var section = Section(view);
        // Where shared files are seen from tells apart both link policies and depths.
        var start = view.Links.Href(view.Address, view.Site.Assets.Style) + view.Links.Href(view.Address, view.Site.Home.Address);
        var frame = _frames.GetOrCreateValue(view.Site).GetOrAdd((section, start), _ => new Frame(
            Drawing.Draw(parts["SiteHeader"], new() { ["View"] = view, ["Section"] = section, ["Parts"] = parts }),
            Drawing.Draw(parts["SiteFooter"], new() { ["View"] = view })));
        return Whole(view, parts["Document"], new()
        {
            ["View"] = view,
            ["Parts"] = parts,
            ["Header"] = frame.Header,
            ["Footer"] = frame.Footer,
        });
    }

    private static byte[] Whole(PageView view, Type component, Dictionary<string, object?> parameters)
    {
        var isRightToLeft = view.Site.Direction == "rtl";
        using var html = new HtmlBuffer();
        Drawing.Draw(component, html, parameters);
        var rented = html.Rent();
        try
        {
            var isBorrowing = view.Words.Borrowed.Count > 0 || view.Site.Lent is not null;
            if (!isBorrowing && !DirectionMarks.MayBeIn(rented, isRightToLeft)) return TermUses.Mark(rented);
            var page = Encoding.UTF8.GetString(rented);
            if (isBorrowing) page = BorrowedWords.Said(page, view.Words, view.Site.Lent);
            return TermUses.Mark(Encoding.UTF8.GetBytes(
                DirectionMarks.MayBeIn(rented, isRightToLeft) ? DirectionMarks.Html(page, isRightToLeft) : page));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented.Array!);
        }
    }

    private sealed record Frame(MarkupString Header, MarkupString Footer);

    /// <summary>The navigation entry that the page belongs to; empty when to none.</summary>
    private static string Section(PageView view)
    {
        foreach (var entry in view.Site.Navigation)
        {
            if (entry.SectionId == view.Page.Id || view.Breadcrumbs.Any(crumb => crumb.PageId == entry.SectionId))
                return entry.SectionId;
        }

        return view.Site.WhenToCall?.PageId == view.Page.Id ? view.Page.Id : "";
    }
}
