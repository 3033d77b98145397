using System.Collections.Immutable;
using AngleSharp.Dom;
using NbSite.Content.Yaml;
using NbSite.Import.Tree;
using NbSite.Model;

namespace NbSite.Import.Html;

/// <summary>Turns HTML, of pages and of what other programs make of Markdown, into the tree. One object reads one page.</summary>
internal sealed partial class HtmlConverter(string source, Func<IElement, int?> lineOf, FindingList findings)
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "main", "header", "footer", "figure", "ul", "ol", "dl", "table", "blockquote", "pre", "hr", "h1", "h2",
        "h3", "h4", "h5", "h6", "address", "form", "fieldset", "center", "aside", "nav", "details", "nb-box", "body", "hgroup", "menu", "li",
        "dt", "dd", "tr", "thead", "tbody", "tfoot", "caption", "figcaption", "summary", "html", "search", "dialog", "gallery", "tabs", "tab",
    };

    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "script", "style", "template", "link", "meta", "base", "head", "title", "wbr", "source", "track", "param", "col", "colgroup", "nb-line",
    };

    private readonly Dictionary<string, Note> _notes = new(StringComparer.Ordinal);
    private readonly List<(string Anchor, int Block)> _anchors = [];
    private string? _pendingAnchor;
    private int _line = 1;
    private bool _hasScripts;

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    private SourceSpan Here => new(source, _line, 1);

    /// <summary>The blocks of an element's content.</summary>
    public ImmutableArray<ImportedBlock> Read(IElement root)
    {
        FindNotes(root);
        var blocks = Children(root, 0);
        var left = _notes.Values.Where(note => !note.IsUsed).ToList();
        if (left.Count == 0) return blocks;
        // Notes that nothing leads to, or of several passages.
        return [.. blocks, new ImportedDivider(_line), new ImportedList(_line, true, 1, [.. left.Select(note => Children(note.Item, 1)).Where(item => !item.IsEmpty)])];
    }

    private ImmutableArray<ImportedBlock> Children(INode parent, int depth)
    {
        var blocks = ImmutableArray.CreateBuilder<ImportedBlock>();
        var pending = ImmutableArray.CreateBuilder<ImportedInline>();
        var line = _line;
        foreach (var child in parent.ChildNodes) Child(child, depth, blocks, pending, ref line);
        Flush(blocks, pending, line);
        return Bullets(blocks.ToImmutable());
    }

    private void Child(INode child, int depth, ImmutableArray<ImportedBlock>.Builder blocks, ImmutableArray<ImportedInline>.Builder pending, ref int line)
    {
        findings.Cancellation.ThrowIfCancellationRequested();
        if (child is IElement element)
        {
            if (lineOf(element) is { } at) _line = at;
            if (element.HasAttribute("data-nb-line") && int.TryParse(element.GetAttribute("data-nb-line"), out var told)) _line = told;
            else if (element.LocalName == "pre" && int.TryParse(element.QuerySelector("[data-nb-line]")?.GetAttribute("data-nb-line"), out var inner)) _line = inner;
            if (element.LocalName == "nb-line") return;
            if (Silent.Contains(element.LocalName))
            {
                ToldSilent(element);
                return;
            }

            if (depth > 60)
            {
                pending.Add(new Words(HtmlParsing.Words(element)));
                return;
            }

            if (Blocks.Contains(element.LocalName) || HoldsBlocks(element))
            {
                Flush(blocks, pending, line);
                Block(element, depth, blocks);
                line = _line;
                return;
            }
        }
        else if (child is IComment comment)
        {
            if (comment.Data.StartsWith("nb-line:", StringComparison.Ordinal) && int.TryParse(comment.Data.AsSpan(8), out var told)) _line = told;
            else if (PlainWords.Split(comment.Data).Length > 0 && !IsMachineComment(comment.Data)) findings.Add(Codes.ImportComment.At(Here, Quote.Short(comment.Data)), comment.Data);
            return;
        }

        if (pending.Count == 0 && child is IText { Data: var blank } && blank.AsSpan().Trim().IsEmpty) return;
        if (pending.Count == 0) line = _line;
        Inline(child, pending, depth);
    }

    private static bool IsMachineComment(string text) => text.TrimStart() is var start
        && (start.StartsWith("wp:", StringComparison.Ordinal) || start.StartsWith("/wp:", StringComparison.Ordinal) || start.StartsWith("[if", StringComparison.Ordinal)
            || start.StartsWith("<![endif]", StringComparison.Ordinal) || start.StartsWith("more", StringComparison.Ordinal) || start.StartsWith("nextpage", StringComparison.Ordinal));

    private static bool HoldsBlocks(IElement element) => element.LocalName is not ("a" or "svg" or "math" or "object" or "video" or "audio" or "iframe" or "select" or "button")
        && element.Descendants<IElement>().Take(2_000).Any(IsBlock);

    private static void Flush(ImmutableArray<ImportedBlock>.Builder blocks, ImmutableArray<ImportedInline>.Builder pending, int line)
    {
        var words = Trim(pending.ToImmutable());
        pending.Clear();
        if (!words.IsEmpty) blocks.Add(new ImportedParagraph(line, words));
    }

    private void Block(IElement element, int depth, ImmutableArray<ImportedBlock>.Builder blocks)
    {
        var line = _line;
        if (element.Id is { Length: > 0 } id && element.LocalName[0] != 'h') _pendingAnchor ??= id;
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Heading(element, depth, blocks);
                break;
            case "p" when BoxOf(element) is null:
                blocks.AddRange(Children(element, depth + 1));
                break;
            case "ul" or "ol" or "menu":
                if (List(element, depth) is { } list) blocks.Add(list);
                break;
            case "dl": blocks.AddRange(Definitions(element, depth)); break;
            case "table": blocks.AddRange(Table(element, depth)); break;
            case "blockquote": blocks.AddRange(Quoted(element, depth)); break;
            case "pre": blocks.AddRange(Preformatted(element)); break;
            case "hr": blocks.Add(new ImportedDivider(line)); break;
            case "details": blocks.AddRange(Disclosure(element, depth)); break;
            case "figure": blocks.AddRange(Figure(element, depth)); break;
            case "nav":
                LeaveOut(element, "a menu");
                break;
            case "form":
                findings.Add(Codes.ImportForm.At(Here, Quote.Short(HtmlParsing.Words(element))), HtmlParsing.Words(element));
                break;
            case "div" when element.ClassList.Contains("footnotes") || element.GetAttribute("role") == "doc-endnotes":
            case "section" when element.ClassList.Contains("footnotes") || element.GetAttribute("role") == "doc-endnotes":
                break;
            default:
                var inner = Children(element, depth + 1);
                if (BoxOf(element) is { } name) blocks.AddRange(Boxed(line, name, element.GetAttribute("nb-title"), inner));
                else blocks.AddRange(inner);
                break;
        }
    }

    private void Heading(IElement element, int depth, ImmutableArray<ImportedBlock>.Builder blocks)
    {
        var line = _line;
        var all = ImmutableArray.CreateBuilder<ImportedInline>();
        foreach (var child in element.ChildNodes) Inline(child, all, depth + 1);
        var words = all.Where(each => each is not Picture);
        ImmutableArray<ImportedInline> pictures = [.. all.Where(each => each is Picture)];

        var anchor = element.Id is { Length: > 0 } id ? id : element.QuerySelector("a[id],a[name]") is { } named ? named.Id ?? named.GetAttribute("name") : _pendingAnchor;
        _pendingAnchor = null;
        var trimmed = Trim([.. words.Select(each => each is Stress { IsStrong: true } stress ? stress.Children : [each]).SelectMany(each => each)]);
        // The sign by which other programs let people copy a heading's address.
        if (trimmed is [.., Link { Address: ['#', ..] } last] && PlainWords.Split(PlainWords.Of(last.Children)).Length == 0) trimmed = Trim(trimmed.RemoveAt(trimmed.Length - 1));
        if (PlainWords.Split(PlainWords.Of(trimmed)).Length > 0) blocks.Add(new ImportedHeading(line, element.LocalName[1] - '0', trimmed, anchor));
        if (pictures.Length > 0) blocks.Add(new ImportedParagraph(line, pictures));
    }

    private IEnumerable<ImportedBlock> Preformatted(IElement element)
    {
        var line = _line;
        var text = element.TextContent.Trim('\n', '\r');
        if (PlainWords.Split(text).Length == 0) yield break;
        findings.Add(Codes.ImportCode.At(Here, Quote.Short(text)));
        var words = ImmutableArray.CreateBuilder<ImportedInline>();
        foreach (var each in text.Split('\n'))
        {
            if (words.Count > 0) words.Add(new LineEnd());
            words.Add(new Words(each.Trim('\r')));
        }

        yield return new ImportedParagraph(line, Trim(words.ToImmutable()));
    }

    private IEnumerable<ImportedBlock> Disclosure(IElement element, int depth)
    {
        var line = _line;
        var summary = element.Children.FirstOrDefault(child => child.LocalName == "summary");
        var title = summary is null ? [] : Flat(summary, depth + 1);
        summary?.Remove();
        var inner = Children(element, depth + 1);
        if (title.IsEmpty) return inner;
        return inner.IsEmpty ? [new ImportedParagraph(line, title)] : [new ImportedBox(line, "details", title, inner)];
    }

    private IEnumerable<ImportedBlock> Figure(IElement element, int depth)
    {
        var line = _line;
        var caption = element.Children.FirstOrDefault(child => child.LocalName == "figcaption");
        var under = caption is null ? [] : Flat(caption, depth + 1);
        caption?.Remove();
        var inner = Children(element, depth + 1);
        if (under.IsEmpty) return inner;
        // A caption of plain words goes with its picture; one with a link or marks stands below.
        if (inner is [ImportedParagraph { Words: [Picture picture] } only] && under.All(each => each is Words))
            return [only with { Words = [picture with { Caption = PlainWords.Of(under).Trim() }] }];
        if (inner is [ImportedTable { Caption.IsEmpty: true } table]) return [table with { Caption = under }];
        return [.. inner, new ImportedParagraph(line, under)];
    }

    private void LeaveOut(IElement element, string what)
    {
        var words = HtmlParsing.Words(element);
        if (PlainWords.Split(words).Length > 0) findings.Add(Codes.ImportLeftOut.At(Here, what, Quote.Short(words)), words);
    }

    private void ToldSilent(IElement element)
    {
        if (element.LocalName is not "script" || _hasScripts) return;
        _hasScripts = true;
        findings.Add(Codes.ImportMacro.At(Here, "A script"));
    }
}
