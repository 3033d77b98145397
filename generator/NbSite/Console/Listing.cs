using System.Text;

namespace NbSite.Console;

/// <summary>A table of texts: for people, for a spreadsheet (RFC 4180), or for a program.</summary>
/// <param name="Heads">Names of the columns.</param>
/// <param name="Rows">Each as long as <paramref name="Heads"/>.</param>
internal sealed record Listing(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Columns as wide as their widest cell. What would steer a terminal is left out.</summary>
    public string Text()
    {
        var rows = Rows.Prepend(Heads).Select(row => row.Select(TerminalText.OneLine).ToArray()).ToList();
        var widths = Enumerable.Range(0, Heads.Count).Select(i => rows.Max(row => row[i].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
            text.Append(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd()).Append('\n');
        return text.ToString();
    }

    public string Csv() =>
        string.Concat(Rows.Prepend(Heads).Select(row => string.Join(',', row.Select(CsvCell)) + "\r\n"));

    /// <summary>A list of objects, a column a name.</summary>
    public string Json()
    {
        return IndentedJson.Text(json =>
        {
            json.WriteStartArray();
            foreach (var row in Rows)
            {
                json.WriteStartObject();
                foreach (var (head, cell) in Heads.Zip(row)) json.WriteString(head, cell);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }) + "\n";
    }

    /// <summary>A cell of a CSV file; one that a spreadsheet would take for a formula is disarmed.</summary>
    public static string CsvCell(string cell)
    {
        if (cell.Length > 0 && "=+-@".Contains(cell[0], StringComparison.Ordinal)) cell = "'" + cell;
        return cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
