using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NbSite.Export.Plain;

namespace NbSite.Export.Markdown;

/// <summary>Writes passages as CommonMark, with tables as GitHub writes them.</summary>
/// <param name="inlines">Writes lines.</param>
/// <param name="anchors">The places of the page that its own links lead to.</param>
internal sealed class MarkdownWriter(MarkdownInlines inlines, IReadOnlySet<string> anchors)
{
    /// <summary>The passages with an empty line between them.</summary>
    public string Blocks(IEnumerable<PlainBlock> blocks)
    {
        var written = new List<string>();
        // Two lists one after the other need other marks, or they would be one.
        var isOther = false;
        PlainList? before = null;
        foreach (var block in Flat(blocks))
        {
            isOther = block is PlainList list && before is not null && before.IsOrdered == list.IsOrdered && !isOther;
            var text = One(block, isOther);
            if (text.Length == 0) continue;
            written.Add(text);
            before = block as PlainList;
        }

        return string.Join("\n\n", written);
    }

    private static IEnumerable<PlainBlock> Flat(IEnumerable<PlainBlock> blocks) =>
        blocks.SelectMany(block => block is PlainPart part ? Flat(part.Blocks) : [block]);

    private string One(PlainBlock block, bool isOther) => block switch
    {
        PlainHeading heading => new string('#', heading.Level) + " " + Anchor(heading.Id) + Unclosed(inlines.Line(heading.Runs)),
        PlainParagraph { IsLabel: true } label => inlines.Passage(PlainRun.Bold(label.Runs)),
        PlainParagraph paragraph => inlines.Passage(paragraph.Runs),
        PlainList list => List(list, isOther),
        PlainTable table => Table(table),
        PlainBox box => Quoted(Blocks(box.Blocks)),
        PlainQuote quote => Quoted(Blocks(quote.Blocks)),
        PlainFigure figure => Figure(figure),
        PlainDivider => "***",
        PlainAnchor anchor => Anchor(anchor.Id),
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    // Only what is led to needs a place, so that the text stays readable.
    private string Anchor(string? id) => id is not null && anchors.Contains(id) ? $"<a id=\"{System.Net.WebUtility.HtmlEncode(id)}\"></a>" : "";

    private string List(PlainList list, bool isOther)
    {
        var isTight = IsTight(list);
        var items = list.Items.Select((item, at) =>
        {
            var mark = !list.IsOrdered ? isOther ? "*" : "-"
                : (list.Start + at).ToString(CultureInfo.InvariantCulture) + (isOther ? ")" : ".");
            var text = Blocks(item);
            if (isTight) text = text.Replace("\n\n", "\n", StringComparison.Ordinal);
            return text.Length == 0 ? mark : mark + " " + Indented(text, mark.Length + 1);
        });
        return string.Join(isTight ? "\n" : "\n\n", items);
    }

    private static bool IsTight(PlainList list) => list.Items.All(item => Flat(item).Where(block => block is not PlainAnchor).ToList() switch
    {
        [] or [PlainParagraph] => true,
        [PlainParagraph, PlainList inner] => IsTight(inner),
        _ => false,
    });

    // Number signs at the end of a heading would close it.
    private static string Unclosed(string words)
    {
        var end = words.TrimEnd('#');
        return end.Length == words.Length ? words : end + "\\" + words[end.Length..];
    }

    private static string Indented(string text, int by) => text.Replace("\n", "\n" + new string(' ', by), StringComparison.Ordinal)
        .Replace("\n" + new string(' ', by) + "\n", "\n\n", StringComparison.Ordinal);

    private static string Quoted(string text) => string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? ">" : "> " + line));

    private string Figure(PlainFigure figure)
    {
        var picture = inlines.Passage([new PlainPicture(figure.Asset, figure.Alt, RunStyle.Usual)]);
        var caption = inlines.Passage(figure.Caption);
        return caption.Length == 0 ? picture : picture + "\n\n" + caption;
    }

    private string Table(PlainTable table)
    {
        var width = Math.Max(1, table.Rows.Select(row => row.Length).Append(table.Head.Length).Max());
        var text = new StringBuilder();
        if (inlines.Passage(table.Caption) is { Length: > 0 } caption) text.Append(caption).Append("\n\n");
        Row(table.Head);
        text.Append('\n').Append('|').Insert(text.Length, " --- |", width);
        foreach (var row in table.Rows)
        {
            text.Append('\n');
            Row(row);
        }

        return text.ToString();

        void Row(ImmutableArray<ImmutableArray<PlainRun>> cells)
        {
            text.Append('|');
            for (var i = 0; i < width; i++) text.Append(' ').Append(i < cells.Length ? inlines.Line(cells[i]) : "").Append(" |");
        }
    }
}
