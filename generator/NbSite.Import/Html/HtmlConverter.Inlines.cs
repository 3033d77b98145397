using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NbSite.Content.Yaml;
using NbSite.Import.Tree;
using NbSite.Import.Writing;
using NbSite.Model;

namespace NbSite.Import.Html;

/// <summary>Running text.</summary>
internal sealed partial class HtmlConverter
{
    private void Inline(INode node, ImmutableArray<ImportedInline>.Builder to, int depth)
    {
        switch (node)
        {
            case IText text:
                if (text.Data.Contains('$', StringComparison.Ordinal) && Formula().Match(text.Data) is { Success: true } formula)
                    findings.Add(Codes.ImportCode.At(Here, Quote.Short(formula.Value)));
                // Line ends are kept until callouts were found; the writer makes blanks of them.
                if (text.Data.Length > 0) to.Add(new Words(Blanks().Replace(text.Data, match => match.Value.Contains('\n') ? "\n" : " ")));
                break;
            case IElement element when depth > 80:
                to.Add(new Words(HtmlParsing.Words(element)));
                break;
            case IElement element:
                Element(element, to, depth + 1);
                break;
            case IComment comment when PlainWords.Split(comment.Data).Length > 0 && !IsMachineComment(comment.Data) && !comment.Data.StartsWith("nb-line", StringComparison.Ordinal):
                findings.Add(Codes.ImportComment.At(Here, Quote.Short(comment.Data)), comment.Data);
                break;
        }
    }

    private void Element(IElement element, ImmutableArray<ImportedInline>.Builder to, int depth)
    {
        switch (element.LocalName)
        {
            case "br": to.Add(new LineEnd()); break;
            case "strong" or "b": Stressed(element, true, to, depth); break;
            case "em" or "i" or "cite" or "dfn" or "var" or "mark": Stressed(element, false, to, depth); break;
            case "a": Anchor(element, to, depth); break;
            case "img" or "amp-img": Image(element, to); break;
            case "picture": if (element.QuerySelector("img") is { } image) Image(image, to); break;
            case "sup" or "sub":
                if (NoteOf(element) is { } note) InBrackets(note, to, depth);
                else if (Many(element, depth) is { IsEmpty: false } raised)
                    to.Add(raised.Any(each => each is Link) ? new Stress(false, raised) : new Script(element.LocalName == "sup", raised));
                break;
            case "q":
                to.Add(new Words("“"));
                to.AddRange(Many(element, depth));
                to.Add(new Words("”"));
                break;
            case "del" or "s" or "strike":
                var gone = HtmlParsing.Words(element);
                if (PlainWords.Split(gone).Length > 0) findings.Add(Codes.ImportDeleted.At(Here, Quote.Short(gone)), gone);
                break;
            case "abbr" or "acronym":
                to.AddRange(Many(element, depth));
                if (element.GetAttribute("title") is { Length: > 0 } title && !HtmlParsing.Words(element).Contains(title, StringComparison.OrdinalIgnoreCase))
                    findings.Add(Codes.ImportTitleMarks.At(Here, $"the short form “{Quote.Short(HtmlParsing.Words(element))}” was explained under the mouse: “{Quote.Short(title)}”"));
                break;
            case "iframe" or "video" or "audio" or "object" or "embed" or "canvas" or "applet": Embedded(element, to, depth); break;
            case "svg" or "math":
                var words = HtmlParsing.Words(element);
                findings.Add(element.LocalName == "math" ? Codes.ImportCode.At(Here, Quote.Short(words)) : Codes.ImportEmbedded.At(Here, "A drawing inside the page", Quote.Short(words)),
                    element.LocalName == "math" ? "" : words);
                if (element.LocalName == "math") to.Add(new Words(words));
                break;
            case "input":
                if (element.GetAttribute("type") is "checkbox" or "radio") break;
                if (element.GetAttribute("value") is { Length: > 0 } value) findings.Add(Codes.ImportForm.At(Here, Quote.Short(value)));
                break;
            case "select" or "textarea":
                findings.Add(Codes.ImportForm.At(Here, Quote.Short(HtmlParsing.Words(element))), HtmlParsing.Words(element));
                break;
            case "noscript":
                to.AddRange(Many(element, depth));
                break;
            default:
                if (Silent.Contains(element.LocalName))
                {
                    ToldSilent(element);
                    break;
                }

                Unknown(element);
                var isBlock = IsBlock(element);
                if (isBlock && to.Count > 0) to.Add(new Words(" "));
                to.AddRange(Many(element, depth));
                if (isBlock) to.Add(new Words(" "));
                break;
        }
    }

