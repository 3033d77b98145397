using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NbSite.Console;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Commands.Signing;

/// <summary>The pages and their reviews, a line each: as a table, for a spreadsheet, or for a program.</summary>
/// <param name="pages">In the order of the list.</param>
/// <param name="today">Decides what is overdue.</param>
/// <param name="proposed">Days that are proposed; null for a list without.</param>
/// <param name="since">What of a page's words is not what was signed.</param>
internal sealed class ReviewList(
    IReadOnlyList<PageReport> pages, DateOnly today, IReadOnlyDictionary<PageReport, DateOnly>? proposed,
    Func<PageReport, ImmutableArray<SignedDifference>> since)
{
    /// <summary>How many cells of a line fit into the table.</summary>
    private int InTable => proposed is null ? 10 : 11;

    private string[] Heads => proposed is null ? Names : [Names[0], "proposed", .. Names[1..]];

    private static readonly string[] Names =
        ["due", "state", "status", "checked", "version", "owner", "oldest-source", "changed", "language", "id", "title", "file"];

    public static bool IsOverdue(PageReport page, DateOnly today) => page.Due < today && page.Status != ReviewStatus.Withdrawn;

    public string Table()
    {
        var rows = pages.Select(page => Row(page)[..InTable]).Prepend(Heads[..InTable]).ToList();
        var widths = Enumerable.Range(0, InTable).Select(i => rows.Max(row => row[i].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
            text.Append(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd()).Append('\n');
        var files = pages.Count(page => page.IsFactFile);
        var ofFiles = files > 0 ? $" and {files} file{(files == 1 ? "" : "s")} of fact sheets" : "";
        var changed = pages.Count(page => page.Signing is { HasChanged: true });
        var ofChanged = changed > 0 ? $", {changed} changed since signed" : "";
        text.Append(CultureInfo.InvariantCulture,
            $"{pages.Count - files} pages{ofFiles}, {pages.Count(page => IsOverdue(page, today))} overdue{ofChanged} on {today.Iso()}\n");
        var differences = pages.SelectMany(page => since(page)).ToList();
        if (differences.Count > 0) text.Append("\nNot as it was signed ([-was-] {+is+}):\n");
        foreach (var difference in differences)
        {
            text.Append('\n').Append(EffectText.Plain(difference.Sheet));
            if (difference.Note is { } note) text.Append(CultureInfo.InvariantCulture, $"  {note}\n");
        }

        return text.ToString();
    }

    public string Csv() => string.Concat(
        pages.Select(Row).Prepend(Heads).Select(row => string.Join(',', row.Select(Listing.CsvCell)) + "\r\n"));

    public string Json()
    {
        return IndentedJson.Text(writer =>
        {
            writer.WriteStartArray();
            foreach (var page in pages)
            {
                writer.WriteStartObject();
                foreach (var (head, cell) in Heads.Zip(Row(page))) writer.WriteString(head, cell);
                writer.WritePropertyName("differences");
                JsonSerializer.Serialize(writer, since(page).Select(difference => new
                {
                    id = difference.Id,
                    title = difference.Sheet.Title,
                    parts = difference.Sheet.Parts.Select(part => new { change = EffectText.Name(part.Change), words = EffectText.Runs(part) }),
                    note = difference.Note,
                }));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }) + "\n";
    }

    private string[] Row(PageReport page)
    {
        string[] cells =
        [
            page.Due?.Iso() ?? "", State(page), ReviewStates.Name(page.Status), page.LastChecked?.Iso() ?? "",
            page.VersionCode ?? "", page.Owner ?? "", page.OldestSource?.ToString(CultureInfo.InvariantCulture) ?? "",
            page.Signing is { Parts: > 0 } signing ? string.Create(CultureInfo.InvariantCulture, $"{signing.Changed}/{signing.Parts}") : "",
            page.Language, page.Id, page.Title, page.Path,
        ];
        if (proposed is null) return cells;
        return [cells[0], proposed.TryGetValue(page, out var day) ? day.Iso() : "", .. cells[1..]];
    }

    /// <summary>What needs somebody, the most pressing first; nothing for a page that needs nobody.</summary>
    private string State(PageReport page) => page switch
    {
        { Status: ReviewStatus.Withdrawn } => "",
        _ when IsOverdue(page, today) => "overdue",
        { Signing.State: SignState.Changed } => "changed",
        { Signing: { State: SignState.Incomplete, Missing: var missing } } => $"incomplete: {string.Join(", ", missing)}",
        { IsDue: true } => "due",
        { Signing.State: SignState.Current } => "current",
        _ => "",
    };
}
