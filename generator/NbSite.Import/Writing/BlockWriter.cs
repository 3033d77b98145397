using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NbSite.Content.Markdown;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Import.Tree;
using NbSite.Model;

namespace NbSite.Import.Writing;

/// <summary>
/// Writes blocks as the site's own Markdown. Each passage is read back with the site's reader as soon as it is written: when that finds
/// anything wrong, or other words, the passage is written again with more care, and at last as a comment, which is told.
/// </summary>
internal sealed class BlockWriter(ImportedPage page, FindingList findings)
{
    /// <summary>The most characters that are written and read back for one page; passages beyond go into comments.</summary>
    private const long MostRead = 30L * MarkdownGuard.LongestText;

    private long _read;
    private int _level = 1;

    /// <summary>The number that goes on with the numbered list before.</summary>
    private int _next = 1;

    /// <summary>Every passage with the lines that it takes.</summary>
    public List<WrittenBlock> Write(ImmutableArray<ImportedBlock> blocks)
    {
        var written = new List<WrittenBlock>();
        long length = 0;
        ImportedBlock? before = null;
        foreach (var block in blocks)
        {
            findings.Cancellation.ThrowIfCancellationRequested();
            foreach (var lines in One(block, before as ImportedList))
            {
                written.Add(new WrittenBlock(lines, block));
                length += lines.Length;
            }

            // The page is too large already, and will be left out as a whole.
            if (length > MarkdownGuard.LongestText) break;
            before = block;
        }

        return written;
    }

    private IEnumerable<string> One(ImportedBlock block, ImportedList? before)
    {
        var level = _level;
        var want = PlainWords.Compared(block);
        if (want.IsEmpty && block is not ImportedDivider && !HasPicture(block)) yield break;
        string? last = null;
        foreach (var care in (Care[])[Care.Usual, Care.EverySign, Care.PlainWords])
        {
            findings.Cancellation.ThrowIfCancellationRequested();
            if (_read > MostRead) break;
            _level = level;
            var text = Text(block, care, before);
            _read += text.Length;
            if (text == last) continue;
            last = text;
            // Nothing so long can be read.
            if (text.Length > MarkdownGuard.LongestText) continue;
            if (!Says(text, want, level, block)) continue;
            if (block is ImportedList { IsOrdered: true } list) _next = list.Start + list.Items.Length;
            yield return text;
            yield break;
        }

        _level = level;
        // A passage of several is taken apart, so that only what cannot be written is lost to readers.
        if (_read <= MostRead && Parts(block) is { Length: > 0 } parts)
        {
            findings.Add(Codes.ImportTitleMarks.At(page.At(block.Line), "a list, box or quotation stands as single paragraphs"));
            foreach (var part in parts)
                foreach (var text in One(part, null)) yield return text;
            yield break;
        }

        findings.Add(Codes.ImportIntoComment.At(page.At(block.Line), Quote.Short(PlainWords.Of([block]))));
        yield return CommentText.Of(block);
    }

    private static ImmutableArray<ImportedBlock> Parts(ImportedBlock block) => block switch
    {
        ImportedList list => [.. list.Items.SelectMany(item => item)],
        ImportedQuote quote => quote.Children,
        ImportedBox { Title.IsEmpty: false } box => [new ImportedParagraph(box.Line, [new Stress(true, box.Title)]), .. box.Children],
        ImportedBox box => box.Children,
        ImportedDefinitions definitions => [.. definitions.Items.SelectMany(item =>
            item.Children.Insert(0, new ImportedParagraph(definitions.Line, [new Stress(true, item.Term)])))],
        ImportedTable table => [.. (table.Caption.IsEmpty ? [] : new ImportedBlock[] { new ImportedParagraph(table.Line, table.Caption) }),
            .. table.Rows.Select(row => new ImportedParagraph(table.Line, Joined(row)))],
        _ => [],
    };

    private static ImmutableArray<ImportedInline> Joined(ImmutableArray<ImmutableArray<ImportedInline>> cells) =>
        [.. cells.Where(cell => !cell.IsEmpty).SelectMany((cell, at) => at == 0 ? cell : cell.Insert(0, new Words("; ")))];

    private static bool HasPicture(ImportedBlock block) => block switch
    {
        ImportedParagraph paragraph => paragraph.Words.Any(each => each is Picture || (each is Link link && link.Children.Any(inner => inner is Picture))),
        ImportedBox box => box.Children.Any(HasPicture),
        ImportedQuote quote => quote.Children.Any(HasPicture),
        ImportedList list => list.Items.Any(item => item.Any(HasPicture)),
        _ => false,
    };

