using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using NbSite.Export.Plain;

namespace NbSite.Export.Word;

/// <summary>Tables with a head that is said again on each sheet, and told to those who listen.</summary>
internal sealed partial class WordBody
{
    private const int TextWidth = 9026;

    private void Table(PlainTable table, Place place)
    {
        if (!table.Caption.IsEmpty) Paragraph("Caption", table.Caption, place);
        place.Begins = null;
        var width = Math.Max(1, table.Rows.Select(row => row.Length).Append(table.Head.Length).Max());
        var column = TextWidth / width;
        var properties = new TableProperties { TableStyle = new TableStyle { Val = "TableGrid" } };
        if (_page.IsRightToLeft) properties.BiDiVisual = new BiDiVisual();
        properties.TableWidth = new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" };
        properties.TableLook = new TableLook
        {
            FirstRow = !table.Head.IsEmpty,
            FirstColumn = table.RowHeadings,
            LastRow = false,
            LastColumn = false,
            NoHorizontalBand = true,
            NoVerticalBand = true,
        };
        if (string.Concat(table.Caption.OfType<PlainText>().Select(run => run.Text)) is { Length: > 0 } name)
            properties.TableCaption = new TableCaption { Val = WordRuns.Clean(name) };
        var grid = new TableGrid(Enumerable.Range(0, width).Select(_ => new GridColumn { Width = Units(column) }));
        var made = new Table(properties, grid);
        if (!table.Head.IsEmpty) made.Append(Row(table.Head, isHead: true));
        foreach (var row in table.Rows) made.Append(Row(row, isHead: false));
        if (table.Rows.IsEmpty && table.Head.IsEmpty) return;
        _body.Append(made);
        // Two tables one after the other would be one.
        _body.Append(new Paragraph());

        TableRow Row(ImmutableArray<ImmutableArray<PlainRun>> cells, bool isHead)
        {
            var about = new TableRowProperties(new CantSplit());
            if (isHead) about.Append(new TableHeader());
            var row = new TableRow(about);
            for (var i = 0; i < width; i++) row.Append(Cell(i < cells.Length ? cells[i] : [], column));
            return row;
        }
    }

    private TableCell Cell(ImmutableArray<PlainRun> runs, int column)
    {
        var paragraph = new Paragraph(new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = "TableText" } });
        paragraph.Append(_runs.Of(runs));
        return new TableCell(
            new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = Units(column) }), paragraph);
    }

    private static string Units(int width) => width.ToString(CultureInfo.InvariantCulture);
}
