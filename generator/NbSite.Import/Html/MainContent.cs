using AngleSharp.Dom;
using NbSite.Import.Tree;

namespace NbSite.Import.Html;

/// <summary>Finds what a page is about among menus, heads and feet.</summary>
internal static class MainContent
{
    private static readonly string[] Around = ["nav", "header", "footer", "aside"];

    private static readonly string[] AroundNames =
        ["menu", "sidebar", "breadcrumb", "breadcrumbs", "footer", "header", "navbar", "nav", "navigation", "cookie", "cookies", "skip-link", "share", "social", "related", "comments", "pagination", "toc"];

    /// <summary>The element that holds the page's own words.</summary>
    public static IElement Of(IElement body)
    {
        foreach (var selector in (string[])["main", "[role=main]", "article", "#content", "#main-content", "#main", ".entry-content", ".post-content", ".content"])
        {
            var found = body.QuerySelectorAll(selector).Where(each => Count(each) > 0).OrderByDescending(Count).FirstOrDefault();
            if (found is not null && Count(found) * 4 >= Paragraphs(body)) return found;
        }

        return Biggest(body);
    }

    /// <summary>Whether an element stands around the text: a menu, a head, a foot.</summary>
    public static bool IsAround(IElement element) => Array.IndexOf(Around, element.LocalName) >= 0 || element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search"
        || element.GetAttribute("aria-hidden") is "true" || element.HasAttribute("hidden")
        || (element.LocalName is "div" or "section" or "ul" or "p" && $"{element.Id} {element.ClassName}".Split([' ', '_'], StringSplitOptions.RemoveEmptyEntries).Any(name => Array.IndexOf(AroundNames, name.ToLowerInvariant()) >= 0));

    // Down to the element that alone still holds most of what paragraphs say.
    private static IElement Biggest(IElement body)
    {
        var at = body;
        while (at.Children.FirstOrDefault(child => child.LocalName is "div" or "section" or "td" or "table" or "tbody" or "tr" or "center" or "form" && Count(child) * 10 > Count(at) * 8
            && !IsAround(child) && at.QuerySelectorAll(":scope > h1, :scope > p, :scope > h2").Length == 0) is { } inner) at = inner;
        return at;
    }

    private static int Count(IElement element) => PlainWords.Split(HtmlParsing.Words(element)).Length;

    private static int Paragraphs(IElement element) => element.QuerySelectorAll("p, li").Sum(each => each.LocalName == "li" && each.QuerySelector("p") is not null ? 0 : Count(each));
}
