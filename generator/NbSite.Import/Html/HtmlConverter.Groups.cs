using System.Collections.Immutable;
using AngleSharp.Dom;
using NbSite.Import.Tree;

namespace NbSite.Import.Html;

/// <summary>What holds blocks: lists, explanations, quotations and boxes.</summary>
internal sealed partial class HtmlConverter
{
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

    private ImportedList? List(IElement element, int depth)
    {
        var line = _line;
        var items = new List<ImmutableArray<ImportedBlock>.Builder>();
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement { LocalName: "li" } item)
            {
                if (lineOf(item) is { } at) _line = at;
                if (Children(item, depth + 1) is { IsEmpty: false } blocks) items.Add(blocks.ToBuilder());
            }
            else if (child is IElement or IText && PlainWords.Split(child.TextContent).Length > 0)
            {
                // Words or lists that stand between items, as old editors wrote nested lists.
                var loose = Loose(child, depth);
                if (items.Count > 0) items[^1].AddRange(loose);
                else if (!loose.IsEmpty) items.Add(loose.ToBuilder());
            }
        }

        var start = int.TryParse(element.GetAttribute("start"), out var number) && number is > 0 and < 100_000 ? number : 1;
        return items.Count == 0 ? null : new ImportedList(line, element.LocalName == "ol", start, [.. items.Select(item => item.ToImmutable())]);
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
        var items = new List<(ImmutableArray<ImportedInline> Term, ImmutableArray<ImportedBlock>.Builder Blocks)>();
        var terms = ImmutableArray.CreateBuilder<ImportedInline>();
        var loose = new List<ImportedBlock>();
        foreach (var child in element.Children.SelectMany(each => each.LocalName == "div" ? each.Children.ToArray() : [each]))
        {
            if (lineOf(child) is { } at) _line = at;
            if (child.LocalName == "dt")
            {
                var words = Flat(child, depth + 1);
                if (terms.Count > 0) terms.Add(new Words(", "));
                terms.AddRange(words);
                continue;
            }

            var blocks = Children(child, depth + 1);
            if (blocks.IsEmpty) continue;
            if (terms.Count > 0) items.Add((terms.ToImmutable(), blocks.ToBuilder()));
            else if (items.Count > 0) items[^1].Blocks.AddRange(blocks);
            else loose.AddRange(blocks);
            terms.Clear();
        }

        foreach (var block in loose) yield return block;
        if (items.Count > 0) yield return new ImportedDefinitions(line, [.. items.Select(item => new ImportedDefinition(item.Term, item.Blocks.ToImmutable()))]);
        if (terms.Count > 0) yield return new ImportedParagraph(line, terms.ToImmutable());
    }

    private IEnumerable<ImportedBlock> Quoted(IElement element, int depth)
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
}