    /// <summary>Whether the site's reader finds these words in the text, and nothing wrong.</summary>
    private bool Says(string text, ImmutableArray<string> want, int level, ImportedBlock block)
    {
        var bag = new DiagnosticBag();
        // What stands above decides which headings may follow.
        var above = level > 1 ? string.Concat(Enumerable.Range(2, level - 1).Select(each => $"{new string('#', each)} h\n\n")) : "";
        var skipped = Math.Max(0, level - 1);
        if (block is ImportedList { IsOrdered: true, Start: > 1 and < 200 } going && going.Start == _next)
        {
            above += string.Concat(Enumerable.Range(1, going.Start - 1).Select(each => $"{each}. h\n")) + "\nh\n\n";
            skipped += 2;
        }

        var blocks = MarkdownReader.ReadBlocks(PositionedText.OfFile("page.md", above + text + "\n"), 0, MarkdownScope.Page, bag);
        if (bag.ToImmutable().Any(each => each.Severity == Severity.Error || each.Code is "NB0385" or "NB0388")) return false;
        var have = PlainWords.Compared(blocks.Skip(skipped));
        // Explained words are read before all explanations.
        return block is ImportedHeading or ImportedParagraph ? have.SequenceEqual(want, StringComparer.Ordinal)
            : have.Order(StringComparer.Ordinal).SequenceEqual(want.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private string Text(ImportedBlock block, Care care, ImportedList? before, int depth = 0) => block switch
    {
        ImportedHeading heading => Heading(heading, care),
        ImportedParagraph paragraph => InlineWriter.Write(paragraph.Words, care),
        ImportedList list => List(list, care, before, depth),
        ImportedQuote quote => Prefixed(Many(quote.Children, care, depth), "> ", "> "),
        ImportedBox box => Box(box, care, depth),
        ImportedDefinitions definitions => Definitions(definitions, care, depth),
        ImportedTable table => Table(table, care),
        _ => "---",
    };

    private string Many(ImmutableArray<ImportedBlock> blocks, Care care, int depth)
    {
        var text = new List<string>();
        ImportedBlock? before = null;
        foreach (var block in blocks)
        {
            // Where no heading may stand, it is stressed.
            var fit = block is ImportedHeading heading && depth >= 0 ? new ImportedParagraph(heading.Line, [new Stress(true, heading.Words)]) : block;
            if (Text(fit, care, before as ImportedList, depth + 1) is { Length: > 0 } each) text.Add(each);
            before = block;
        }

        return string.Join("\n\n", text);
    }

    private string Heading(ImportedHeading heading, Care care)
    {
        var words = InlineWriter.Write(heading.Words, care).Replace("\\\n", " ", StringComparison.Ordinal).Replace('\n', ' ');
        if (words.Length == 0) return "";
        _level = Math.Clamp(heading.Level, 2, Math.Min(6, _level + 1));
        return $"{new string('#', _level)} {words}{(heading.Anchor is null ? "" : $" {{#{heading.Anchor}}}")}";
    }

    private string List(ImportedList list, Care care, ImportedList? before, int depth)
    {
        // Two lists in a row would be read as one.
        var isSecond = before is not null && before.IsOrdered == list.IsOrdered;
        var number = list.Start;
        var items = new List<string>();
        var isTight = list.Items.All(item => item.Length == 1 || (item.Length == 2 && item[0] is ImportedParagraph && item[1] is ImportedList));
        foreach (var item in list.Items)
        {
            var mark = !list.IsOrdered ? isSecond ? "* " : "- " : number.ToString(CultureInfo.InvariantCulture) + (isSecond ? ") " : ". ");
            var text = Many(item, care, depth);
            if (text.Length == 0) continue;
            if (isTight && item.Length == 2) text = text.Replace("\n\n", "\n", StringComparison.Ordinal);
            items.Add(Prefixed(text, mark, new string(' ', mark.Length)));
            number++;
        }

        return string.Join(isTight ? "\n" : "\n\n", items);
    }

    private string Box(ImportedBox box, Care care, int depth)
    {
        var level = _level;
        var fence = new string(':', 3 + Height(box.Children));
        var title = box.Title.IsEmpty ? "" : Heading(new ImportedHeading(box.Line, Math.Min(6, level + 1), box.Title), care) + "\n\n";
        var inner = new List<string>();
        ImportedBlock? before = null;
        foreach (var block in box.Children)
        {
            var fit = block is ImportedHeading heading && depth > 0 ? new ImportedParagraph(heading.Line, [new Stress(true, heading.Words)]) : block;
            if (Text(fit, care, before as ImportedList, depth) is { Length: > 0 } each) inner.Add(each);
            before = block;
        }

        if (box.Name == "details") _level = level;
        return $"{fence} {box.Name}\n{title}{string.Join("\n\n", inner)}\n{fence}";
    }

    private static int Height(IEnumerable<ImportedBlock> blocks) => blocks.Select(block => block switch
    {
        ImportedBox box => 1 + Height(box.Children),
        ImportedQuote quote => Height(quote.Children),
        ImportedList list => Height(list.Items.SelectMany(item => item)),
        ImportedDefinitions definitions => Height(definitions.Items.SelectMany(item => item.Children)),
        _ => 0,
    }).DefaultIfEmpty(0).Max();

    private string Definitions(ImportedDefinitions definitions, Care care, int depth) =>
        string.Join("\n\n", definitions.Items.Select(item =>
            InlineWriter.Write(item.Term, care).Replace("\\\n", " ", StringComparison.Ordinal) + "\n" + Prefixed(Many(item.Children, care, depth), ": ", "  ")));

    private static string Table(ImportedTable table, Care care)
    {
        var text = new StringBuilder();
        if (!table.Caption.IsEmpty) text.Append("Table: ").Append(InlineWriter.Write(table.Caption, care)).Append("\n\n");
        for (var i = 0; i < table.Rows.Length; i++)
        {
            text.Append("| ").AppendJoin(" | ", table.Rows[i].Select(cell => InlineWriter.Write(cell, care, inCell: true).Replace('\n', ' '))).Append(" |\n");
            if (i == 0) text.Append("| ").AppendJoin(" | ", table.Rows[i].Select(_ => "---")).Append(" |\n");
        }

        return text.ToString().TrimEnd();
    }

    private static string Prefixed(string text, string first, string rest) => first + string.Join("\n", text.Split('\n').Select((line, at) =>
        at == 0 ? line : line.Length == 0 ? rest.TrimEnd() : rest + line));
}

/// <summary>A passage as it was written.</summary>
/// <param name="Text">Its lines.</param>
/// <param name="Block">What it says.</param>
internal sealed record WrittenBlock(string Text, ImportedBlock Block)
{
    /// <summary>Whether readers do not see it.</summary>
    public bool IsComment => Text.StartsWith("::: comment", StringComparison.Ordinal);
}
