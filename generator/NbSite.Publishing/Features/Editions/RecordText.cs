using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Publishing.Features.Editions;

/// <summary>What a page said, as Markdown that is read as it stands, with its sources.</summary>
public sealed class RecordText
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, int> _numbers;

    private RecordText(EditionRecord record) => _numbers = record.References.Select((source, i) => (source.Key, i + 1))
        .GroupBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Item2, StringComparer.Ordinal);

    public static string Of(EditionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var writer = new RecordText(record);
        writer.Line("", "# " + record.Page.Title);
        if (record.Page.Summary.Length > 0) writer.Line("", record.Page.Summary);
        writer.Blocks("", record.Page.Blocks);
        if (record.References.IsEmpty) return writer._text.ToString();
        writer.Line("", "## Sources");
        for (var i = 0; i < record.References.Length; i++)
        {
            var source = record.References[i];
            var url = source.Url is { } address && !source.Text.Contains(address, StringComparison.Ordinal) ? " " + address : "";
            writer._text.Append(CultureInfo.InvariantCulture, $"{i + 1}. {source.Text}{url}\n");
        }

        return writer._text.ToString();
    }

    private void Blocks(string indent, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks) One(indent, block);
    }

    private void One(string indent, Block block)
    {
        var region = block.Regions.IsEmpty ? "" : $"[{string.Join(", ", block.Regions)}] ";
        switch (block)
        {
            case HeadingBlock heading:
                Line(indent, new string('#', heading.Level) + " " + region + Words(heading.Children));
                break;
            case ListBlock list:
                for (var i = 0; i < list.Items.Length; i++)
                    Item(indent, list.Ordered ? $"{list.Start + i}. " : "- ", list.Items[i].Children);
                Gap();
                break;
            case CareCardBlock card:
                Line(indent + "> ", $"**{Level(card.Level)}: {region}{Words(card.Heading)}**");
                Blocks(indent + "> ", card.Children);
                break;
            case QuoteBlock quote:
                Blocks(indent + "> ", quote.Children);
                break;
            case DisclosureBlock passage:
                Line(indent, $"**{region}{Words(passage.Title)}**");
                Blocks(indent, passage.Children);
                break;
            case TableBlock table:
                if (Words(table.Caption) is { Length: > 0 } caption) Line(indent, caption);
                Row(indent, table.Header);
                _text.Append(indent).Append('|').Insert(_text.Length, "---|", table.Header.Length).Append('\n');
                foreach (var row in table.Rows) Row(indent, row.Cells);
                Gap();
                break;
            case ImageBlock image:
                Line(indent, $"[picture: {image.Alt}] {Words(image.Caption)}".TrimEnd());
                break;
            case PathwayBlock pathway:
                Line(indent, new string('#', pathway.HeadingLevel) + " " + Words(pathway.Title));
                Blocks(indent, pathway.Intro);
                for (var i = 0; i < pathway.Steps.Length; i++)
                {
                    var step = pathway.Steps[i];
                    var time = step.Duration is { } duration ? $" ({duration})" : "";
                    Item(indent, $"{i + 1}. ", step.Children.Insert(0, new ParagraphBlock([new TextInline(step.Title + time)])));
                }

                Gap();
                break;
            case LinkListBlock links:
                foreach (var link in links.Links) _text.Append(indent).Append("- ").Append(link.Title).Append('\n');
                Gap();
                break;
            case QuestionsBlock questions:
                foreach (var group in questions.Groups)
                {
                    Line(indent, $"**{group.Title}**");
                    foreach (var question in group.Questions) _text.Append(indent).Append("- ").Append(Words(question.Children)).Append('\n');
                    Gap();
                }

                break;
            case DefinitionsBlock definitions:
                foreach (var item in definitions.Items)
                {
                    Line(indent, $"**{Words(item.Name)}**");
                    Blocks(indent, item.Children);
                }

                break;
            case DividerBlock:
                Line(indent, "---");
                break;
            default:
                foreach (var words in BlockWalk.Texts(block)) Line(indent, region + Words(words));
                Blocks(indent, BlockWalk.Children(block));
                break;
        }
    }

    private void Item(string indent, string mark, ImmutableArray<Block> children)
    {
        var start = _text.Length;
        Blocks(indent + new string(' ', mark.Length), children);
        if (_text.Length == start) return;
        _text.Remove(start + indent.Length, mark.Length).Insert(start + indent.Length, mark);
        // Entries stand close together.
        while (_text.Length > 1 && _text[^1] == '\n' && _text[^2] == '\n') _text.Length--;
    }

    private void Row(string indent, ImmutableArray<TableCell> cells) => _text.Append(indent).Append("| ")
        .AppendJoin(" | ", cells.Select(cell => Words(cell.Children))).Append(" |\n");

    private void Line(string indent, string words) => _text.Append(indent).Append(words).Append("\n\n");

    private void Gap() => _text.Append('\n');

    private static string Level(CareLevel level) => level switch
    {
        CareLevel.Emergency => "Emergency",
        CareLevel.Urgent => "Urgent",
        _ => "Not urgent",
    };

    private string Words(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        TextInline text => text.Text,
        FactInline fact => fact.Text,
        LineBreakInline => " ",
        ImageInline image => $"[picture: {image.Alt}]",
        EmphasisInline emphasis => emphasis.Strong ? $"**{Words(emphasis.Children)}**" : $"*{Words(emphasis.Children)}*",
        ScriptInline script => script.Raised ? $"^{Words(script.Children)}^" : $"~{Words(script.Children)}~",
        LinkInline { Href: { } href } link => $"[{Words(link.Children)}]({href})",
        FileInline file => $"[{Words(file.Children)}]({file.Address})",
        CiteInline cite => $"[{string.Join("; ", cite.Items.Select(Cited))}]",
        _ => Words(BlockWalk.Children(inline)),
    }));

    private string Cited(CiteItem item)
    {
        var number = _numbers.TryGetValue(item.Key, out var known) ? known.ToString(CultureInfo.InvariantCulture) : item.Key;
        return item.Locator is { } locator ? $"{number}, {locator}" : number;
    }
}
