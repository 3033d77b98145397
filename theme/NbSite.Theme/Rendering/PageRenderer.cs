using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NbSite.Model;

namespace NbSite.Theme.Rendering;

/// <summary>
/// Draws pages with the framework's own renderer. It keeps every root component until it is disposed, so each page gets
/// a renderer of its own; what all pages of a section share is drawn once and remembered.
/// </summary>
internal sealed class PageRenderer(ComponentMap parts) : IPageRenderer
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    // A header depends on the site, the section that is marked as current, and where links start from. What belongs to
    // an earlier build is forgotten with its site.
    private readonly ConditionalWeakTable<SiteView, ConcurrentDictionary<(string, string), Frame>> _frames = [];

    public byte[] Render(PageView view)
    {
        var layout = view.Leaflet is null ? view.Layout : "Leaflet";
        if (layout != "Document") return Whole(parts[layout], new() { ["View"] = view, ["Parts"] = parts });
        var section = Section(view);
        // Where shared files are seen from tells apart both link policies and depths.
        var start = view.Links.Href(view.Address, view.Site.Assets.Style) + view.Links.Href(view.Address, view.Site.Home.Address);
        var frame = _frames.GetOrCreateValue(view.Site).GetOrAdd((section, start), _ => new Frame(
            Part("SiteHeader", new() { ["View"] = view, ["Section"] = section, ["Parts"] = parts }),
            Part("SiteFooter", new() { ["View"] = view })));
        return Whole(parts["Document"], new()
        {
            ["View"] = view,
            ["Parts"] = parts,
            ["Header"] = frame.Header,
            ["Footer"] = frame.Footer,
        });
    }

    private byte[] Whole(Type component, Dictionary<string, object?> parameters)
    {
        using var html = new HtmlBuffer();
        Draw(component, html, parameters);
        return Encoded(html.Text.Trim());
    }

    /// <summary>The finished page as UTF-8, in one piece of just that length: some pages of a large site have millions of letters.</summary>
    private static byte[] Encoded(ReadOnlySpan<char> html)
    {
        const string Start = "<!DOCTYPE html>\n";
        var uses = TermUses.First(html);
        var bytes = new byte[Start.Length + Encoding.UTF8.GetByteCount(html) + 1 + uses.Sum(use => Encoding.UTF8.GetByteCount(use.Attribute))];
        var end = Encoding.UTF8.GetBytes(Start, bytes);
        var from = 0;
        foreach (var (at, attribute) in uses)
        {
            end += Encoding.UTF8.GetBytes(html[from..at], bytes.AsSpan(end));
            end += Encoding.UTF8.GetBytes(attribute, bytes.AsSpan(end));
            from = at;
        }

        end += Encoding.UTF8.GetBytes(html[from..], bytes.AsSpan(end));
        bytes[end] = (byte)'\n';
        return bytes;
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

    private MarkupString Part(string name, Dictionary<string, object?> parameters)
    {
        using var html = new HtmlBuffer();
        Draw(parts[name], html, parameters);
        return new MarkupString(html.Text.ToString());
    }

    private void Draw(Type component, HtmlBuffer html, Dictionary<string, object?> parameters)
    {
        // No rendering step waits for anything, so these calls finish on this thread.
        var renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
        try
        {
            renderer.Dispatcher.InvokeAsync(async () =>
            {
                var root = await renderer.RenderComponentAsync(component, ParameterView.FromDictionary(parameters))
                    .ConfigureAwait(true);
                root.WriteHtmlTo(html);
            }).GetAwaiter().GetResult();
        }
        finally
        {
            renderer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}