    // What HTML has besides: its words stay, and what it looked like is nothing that text has.
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "span", "font", "small", "big", "u", "ins", "time", "label", "button", "code", "kbd", "samp", "tt", "bdi", "bdo", "ruby", "rt", "rp", "data", "nobr", "legend",
        "output", "center", "li", "p", "div", "section", "header", "footer", "hgroup", "map", "area", "slot", "address", "article", "main", "ul", "ol", "table", "tr", "td",
        "th", "tbody", "thead", "tfoot", "dl", "dt", "dd", "caption", "figcaption", "figure", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "aside", "details", "summary", "tabs", "tab", "gallery",
    };

    private void Unknown(IElement element)
    {
        if (element.LocalName == "code" && PlainWords.Split(element.TextContent).Length > 1) findings.Add(Codes.ImportCode.At(Here, Quote.Short(element.TextContent)));
        if (element.LocalName == "nb-mark") findings.Add(Codes.ImportMark.At(Here, Quote.Short(element.GetAttribute("text") ?? "")), element.GetAttribute("text") ?? "");
        else if (!Known.Contains(element.LocalName)) findings.Add(Codes.ImportMark.At(Here, $"<{element.LocalName}>"));
    }

    private ImmutableArray<ImportedInline> Many(IElement element, int depth)
    {
        var inner = ImmutableArray.CreateBuilder<ImportedInline>();
        foreach (var child in element.ChildNodes) Inline(child, inner, depth);
        return inner.ToImmutable();
    }

    private void Stressed(IElement element, bool isStrong, ImmutableArray<ImportedInline>.Builder to, int depth)
    {
        if (Many(element, depth) is { IsEmpty: false } inner) to.Add(new Stress(isStrong, inner));
    }

    private void Anchor(IElement element, ImmutableArray<ImportedInline>.Builder to, int depth)
    {
        if (NoteOf(element) is { } note)
        {
            InBrackets(note, to, depth);
            return;
        }

        var inner = Flattened(Many(element, depth));
        var address = element.GetAttribute("href")?.Trim();
        if (string.IsNullOrEmpty(address))
        {
            if ((element.Id ?? element.GetAttribute("name")) is { Length: > 0 } id) _pendingAnchor ??= id;
            to.AddRange(inner);
            return;
        }

        if (element.GetAttribute("title") is { Length: > 0 } title && !PlainWords.Of(inner).Contains(title, StringComparison.OrdinalIgnoreCase))
            findings.Add(Codes.ImportTitleMarks.At(Here, $"words that a link showed under the mouse: “{Quote.Short(title)}”"));
        to.Add(new Link(address, inner));
    }

    /// <summary>Links of words; the line ends in them become blanks.</summary>
    private static ImmutableArray<ImportedInline> Flattened(ImmutableArray<ImportedInline> inner) =>
        [.. inner.Select(each => each switch { LineEnd => new Words(" "), Link link => link, _ => each })];

    private static void Image(IElement image, ImmutableArray<ImportedInline>.Builder to)
    {
        var address = image.GetAttribute("src")?.Trim() ?? "";
        if (address.Length == 0 || address.StartsWith("data:image/svg", StringComparison.Ordinal) || address.StartsWith("data:image/gif", StringComparison.Ordinal))
            address = image.GetAttribute("data-src")?.Trim() ?? image.GetAttribute("data-lazy-src")?.Trim() ?? address;
        var isAlone = image.Closest("figure") is not null;
        var alt = image.GetAttribute("alt")?.Trim();
        // An empty text says that the picture only decorates.
        if (alt is "" && !isAlone && image.GetAttribute("role") is "presentation" or "none") return;
        to.Add(new Picture(address, alt ?? "", image.GetAttribute("title")?.Trim() is { Length: > 0 } title && title != alt ? title : ""));
    }

    private void Embedded(IElement element, ImmutableArray<ImportedInline>.Builder to, int depth)
    {
        var address = (element.GetAttribute("src") ?? element.QuerySelector("source")?.GetAttribute("src") ?? element.GetAttribute("data"))?.Trim() ?? "";
        var title = element.GetAttribute("title")?.Trim() ?? element.GetAttribute("aria-label")?.Trim();
        var inside = HtmlParsing.Words(element);
        var kind = element.LocalName switch { "iframe" => "A frame", "video" => "A film", "audio" => "A recording", _ => "An object" };
        if (!string.IsNullOrEmpty(title) && address.Length > 0)
        {
            to.Add(new Link(address, [new Words(title)]));
            findings.Add(Codes.ImportEmbedded.At(Here, kind, $"a link stands in its place, “{Quote.Short(title)}”"), inside);
            return;
        }

        findings.Add(Codes.ImportEmbedded.At(Here, kind, Quote.Short(address.Length > 0 ? address : inside)), inside);
    }

    private ImmutableArray<ImportedInline> Flat(IElement element, int depth)
    {
        var words = ImmutableArray.CreateBuilder<ImportedInline>();
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement { LocalName: "ul" or "ol" } list)
            {
                var isFirst = true;
                foreach (var item in list.Children)
                {
                    if (words.Count > 0 || !isFirst) words.Add(new Words(isFirst ? " " : "; "));
                    words.AddRange(Trim(Flat(item, depth + 1)));
                    isFirst = false;
                }
            }
            else if (child is IElement block && IsBlock(block))
            {
                if (words.Count > 0) words.Add(new Words(" "));
                words.AddRange(depth > 60 ? [new Words(HtmlParsing.Words(block))] : Flat(block, depth + 1));
                words.Add(new Words(" "));
            }
            else
            {
                Inline(child, words, depth + 1);
            }
        }

        return Trim([.. words.Select(each => each is LineEnd ? new Words(" ") : each)]);
    }

    /// <summary>Without blanks and line ends around it; empty when there is nothing to see.</summary>
    public static ImmutableArray<ImportedInline> Trim(ImmutableArray<ImportedInline> words)
    {
        var first = 0;
        var last = words.Length - 1;
        while (first <= last && IsBlank(words[first])) first++;
        while (last >= first && IsBlank(words[last])) last--;
        if (first > last) return [];
        var kept = words[first..(last + 1)];
        if (kept[0] is Words start) kept = kept.SetItem(0, new Words(start.Text.TrimStart()));
        if (kept[^1] is Words end) kept = kept.SetItem(kept.Length - 1, new Words(end.Text.TrimEnd()));
        return kept;

        static bool IsBlank(ImportedInline inline) => inline is LineEnd || (inline is Words words && InlineWriter.Clean(words.Text).AsSpan().Trim().IsEmpty)
            || (inline is Stress stress && stress.Children.All(IsBlank)) || (inline is Link link && link.Children.All(IsBlank)) || (inline is Script script && script.Children.All(IsBlank));
    }

    [GeneratedRegex(@"\$\$?[^$\n]{0,200}[\\^_{}=][^$\n]{0,200}\$")]
    private static partial Regex Formula();

    [GeneratedRegex(@"[ \t\r\n\f]+")]
    private static partial Regex Blanks();
}
