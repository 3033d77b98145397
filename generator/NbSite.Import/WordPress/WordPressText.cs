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

    private const int LongestCaption = 20_000;

    public static string Html(string content, Items items)
    {
        var text = Captions(content);
        text = Gallery().Replace(text, match => PicturesOf(AttributeOf(match.Groups["rest"].Value, "ids"), items) + LineEnds(match.Value));
        text = Embed().Replace(text, match => $"<iframe src=\"{WebUtility.HtmlEncode(WebUtility.HtmlDecode(match.Groups["address"].Value.Replace("\n", "", StringComparison.Ordinal).Trim()))}\"></iframe>{LineEnds(match.Value)}");
        var ended = End().Matches(text).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        text = Shortcode().Replace(text, match => IsShortcode(match, ended) ? Mark(match.Value) + LineEnds(match.Value) : match.Value);
        return text.Contains("<!-- wp:", StringComparison.Ordinal) || text.Contains("<p", StringComparison.OrdinalIgnoreCase) ? text : Paragraphs(text);
    }

    /// <summary>Pictures with their captions, each from its mark to the next end of one.</summary>
    private static string Captions(string content)
    {
        var html = new StringBuilder(content.Length);
        var from = 0;
        var end = CaptionEnd().Match(content);
        for (var start = CaptionStart().Match(content); start.Success && end.Success;)
        {
            var inside = start.Index + start.Length;
            while (end.Success && end.Index < inside) end = end.NextMatch();
            if (!end.Success || end.Index - inside > LongestCaption)
            {
                start = start.NextMatch();
                continue;
            }

            var whole = content[start.Index..(end.Index + end.Length)];
            var figure = Figure(content[inside..end.Index], start.Groups["rest"].Value);
            html.Append(content, from, start.Index - from).Append(figure);
            // Later lines keep their numbers.
            html.Append('\n', Math.Max(0, whole.Count(c => c == '\n') - figure.Count(c => c == '\n')));
            from = end.Index + end.Length;
            while (start.Success && start.Index < from) start = start.NextMatch();
        }

        return html.Append(content, from, content.Length - from).ToString();

        static string Figure(string inner, string rest)
        {
            var end = inner.LastIndexOf("/>", StringComparison.Ordinal) is > 0 and var self ? self + 2 : inner.IndexOf('>', Math.Max(0, inner.IndexOf("<img", StringComparison.OrdinalIgnoreCase))) + 1;
            if (inner.IndexOf("</a>", Math.Max(0, end), StringComparison.OrdinalIgnoreCase) is >= 0 and var close) end = close + 4;
            var words = end > 0 ? inner[end..].Trim() : inner;
            if (words.Length == 0) words = AttributeOf(rest, "caption") ?? "";
            return $"<figure>{inner[..Math.Max(0, end)]}<figcaption>{words}</figcaption></figure>";
        }
    }

    // Brackets as signs, so that no mark is taken for a shortcode a second time; on one line, so that those below keep their numbers.
    private static string Mark(string shortcode) => $"<nb-mark text=\"{WebUtility.HtmlEncode(shortcode.Replace('\n', ' ')).Replace("[", "&#91;", StringComparison.Ordinal).Replace("]", "&#93;", StringComparison.Ordinal)}\"></nb-mark>";

    private static string LineEnds(string replaced) => new('\n', replaced.Count(c => c == '\n'));

    private static string PicturesOf(string? ids, Items items)
    {
        var html = new StringBuilder();
        foreach (var id in (ids ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || items.Find(number) is not { File.Length: > 0 } picture) continue;
            var caption = picture.Excerpt.Length == 0 ? "" : $"<figcaption>{WebUtility.HtmlEncode(picture.Excerpt)}</figcaption>";
            html.Append(CultureInfo.InvariantCulture, $"<figure><img src=\"{WebUtility.HtmlEncode(picture.File)}\" alt=\"{WebUtility.HtmlEncode(picture.Alt.Length > 0 ? picture.Alt : picture.Title)}\">{caption}</figure>");
        }

        return html.Length > 0 ? html.ToString() : Mark("[gallery]");
    }

    // “[sic]” is a word; with a value, an end or a known name it is none.
    private static bool IsShortcode(Match match, HashSet<string> ended)
    {
        var name = match.Groups["name"].Value;
        return Known.Contains(name) || match.Groups["rest"].Value.Contains('=', StringComparison.Ordinal) || ended.Contains(name);
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

    [GeneratedRegex(@"\[(?:wp_)?caption(?<rest>[^\]]{0,500})\]")]
    private static partial Regex CaptionStart();

    [GeneratedRegex(@"\[/(?:wp_)?caption\]")]
    private static partial Regex CaptionEnd();

    [GeneratedRegex(@"\[/(?<name>[a-z][a-z0-9_-]{1,40})\]")]
    private static partial Regex End();

    [GeneratedRegex(@"\[gallery(?<rest>[^\]]{0,2000})\]")]
    private static partial Regex Gallery();

    [GeneratedRegex(@"\[embed[^\]]{0,200}\](?<address>[^\[]{1,2000})\[/embed\]")]
    private static partial Regex Embed();

    [GeneratedRegex(@"\[/?(?<name>[a-z][a-z0-9_-]{1,40})(?<rest>(?:\s[^\[\]<>]{0,2000})?)/?\]")]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"^\s*</?(?:h[1-6]|ul|ol|li|table|t[rdh]|thead|tbody|tfoot|div|section|article|aside|figure|blockquote|pre|hr|dl|dt|dd|form|details|p)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BlockStart();
}
