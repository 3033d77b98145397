using System.Net;
using System.Text.RegularExpressions;

namespace NbSite.Import.Markdown;

/// <summary>
/// Puts elements in the place of what other programs have beside Markdown: boxes of several kinds, shortcodes, templates, wiki links. Lines
/// keep the numbers that they have in the file.
/// </summary>
internal sealed partial class ForeignLines
{
    // The first line of a box is no longer than this.
    private const int LongestMark = 500;

    private readonly List<(string Text, int Line)> _lines = [];
    private readonly Stack<(string End, int Indent)> _open = new();
    private string? _fence;

    private CancellationToken Cancellation { get; init; }

    /// <summary>Lines with their numbers, from 1.</summary>
    public static List<(string Text, int Line)> Rewrite(IEnumerable<(string Text, int Line)> lines, CancellationToken cancellation = default)
    {
        var rewriter = new ForeignLines { Cancellation = cancellation };
        List<(string Text, int Line)> all = [.. lines];
        // A note that nothing leads to, or a second one of the same name, would be dropped with its words.
        var notes = all.SelectMany(line => NoteMark().Matches(line.Text).Select(match => match.Value)).CountBy(mark => mark, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        rewriter.All([.. all.Select(line => NoteStart().Match(line.Text) is { Success: true } start && (notes.GetValueOrDefault(start.Groups[1].Value) < 2 || !named.Add(start.Groups[1].Value))
            ? (line.Text[start.Length..].TrimStart(), line.Line) : line)], 0, 0);
        while (rewriter._open.Count > 0) rewriter.Close(rewriter._lines.Count == 0 ? 1 : rewriter._lines[^1].Line);
        return rewriter._lines;
    }

    private void All(List<(string Text, int Line)> lines, int depth, int indent)
    {
        var code = new IndentedCode(indent);
        for (var i = 0; i < lines.Count; i++)
        {
            Cancellation.ThrowIfCancellationRequested();
            var (text, number) = lines[i];
            if (Fenced(text))
            {
                _lines.Add((text, number));
                continue;
            }

            if (code.Holds(text))
            {
                _lines.Add((text, number));
                continue;
            }

            if (depth < 20 && text.Length <= LongestMark && Admonition().Match(text.TrimEnd()) is { Success: true } box
                && (box.Groups["mark"].Value != "===" || box.Groups["title"].Success))
            {
                i = Indented(lines, i, box, depth);
                continue;
            }

            if (Colons().Match(text) is { Success: true } colons)
            {
                Container(colons, number);
                continue;
            }

            if (Module().IsMatch(text)) _lines.Add(($"<nb-mark text=\"{Attribute(text.Trim())}\"></nb-mark>", number));
            else _lines.Add((Line(text, number), number));
        }
    }

    private bool Fenced(string text)
    {
        var start = text.TrimStart();
        if (_fence is null)
        {
            if (!start.StartsWith("```", StringComparison.Ordinal) && !start.StartsWith("~~~", StringComparison.Ordinal)) return false;
            _fence = start[..3];
            return true;
        }

        if (start.StartsWith(_fence, StringComparison.Ordinal) && start.Trim().Trim(_fence[0]).Length == 0) _fence = null;
        return true;
    }

    // !!! note "Title", ??? tip, === "Tab", with the words indented below.
    private int Indented(List<(string Text, int Line)> lines, int at, Match box, int depth)
    {
        var indent = box.Groups["indent"].Value;
        var inner = new List<(string, int)>();
        var end = at + 1;
        for (; end < lines.Count; end++)
        {
            var text = lines[end].Text;
            if (text.Trim().Length > 0 && !text.StartsWith(indent + "    ", StringComparison.Ordinal) && !text.StartsWith(indent + "\t", StringComparison.Ordinal)) break;
            inner.Add((text.Trim().Length == 0 ? "" : indent + text[(indent.Length + (text[indent.Length] == '\t' ? 1 : 4))..], lines[end].Line));
        }

        var kind = box.Groups["mark"].Value == "===" ? "example" : box.Groups["mark"].Value[0] == '?' ? "details" : box.Groups["kind"].Value.Split(' ')[0].ToLowerInvariant();
        var title = box.Groups["title"].Success ? box.Groups["title"].Value : kind == "details" ? box.Groups["kind"].Value.Trim() : "";
        Open(kind, title, indent, lines[at].Line);
        All(inner, depth + 1, IndentedCode.WidthOf(indent));
        Closing(indent, lines[Math.Max(at, end - 1)].Line);
        return end - 1;
    }

    private void Container(Match colons, int number)
    {
        var indent = colons.Groups["indent"].Value;
        var name = colons.Groups["name"].Value;
        if (name.Length == 0)
        {
            if (_open.Count > 0) Close(number);
            return;
        }

        var title = colons.Groups["title"].Value.Trim();
        if (title.StartsWith('[') && title.IndexOf(']') is > 0 and var end) title = title[1..end];
        else if (title.StartsWith('{')) title = "";
        Open(name.ToLowerInvariant(), title, indent, number);
        _open.Push(("</nb-box>", indent.Length));
    }

    private void Open(string kind, string title, string indent, int number)
    {
        _lines.Add(("", number));
        _lines.Add(($"{indent}<nb-box kind=\"{Attribute(kind)}\" nb-title=\"{Attribute(Marks().Replace(title, ""))}\">", number));
        _lines.Add(("", number));
    }

    private void Close(int number) => Closing(new string(' ', _open.Pop().Indent), number);

    private void Closing(string indent, int number)
    {
        _lines.Add(("", number));
        _lines.Add(($"{indent}</nb-box>", number));
        _lines.Add(("", number));
    }

    private string Line(string text, int number)
    {
        // A shortcode that holds words, alone on its line, is a box.
        if (text.Contains('{', StringComparison.Ordinal) && PairedShortcode().Match(text) is { Success: true } paired && WordTable.Box(paired.Groups["name"].Value) is not null)
        {
            if (paired.Groups["end"].Length > 0)
            {
                if (_open.Count > 0) Close(number);
                return "";
            }

            var attributes = Attributes(paired.Groups["rest"].Value);
            var kind = attributes.GetValueOrDefault("type") ?? attributes.GetValueOrDefault("color") ?? attributes.GetValueOrDefault("0") ?? paired.Groups["name"].Value;
            if (WordTable.Box(kind) is null) kind = paired.Groups["name"].Value;
            Open(kind, attributes.GetValueOrDefault("title") ?? attributes.GetValueOrDefault("summary") ?? "", "", number);
            _open.Push(("</nb-box>", 0));
            return "";
        }

        return Contents().IsMatch(text) ? "" : CodeSpans.Between(text, Rewritten);
    }

    private static string Rewritten(string text)
    {
        // “2*3*4” is no stress, and “{size}” no attribute: their signs and words would vanish.
        text = Times().Replace(text, "\\*");
        if (text.AsSpan().IndexOfAny("{[=%") < 0) return text;
        text = Shortcode().Replace(text, Short);
        text = Template().Replace(text, match => BaseUrl().IsMatch(match.Value) ? "" : Mark(match.Value));
        text = WikiPicture().Replace(text, match => $"![{match.Groups["words"].Value}](<{match.Groups["page"].Value.Trim()}>)");
        text = WikiLink().Replace(text, match => $"[{(match.Groups["words"].Success ? match.Groups["words"].Value : match.Groups["page"].Value)}](<nb-wiki:{match.Groups["page"].Value.Trim()}>)");
        text = Private().Replace(text, "<!--$1-->");
        text = Kramdown().Replace(text, "");
        return Brace().Replace(text, "\\{");
    }

    private static string Short(Match match)
    {
        var name = match.Groups["name"].Value;
        var attributes = Attributes(match.Groups["rest"].Value);
        switch (name)
        {
            case "figure" or "img" or "image" or "imgproc":
                var address = attributes.GetValueOrDefault("src") ?? attributes.GetValueOrDefault("0") ?? "";
                var caption = attributes.GetValueOrDefault("caption") ?? attributes.GetValueOrDefault("title") ?? "";
                var image = $"<img src=\"{Attribute(address)}\" alt=\"{Attribute(attributes.GetValueOrDefault("alt") ?? caption)}\">";
                return caption.Length == 0 ? image : $"<figure>{image}<figcaption>{WebUtility.HtmlEncode(caption)}</figcaption></figure>";
            case "ref" or "relref" or "link" or "post_url":
                return "nb-wiki:" + (attributes.GetValueOrDefault("0") ?? attributes.GetValueOrDefault("path") ?? "").Replace(" ", "%20", StringComparison.Ordinal);
            case "toc" or "br" or "comment" or "raw" or "endraw": return "";
            case "youtube" or "vimeo":
                var id = attributes.GetValueOrDefault("0") ?? attributes.GetValueOrDefault("id") ?? "";
                return $"<iframe src=\"{(name == "youtube" ? "https://www.youtube.com/watch?v=" : "https://vimeo.com/")}{Attribute(id)}\" title=\"{Attribute(attributes.GetValueOrDefault("title") ?? "")}\"></iframe>";
            default: return Mark(match.Value);
        }
    }

    private static string Mark(string text) => $"<nb-mark text=\"{Attribute(text)}\"></nb-mark>";

    /// <summary>Named values, and those without a name by their number.</summary>
    private static Dictionary<string, string> Attributes(string text)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var number = 0;
        // Nobody writes so many values; whoever does means harm.
        if (text.Length > 4_000) return found;
        foreach (Match match in Value().Matches(text))
        {
            var value = match.Groups["value"].Value.Trim('"', '\'', '`', '“', '”');
            found.TryAdd(match.Groups["name"].Success ? match.Groups["name"].Value : (number++).ToString(System.Globalization.CultureInfo.InvariantCulture), value);
        }

        return found;
    }

    // Braces and brackets too, so that nothing of it is taken for a mark a second time.
    private static string Attribute(string text) => Signs().Replace(WebUtility.HtmlEncode(text), match => $"&#{(int)match.Value[0]};");
}
