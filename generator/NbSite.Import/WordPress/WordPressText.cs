using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NbSite.Import.WordPress;

/// <summary>Makes HTML of what WordPress keeps: shortcodes, and paragraphs that only an empty line parts. Lines stay lines.</summary>
internal static partial class WordPressText
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "gallery", "caption", "wp_caption", "audio", "video", "playlist", "embed", "contact-form", "contact-form-7", "toc", "su_spacer", "button", "vc_row", "vc_column", "products", "ninja_form", "gravityform",
    };

    public static string Html(string content, Items items)
    {
        var text = Caption().Replace(content, match =>
        {
            var inner = match.Groups["inner"].Value;
            var end = inner.LastIndexOf("/>", StringComparison.Ordinal) is > 0 and var self ? self + 2 : inner.IndexOf('>', Math.Max(0, inner.IndexOf("<img", StringComparison.OrdinalIgnoreCase))) + 1;
            if (inner.IndexOf("</a>", Math.Max(0, end), StringComparison.OrdinalIgnoreCase) is >= 0 and var close) end = close + 4;
            var words = end > 0 ? inner[end..].Trim() : inner;
            if (words.Length == 0) words = AttributeOf(match.Groups["rest"].Value, "caption") ?? "";
            return $"<figure>{inner[..Math.Max(0, end)]}<figcaption>{words}</figcaption></figure>";
        });
        text = Gallery().Replace(text, match => PicturesOf(AttributeOf(match.Groups["rest"].Value, "ids"), items));
        text = Embed().Replace(text, match => $"<iframe src=\"{WebUtility.HtmlEncode(WebUtility.HtmlDecode(match.Groups["address"].Value.Trim()))}\"></iframe>");
        var whole = text;
        text = Shortcode().Replace(text, match => IsShortcode(match, whole) ? $"<nb-mark text=\"{WebUtility.HtmlEncode(match.Value)}\"></nb-mark>" : match.Value);
        return text.Contains("<!-- wp:", StringComparison.Ordinal) || text.Contains("<p", StringComparison.OrdinalIgnoreCase) ? text : Paragraphs(text);
    }

    private static string PicturesOf(string? ids, Items items)
    {
        var html = new StringBuilder();
        foreach (var id in (ids ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (items.All.Find(item => item.Id.ToString(CultureInfo.InvariantCulture) == id && item.File.Length > 0) is not { } picture) continue;
            var caption = picture.Excerpt.Length == 0 ? "" : $"<figcaption>{WebUtility.HtmlEncode(picture.Excerpt)}</figcaption>";
            html.Append(CultureInfo.InvariantCulture, $"<figure><img src=\"{WebUtility.HtmlEncode(picture.File)}\" alt=\"{WebUtility.HtmlEncode(picture.Alt.Length > 0 ? picture.Alt : picture.Title)}\">{caption}</figure>");
        }

        return html.Length > 0 ? html.ToString() : "<nb-mark text=\"[gallery]\"></nb-mark>";
    }

    // “[sic]” is a word; with a value, an end or a known name it is none.
    private static bool IsShortcode(Match match, string text)
    {
        var name = match.Groups["name"].Value;
        return Known.Contains(name) || match.Groups["rest"].Value.Contains('=', StringComparison.Ordinal) || text.Contains($"[/{name}]", StringComparison.Ordinal);
    }

    private static string Paragraphs(string text)
    {
        var html = new StringBuilder();
        var lines = text.Split('\n');
        var isOpen = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var isBlank = line.Trim().Length == 0;
            var isBlock = BlockStart().IsMatch(line);
            if (isOpen && (isBlank || isBlock))
            {
                html.Append("</p>");
                isOpen = false;
            }
            else if (isOpen)
            {
                html.Append("<br>");
            }

            if (i > 0) html.Append('\n');
            if (!isOpen && !isBlank && !isBlock)
            {
                html.Append("<p>");
                isOpen = true;
            }

            html.Append(line);
        }

        return html.Append(isOpen ? "</p>" : "").ToString();
    }

    private static string? AttributeOf(string rest, string name) =>
        Regex.Match(rest, $"""\b{name}\s*=\s*["'“]([^"'”]*)["'”]""") is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"\[(?:wp_)?caption(?<rest>[^\]]{0,500})\](?<inner>.{0,20000}?)\[/(?:wp_)?caption\]", RegexOptions.Singleline)]
    private static partial Regex Caption();

    [GeneratedRegex(@"\[gallery(?<rest>[^\]]{0,2000})\]")]
    private static partial Regex Gallery();

    [GeneratedRegex(@"\[embed[^\]]{0,200}\](?<address>[^\[]{1,2000})\[/embed\]")]
    private static partial Regex Embed();

    [GeneratedRegex(@"\[/?(?<name>[a-z][a-z0-9_-]{1,40})(?<rest>(?:\s[^\[\]<>]{0,2000})?)/?\]")]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"^\s*</?(?:h[1-6]|ul|ol|li|table|t[rdh]|thead|tbody|tfoot|div|section|article|aside|figure|blockquote|pre|hr|dl|dt|dd|form|details|p)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BlockStart();
}
