using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using NbSite.Content.Markdown;
using NbSite.Model;

namespace NbSite.Content.Tests.OtherMaterial;

/// <summary>
/// What a text means, in one form for HTML and for our blocks: words with the structure that carries their meaning. White
/// space, paragraphs inside items and links whose words are their own address are no meaning.
/// </summary>
internal static partial class Meaning
{
    public static string Of(string html)
    {
        var lines = new Lines();
        foreach (Match token in Token().Matches(html))
        {
            if (token.Value[0] != '<' || token.Length == 1)
            {
                lines.Words(WebUtility.HtmlDecode(token.Value));
                continue;
            }

            var isEnd = token.Groups["end"].Success;
            var name = token.Groups["name"].Value;
            switch (name)
            {
                case "p": lines.Break(); break;
                case "em": lines.Words(isEnd ? "</i>" : "<i>"); break;
                case "strong": lines.Words(isEnd ? "</b>" : "<b>"); break;
                case "a": lines.Words(isEnd ? "</a>" : $"<a {Address(Attribute(token.Value, "href"))}>"); break;
                case "img":
                    lines.Words($"<img {Address(Attribute(token.Value, "src"))} {Attribute(token.Value, "alt")}>");
                    if (Attribute(token.Value, "title") is { Length: > 0 } title) lines.Words($" ({title})");
                    break;
                case "br": lines.Words(" / "); break;
                case "td" or "th":
                    if (isEnd) lines.Words("|");
                    else lines.TrimEnd();
                    break;
                case "input": lines.Words(token.Value.Contains("checked", StringComparison.Ordinal) ? "[x]" : "[ ]"); break;
                case "thead" or "tbody" or "table": lines.Break(); break;
                case "ol" when !isEnd: lines.Line($"<ol {(Attribute(token.Value, "start") is { Length: > 0 } start ? start : "1")}>"); break;
                default: lines.Line(isEnd ? $"</{name}>" : $"<{name}>"); break;
            }
        }

        return lines.ToString();
    }

    public static string Of(ImmutableArray<Block> blocks)
    {
        var lines = new Lines();
        foreach (var block in blocks) Write(block, lines);
        return lines.ToString();
    }

    private static void Write(Block block, Lines lines)
    {
        switch (block)
        {
            case ParagraphBlock { Children: [UnresolvedImage { Title: { } title } image] }:
                lines.Break();
                lines.Words(Words([image with { Title = null }]) + $" ({title})");
                lines.Break();
                return;
            case ParagraphBlock paragraph:
                lines.Break();
                lines.Words(Words(paragraph.Children));
                lines.Break();
                return;
            case TableBlock table:
                Row(table.Header, lines);
                foreach (var row in table.Rows) Row(row.Cells, lines);
                return;
        }

        var name = block switch
        {
            HeadingBlock heading => $"h{heading.Level}",
            ListBlock { Ordered: true } list => $"ol {list.Start}",
            ListBlock => "ul",
            ListItem => "li",
            QuoteBlock => "blockquote",
            DividerBlock => "hr",
            _ => block.GetType().Name,
        };
        lines.Line($"<{name}>");
        if (block is HeadingBlock { Children: var words }) lines.Words(Words(words));
        foreach (var inner in BlockWalk.Children(block)) Write(inner, lines);
        if (block is not DividerBlock) lines.Line($"</{name.Split(' ')[0]}>");
    }

    private static void Row(ImmutableArray<TableCell> cells, Lines lines)
    {
        lines.Line("<tr>");
        foreach (var cell in cells) lines.Words(Words(cell.Children) + "|");
        lines.Line("</tr>");
    }

    private static string Words(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        TextInline text => text.Text,
        EmphasisInline { Strong: true } strong => $"<b>{Words(strong.Children)}</b>",
        EmphasisInline emphasis => $"<i>{Words(emphasis.Children)}</i>",
        LineBreakInline => " / ",
        UnresolvedLink link => $"<a {Address(link.Target)}>{Words(link.Children)}</a>",
        LinkInline link => $"<a {Address(link.Href!)}>{Words(link.Children)}</a>",
        UnresolvedImage image => $"<img {Address(image.Target)} {image.Alt}>",
        _ => $"<{inline.GetType().Name}>",
    }));

    private static string Address(string address) => Uri.UnescapeDataString(address);

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $" {name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("""</?(?<name>[a-z][a-z0-9]*)(?:\s[^<>]*)?/?>(?<=</[^<>]*>(?<end>))|<(?<name>[a-z][a-z0-9]*)(?:\s(?:"[^"]*"|[^<>"])*)?>|[^<]+|<""")]
    private static partial Regex Token();

    // A link whose words are its address, as any reader makes of a bare one or not.
    [GeneratedRegex(@"<a (?:https?://|mailto:)?([^>]*)>(?:https?://|mailto:)?\1</a>")]
    private static partial Regex Plain();

    private sealed class Lines
    {
        private readonly StringBuilder _text = new();
        private readonly StringBuilder _line = new();

        public void Words(string words) => _line.Append(words);

        public void TrimEnd()
        {
            while (_line.Length > 0 && char.IsWhiteSpace(_line[^1])) _line.Length--;
        }

        public void Line(string line)
        {
            Break();
            _text.Append(line).Append('\n');
        }

        public void Break()
        {
            var words = Regex.Replace(_line.ToString(), @"[ \t\r\n]+", " ").Trim(' ');
            words = Plain().Replace(words, match => match.Value[(match.Value.IndexOf('>', StringComparison.Ordinal) + 1)..^4]);
            if (words.Length > 0) _text.Append(words).Append('\n');
            _line.Clear();
        }

        public override string ToString()
        {
            Break();
            return _text.ToString().Replace("<hr>\n</hr>", "<hr>", StringComparison.Ordinal);
        }
    }
}
