using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace NbSite.Publishing.Features.MovedPages;

/// <summary>One line of a table.</summary>
/// <param name="Fields">Without their quotes.</param>
/// <param name="Line">Where it begins in the file.</param>
internal sealed record CsvRow(ImmutableArray<string> Fields, int Line);

/// <summary>Why a table cannot be read.</summary>
internal sealed record CsvFault(int Line, string Why);

/// <summary>Reads CSV as spreadsheets write it: parted by “,”, “;” or tabs, quotes doubled inside quotes, any line
/// ends.</summary>
internal static class CsvRows
{
    private const int LongestField = 8000;
    private const int MostFields = 500;
    private const char NoSeparator = '\uFFFF';

    /// <summary>The lines that are not empty; null, with the reason, for what is no table.</summary>
    public static List<CsvRow>? Read(string text, int most, out CsvFault? fault)
    {
        var rows = new List<CsvRow>();
        var fields = ImmutableArray.CreateBuilder<string>();
        var field = new StringBuilder();
        var separator = Separator(text);
        var (line, start, quoted, at) = (1, 1, 0, 0);
        fault = null;
        while (at <= text.Length)
        {
            var end = at == text.Length;
            var character = end ? '\n' : text[at];
            if (quoted > 0 && !end)
            {
                if (character == '"' && at + 1 < text.Length && text[at + 1] == '"') field.Append(text[at++]);
                else if (character == '"') quoted = 0;
                else field.Append(character);
                if (character == '\n') line++;
            }
            else if (quoted > 0)
            {
                fault = new CsvFault(quoted, "a quote opens here and is never closed");
                return null;
            }
            else if (character == '"' && field.Length == 0)
            {
                quoted = line;
            }
            else if (character == separator)
            {
                Close();
            }
            else if (character is '\n' or '\r')
            {
                if (character == '\r' && at + 1 < text.Length && text[at + 1] == '\n') at++;
                Close();
                if (fields.Count > 1 || fields[0].Length > 0) rows.Add(new CsvRow(fields.ToImmutable(), start));
                fields.Clear();
                start = ++line;
            }
            else if (character == '\0')
            {
                fault = new CsvFault(line, "it is no text: it holds the sign NUL");
                return null;
            }
            else
            {
                field.Append(character);
            }

            if (field.Length > LongestField || fields.Count > MostFields)
            {
                fault = new CsvFault(
                    start, field.Length > LongestField
                        ? string.Create(CultureInfo.InvariantCulture,
                        $"a field has more than {LongestField} characters; is a quote missing?")
                        : string.Create(CultureInfo.InvariantCulture, $"a line has more than {MostFields} fields"));
                return null;
            }

            if (rows.Count > most)
            {
                fault = new CsvFault(start,
                    string.Create(CultureInfo.InvariantCulture, $"it has more than {most} lines; split it"));
                return null;
            }

            at++;
        }

        return rows;

        void Close()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }

    /// <summary>Whether all of the first lines, of which there are several, have as many commas.</summary>
    private static bool HasColumns(string text)
    {
        var lines = text.Split('\n', 51).Take(50).Where(line => line.Trim().Length > 0).Select(line => line.Count(each => each == ',')).ToList();
        return lines.Count > 1 && lines.TrueForAll(count => count == lines[0]);
    }

    /// <summary>The sign that stands most often in the first line, outside quotes.</summary>
    private static char Separator(string text)
    {
        var counts = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
        var inQuotes = false;
        foreach (var character in text)
        {
            if (character == '"') inQuotes = !inQuotes;
            else if (!inQuotes && character is '\n' or '\r') break;
            else if (!inQuotes && counts.TryGetValue(character, out var count)) counts[character] = count + 1;
        }

        // A list of plain addresses has none, and addresses may hold a comma.
        if (counts.Values.All(count => count == 0)) return NoSeparator;
        var first = text.TrimStart('"', ' ');
        var isPlain = (first.StartsWith('/') || first.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            && counts[';'] + counts['\t'] == 0 && !text.Contains('"');
        return isPlain && !HasColumns(text) ? NoSeparator : counts.MaxBy(each => each.Value).Key;
    }
}
