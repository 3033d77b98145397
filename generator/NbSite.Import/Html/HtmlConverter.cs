using System.Collections.Immutable;
using AngleSharp.Dom;
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

    /// <summary>Footnotes that are told in their sentence; those that are not, by their anchors.</summary>
    private sealed class Note(IElement item)
    {
        public IElement Item { get; } = item;

        public bool IsUsed { get; set; }
    }

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
        if (child is IElement element)
        {
            if (lineOf(element) is { } at) _line = at;
            if (element.HasAttribute("data-nb-line") && int.TryParse(element.GetAttribute("data-nb-line"), out var told)) _line = told;
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
            else if (PlainWords.Split(comment.Data).Length > 0 && !IsMachineComment(comment.Data)) findings.Add(Codes.ImportComment.At(Here, FindingList.Short(comment.Data)));
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

    private void Flush(ImmutableArray<ImportedBlock>.Builder blocks, ImmutableArray<ImportedInline>.Builder pending, int line)
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
            case "blockquote": blocks.AddRange(Quote(element, depth)); break;
            case "pre": blocks.AddRange(Preformatted(element)); break;
            case "hr": blocks.Add(new ImportedDivider(line)); break;
            case "details": blocks.AddRange(Door(element, depth)); break;
            case "figure": blocks.AddRange(Figure(element, depth)); break;
            case "nav":
                LeaveOut(element, "a menu");
                break;
            case "form":
                findings.Add(Codes.ImportForm.At(Here, FindingList.Short(HtmlParsing.Words(element))), HtmlParsing.Words(element));
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

    private static string? BoxOf(IElement element) => element.LocalName == "nb-box"
        ? WordTable.Box(element.GetAttribute("kind") ?? "") ?? "note"
        : element.LocalName is "div" or "section" or "aside" or "p" or "blockquote" ? WordTable.BoxOfClasses(element.GetAttribute("class")) : null;

    /// <summary>A box whose first heading or stressed line is its title.</summary>
    private static IEnumerable<ImportedBlock> Boxed(int line, string name, string? title, ImmutableArray<ImportedBlock> inner)
    {
        ImmutableArray<ImportedInline> words = string.IsNullOrWhiteSpace(title) ? [] : [new Words(title.Trim())];
        if (words.IsEmpty && inner is [ImportedHeading heading, ..]) (words, inner) = (heading.Words, inner.RemoveAt(0));
        if (name == "details" && words.IsEmpty) name = "note";
        if (!inner.IsEmpty) return [new ImportedBox(line, name, words, inner)];
        return words.IsEmpty ? [] : [new ImportedBox(line, name == "details" ? "note" : name, [], [new ImportedParagraph(line, words)])];
    }

    private void Heading(IElement element, int depth, ImmutableArray<ImportedBlock>.Builder blocks)
    {
        var line = _line;
        var pictures = ImmutableArray.CreateBuilder<ImportedInline>();
        var words = ImmutableArray.CreateBuilder<ImportedInline>();
        foreach (var child in element.ChildNodes) Inline(child, words, depth + 1);
        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (words[i] is not Picture picture) continue;
            pictures.Insert(0, picture);
            words.RemoveAt(i);
        }

        var anchor = element.Id is { Length: > 0 } id ? id : element.QuerySelector("a[id],a[name]") is { } named ? named.Id ?? named.GetAttribute("name") : _pendingAnchor;
        _pendingAnchor = null;
        var trimmed = Trim([.. words.Select(each => each is Stress { IsStrong: true } stress ? stress.Children : [each]).SelectMany(each => each)]);
        // The sign by which other programs let people copy a heading's address.
        if (trimmed is [.., Link { Address: ['#', ..] } last] && PlainWords.Split(PlainWords.Of(last.Children)).Length == 0) trimmed = Trim(trimmed.RemoveAt(trimmed.Length - 1));
        if (PlainWords.Split(PlainWords.Of(trimmed)).Length > 0) blocks.Add(new ImportedHeading(line, element.LocalName[1] - '0', trimmed, anchor));
        if (pictures.Count > 0) blocks.Add(new ImportedParagraph(line, pictures.ToImmutable()));
    }

    private ImportedList? List(IElement element, int depth)
    {
        var line = _line;
        var items = ImmutableArray.CreateBuilder<ImmutableArray<ImportedBlock>>();
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement { LocalName: "li" } item)
            {
                if (lineOf(item) is { } at) _line = at;
                if (Children(item, depth + 1) is { IsEmpty: false } blocks) items.Add(blocks);
            }
            else if (child is IElement or IText && PlainWords.Split(child.TextContent).Length > 0)
            {
                // Words or lists that stand between items, as old editors wrote nested lists.
                var loose = Loose(child, depth);
                if (items.Count > 0) items[^1] = items[^1].AddRange(loose);
                else if (!loose.IsEmpty) items.Add(loose);
            }
        }

        var start = int.TryParse(element.GetAttribute("start"), out var number) && number is > 0 and < 100_000 ? number : 1;
        return items.Count == 0 ? null : new ImportedList(line, element.LocalName == "ol", start, items.ToImmutable());
    }

    private ImmutableArray<ImportedBlock> Loose(INode child, int depth)
    {
        var blocks = ImmutableArray.CreateBuilder<ImportedBlock>();
        var pending = ImmutableArray.CreateBuilder<ImportedInline>();
        var line = _line;
        Child(child, depth + 1, blocks, pending, ref line);
        Flush(blocks, pending, line);
        return blocks.ToImmutable();
    }

    private IEnumerable<ImportedBlock> Definitions(IElement element, int depth)
    {
        var line = _line;
        var items = new List<ImportedDefinition>();
        var terms = ImmutableArray<ImportedInline>.Empty;
        var loose = new List<ImportedBlock>();
        foreach (var child in element.Children.SelectMany(each => each.LocalName == "div" ? each.Children.ToArray() : [each]))
        {
            if (lineOf(child) is { } at) _line = at;
            if (child.LocalName == "dt")
            {
                var words = Flat(child, depth + 1);
                terms = terms.IsEmpty ? words : [.. terms, new Words(", "), .. words];
                continue;
            }

            var blocks = Children(child, depth + 1);
            if (blocks.IsEmpty) continue;
            if (!terms.IsEmpty) items.Add(new ImportedDefinition(terms, blocks));
            else if (items.Count > 0) items[^1] = items[^1] with { Children = items[^1].Children.AddRange(blocks) };
            else loose.AddRange(blocks);
            terms = [];
        }

        foreach (var block in loose) yield return block;
        if (items.Count > 0) yield return new ImportedDefinitions(line, [.. items]);
        if (!terms.IsEmpty) yield return new ImportedParagraph(line, terms);
    }

    private IEnumerable<ImportedBlock> Quote(IElement element, int depth)
    {
        var line = _line;
        var inner = Children(element, depth + 1);
        if (inner is [ImportedParagraph { Words: [Words first, ..] words } opening, ..] && Callout(first.Text) is { } callout)
        {
            // > [!WARNING] Title, with the words on the lines below.
            var rest = words.SetItem(0, new Words(first.Text[callout.Length..].TrimStart('+', '-')));
            var end = rest.IndexOf(rest.FirstOrDefault(each => each is LineEnd || (each is Words text && text.Text.Contains('\n')))!);
            ImmutableArray<ImportedInline> title = [];
            if (end >= 0)
            {
                title = Trim([.. rest.Take(end), .. rest[end] is Words text ? [new Words(text.Text[..text.Text.IndexOf('\n')])] : Array.Empty<ImportedInline>()]);
                rest = Trim([.. rest[end] is Words more ? [new Words(more.Text[more.Text.IndexOf('\n')..])] : Array.Empty<ImportedInline>(), .. rest.Skip(end + 1)]);
            }
            else if (inner.Length > 1)
            {
                (title, rest) = (Trim(rest), []);
            }

            inner = rest.IsEmpty || Trim(rest).IsEmpty ? inner.RemoveAt(0) : inner.SetItem(0, opening with { Words = Trim(rest) });
            if (!title.IsEmpty) inner = inner.Insert(0, new ImportedHeading(line, 3, title));
            return Boxed(line, WordTable.Box(callout.Name) ?? "note", null, inner);
        }

        return inner.IsEmpty ? [] : BoxOf(element) is { } name ? Boxed(line, name, null, inner) : [new ImportedQuote(line, inner)];
    }

    private static (string Name, int Length)? Callout(string text)
    {
        var start = text.TrimStart();
        if (!start.StartsWith("[!", StringComparison.Ordinal) || start.IndexOf(']') is not (> 2 and < 30 and var end)) return null;
        var name = start[2..end];
        return name.All(c => char.IsLetter(c) || c == '-') ? (name, text.Length - start.Length + end + 1) : null;
    }

    private IEnumerable<ImportedBlock> Preformatted(IElement element)
    {
        var line = _line;
        var text = element.TextContent.Trim('\n', '\r');
        if (PlainWords.Split(text).Length == 0) yield break;
        findings.Add(Codes.ImportCode.At(Here, FindingList.Short(text)));
        var words = ImmutableArray.CreateBuilder<ImportedInline>();
        foreach (var each in text.Split('\n'))
        {
            if (words.Count > 0) words.Add(new LineEnd());
            words.Add(new Words(each.Trim('\r')));
        }

        yield return new ImportedParagraph(line, Trim(words.ToImmutable()));
    }

    private IEnumerable<ImportedBlock> Door(IElement element, int depth)
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
        if (PlainWords.Split(words).Length > 0) findings.Add(Codes.ImportLeftOut.At(Here, what, FindingList.Short(words)), words);
    }

    private void ToldSilent(IElement element)
    {
        if (element.LocalName is not "script" || _hasScripts) return;
        _hasScripts = true;
        findings.Add(Codes.ImportMacro.At(Here, "A script"));
    }
}
