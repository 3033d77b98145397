using System.Net;
using System.Text.RegularExpressions;

namespace NbSite.Publishing.Features.Files;

/// <summary>What the pages and the styles of a book (EPUB 3) load from elsewhere. Links that a reader follows are no such thing.</summary>
internal static partial class BookLinks
{
    /// <summary>Whether a part of the book loads something.</summary>
    /// <param name="text">The part.</param>
    /// <param name="isMarkup">It is markup, not a style sheet.</param>
    /// <param name="isList">It is the book's list of its parts, whose links are only told.</param>
    public static bool Find(string text, bool isMarkup, bool isList)
    {
        if (Style().IsMatch(isMarkup ? WebUtility.HtmlDecode(text) : text)) return true;
        if (!isMarkup) return false;
        foreach (Match element in Element().Matches(text))
        {
            var name = element.Groups[1].Value;
            // Such as “svg:image”.
            name = name[(name.LastIndexOf(':') + 1)..].ToLowerInvariant();
            var attributes = element.Groups[2].Value;
            if (name is "a" or "area" || (name == "link" && (isList || !IsLoaded(attributes)))) continue;
            foreach (Match attribute in Attribute().Matches(attributes))
                if (Away().IsMatch(WebUtility.HtmlDecode(attribute.Groups[2].Value))) return true;
            if (name == "meta" && Refresh().IsMatch(attributes)) return true;
        }

        return false;
    }

    private static bool IsLoaded(string attributes) => Rel().IsMatch(attributes);

    [GeneratedRegex(@"<([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+(?:\s*=\s*(?:""[^""]*""|'[^']*'|[^\s""'>]+))?)*)", RegexOptions.CultureInvariant)]
    private static partial Regex Element();

    [GeneratedRegex(@"\s(?:[\w.-]+:)?(src|srcset|href|poster|data|action|formaction|background)\s*=\s*[""']?([^""'>]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"(?:^|,)\s*(?:(?:https?|ftp|file):|//)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Away();

    [GeneratedRegex(@"(?:url\(|@import)\s*(?:url\()?\s*[""']?\s*(?:https?:|ftp:|file:|//)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Style();

    [GeneratedRegex(@"\srel\s*=\s*[""'][^""']*(?:stylesheet|icon|preload|prefetch|preconnect|manifest)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rel();

    [GeneratedRegex(@"content\s*=\s*[""'][^""']*url\s*=\s*(?:https?:|//)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refresh();
}
