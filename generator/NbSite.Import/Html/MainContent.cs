using AngleSharp.Dom;

namespace NbSite.Import.Html;

/// <summary>Finds what a page is about among menus, heads and feet.</summary>
internal static class MainContent
{
    private static readonly string[] Around = ["nav", "header", "footer", "aside"];

    private static readonly string[] AroundNames =
        ["menu", "sidebar", "breadcrumb", "breadcrumbs", "footer", "header", "navbar", "nav", "navigation", "cookie", "cookies", "skip-link", "share", "social", "related", "comments", "pagination", "toc"];

    /// <summary>The element that holds the page's own words.</summary>
    public static IElement Of(IElement body, WordCounts counts, CancellationToken cancellation = default)
    {
        foreach (var selector in (string[])["main", "[role=main]", "article", "#content", "#main-content", "#main", ".entry-content", ".post-content", ".content"])
        {
            cancellation.ThrowIfCancellationRequested();
            var found = body.QuerySelectorAll(selector).Where(each => counts.Of(each) > 0).MaxBy(counts.Of);
            if (found is not null && counts.Of(found) * 4 >= counts.InParagraphs(body)) return found;
        }

        return Biggest(body, counts, cancellation);
    }

    /// <summary>Whether an element stands around the text: a menu, a head, a foot.</summary>
    public static bool IsAround(IElement element) => Array.IndexOf(Around, element.LocalName) >= 0 || element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search"
        || element.GetAttribute("aria-hidden") is "true" || element.HasAttribute("hidden")
        || (element.LocalName is "div" or "section" or "ul" or "p" && $"{element.Id} {element.ClassName}".Split([' ', '_'], StringSplitOptions.RemoveEmptyEntries).Any(name => Array.IndexOf(AroundNames, name.ToLowerInvariant()) >= 0));

    // Down to the element that alone still holds most of what paragraphs say.
    private static IElement Biggest(IElement body, WordCounts counts, CancellationToken cancellation)
    {
        for (var at = body; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            var most = (long)counts.Of(at) * 8;
            var inner = at.Children.FirstOrDefault(child => child.LocalName is "div" or "section" or "td" or "table" or "tbody" or "tr" or "center" or "form"
                && counts.Of(child) * 10L > most);
            if (inner is null || IsAround(inner) || at.Children.Any(child => child.LocalName is "h1" or "h2" or "p")) return at;
            at = inner;
        }
    }
}
