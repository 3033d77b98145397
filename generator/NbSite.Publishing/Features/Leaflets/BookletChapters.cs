using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NbSite.Model;
using NbSite.Publishing.Site;

namespace NbSite.Publishing.Features.Leaflets;

/// <summary>
/// Makes leaflets fit to stand in one document: each page's anchors are named after its chapter, and a link to a page
/// that is in the booklet leads to its chapter.
/// </summary>
internal static class BookletChapters
{
    // What names an anchor of the same page, or several.
    private static readonly string[] Naming = ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"];

    public static ImmutableArray<BookletChapter> Of(
        ImmutableArray<(PageReport Page, ReadOnlyMemory<byte> Html)> pages, Uri baseUrl)
    {
        var parser = new HtmlParser();
        var names = pages.Select((page, i) => (Address: AbsoluteAddress.Of(baseUrl, page.Page.Address), Id: $"c{i + 1}"))
            .ToDictionary(page => page.Address, page => page.Id, StringComparer.Ordinal);
        return
        [
            .. pages.Select((page, i) =>
            {
                using var stream = new MemoryStream(page.Html.ToArray());
                using var document = parser.ParseDocument(stream);
                var main = document.QuerySelector("main")!;
                Rename(main, $"c{i + 1}", names, baseUrl);
                return new BookletChapter
                {
                    Id = $"c{i + 1}",
                    Title = page.Page.Title,
                    VersionCode = page.Page.VersionCode,
                    LastChecked = page.Page.LastChecked,
                    ChangedParts = page.Page.Signing is { HasChanged: true } signing ? signing.IsUncounted ? 0 : signing.Changed : null,
                    Html = main.InnerHtml,
                };
            }),
        ];
    }

    private static void Rename(IElement main, string chapter, Dictionary<string, string> names, Uri baseUrl)
    {
        foreach (var element in main.QuerySelectorAll("*"))
        {
            if (element.Id is { Length: > 0 } id) element.Id = Own(id);
            foreach (var name in Naming)
            {
                if (element.GetAttribute(name) is { } value)
                    element.SetAttribute(name, string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Own)));
            }

            if (element.GetAttribute("href") is not { } href) continue;
            if (href.StartsWith('#')) element.SetAttribute("href", "#" + Own(href[1..]));
            else if (InBooklet(href) is { } inside) element.SetAttribute("href", "#" + inside);
        }

        string Own(string id) => $"{chapter}-{id}";

        string? InBooklet(string href)
        {
            if (!Uri.TryCreate(baseUrl, href, out var uri)) return null;
            return names.TryGetValue(uri.GetLeftPart(UriPartial.Path), out var other)
                ? other + (uri.Fragment.Length > 1 ? "-" + uri.Fragment[1..] : "")
                : null;
        }
    }
}
