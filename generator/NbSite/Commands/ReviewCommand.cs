using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NbSite.Commands.Editions;
using NbSite.Console;
using NbSite.Disk;
using NbSite.Publishing.Building;
using NbSite.Publishing.Feeds;

namespace NbSite.Commands;

/// <summary><c>nbsite review</c>: every page and file of fact sheets by the day it is due, and whether any is overdue.</summary>
internal static class ReviewCommand
{
    private const int MostDays = 36500;

    private enum ListFormat
    {
        Table,
        Csv,
        Json,
    }

    private enum FailOn
    {
        Nothing,
        Overdue,
    }

    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var format = new Option<ListFormat>("--format")
        {
            Description = "How the list is written.",
            HelpName = "table|csv|json",
            CustomParser = result => SharedOptions.Choice(result, ListFormat.Table),
        };
        var within = new Option<int?>("--due-within")
        {
            Description = "Only pages due within this time, such as 90d.",
            HelpName = "DAYS",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                var number = text.EndsWith('d') ? text[..^1] : text;
                if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MostDays) return days;
                result.AddError($"“{text}” is not a number of days up to {MostDays}. Write it like --due-within 90d.");
                return null;
            },
        };
        var failOn = new Option<FailOn>("--fail-on")
        {
            Description = "Answer 1 when a page is overdue.",
            HelpName = "overdue",
            CustomParser = result => SharedOptions.Choice(result, FailOn.Nothing),
        };
        var command = new Command("review", """
            Lists the pages by the day they are due to be looked at.

            Example:
              ./nbsite review --due-within 90d --format csv
            """);
        foreach (var option in new Option[] { options.Content, options.Editions, options.Today, options.Drafts, format, within, failOn, options.Verbose })
            command.Options.Add(option);
        command.SetAction(result => Run(
            result, options, result.GetValue(format), result.GetValue(within), result.GetValue(failOn), host));
        return command;
    }

    private static int Run(
        ParseResult result, SharedOptions options, ListFormat format, int? within, FailOn failOn, ProgramHost host)
    {
        var content = Path.GetFullPath(result.GetValue(options.Content)!, host.CurrentFolder);
        var today = result.GetValue(options.Today) ?? host.Today();
        var built = SiteBuilder.Build(
            new BuildInput
            {
                Files = ContentFolder.Read(content, host),
                Theme = host.Theme(),
                Options = new BuildOptions { Today = today, Drafts = result.GetValue(options.Drafts) },
                // What is not yet published is looked at all the same.
                Editions = EditionPlace.Of(result, options, host).Store with { IsBinding = false },
                Extensions = host.Extensions,
            },
            new MemorySink(),
            host.Cancellation);
        // What is due is told also while something else is wrong; who reads only the list sees the exit code.
        if (built.HasErrors) new DiagnosticPrinter(host, content, DiagnosticFormat.Text).Print(built.Diagnostics);

        var pages = built.Report.Pages.Where(page => !page.IsGenerated)
            .Where(page => within is null || (page.Due is { } due && due <= today.AddDays(within.Value)))
            .OrderBy(page => page.Due ?? DateOnly.MaxValue).ThenBy(page => page.Language, StringComparer.Ordinal)
            .ThenBy(page => page.Id, StringComparer.Ordinal).ToList();
        if (built.HasErrors && pages.Count == 0) return ExitCodes.Content;
        host.Out.Write(format switch
        {
            ListFormat.Csv => Csv(pages, today),
            ListFormat.Json => Json(pages, today),
            _ => Table(pages, today),
        });
        if (built.HasErrors) return ExitCodes.Content;
        return failOn == FailOn.Overdue && pages.Any(page => IsOverdue(page, today)) ? ExitCodes.Content : ExitCodes.Done;
    }

    private static bool IsOverdue(PageReport page, DateOnly today) =>
        page.Due < today && page.Status != Model.ReviewStatus.Withdrawn;

    private static string[] Row(PageReport page, DateOnly today) =>
    [
        Iso(page.Due), IsOverdue(page, today) ? "overdue" : "", PagesApi.StatusName(page.Status), Iso(page.LastChecked),
        page.VersionCode ?? "", page.Owner ?? "", page.Language, page.Id, page.Title, page.Path,
    ];

    private static readonly string[] Heads =
        ["due", "state", "status", "checked", "version", "owner", "language", "id", "title", "file"];

    private static string Table(List<PageReport> pages, DateOnly today)
    {
        var rows = pages.Select(page => Row(page, today)[..8]).Prepend(Heads[..8]).ToList();
        var widths = Enumerable.Range(0, 8).Select(i => rows.Max(row => row[i].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
            text.Append(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd()).Append('\n');
        var files = pages.Count(page => page.IsFactFile);
        var ofFiles = files > 0 ? $" and {files} file{(files == 1 ? "" : "s")} of fact sheets" : "";
        text.Append(CultureInfo.InvariantCulture,
            $"{pages.Count - files} pages{ofFiles}, {pages.Count(page => IsOverdue(page, today))} overdue on {Iso(today)}\n");
        return text.ToString();
    }

    private static string Csv(List<PageReport> pages, DateOnly today) => string.Concat(
        pages.Select(page => Row(page, today)).Prepend(Heads).Select(row => string.Join(',', row.Select(Quote)) + "\r\n"));

    // Cells that a spreadsheet would take for a formula are disarmed.
    private static string Quote(string cell)
    {
        if (cell.Length > 0 && "=+-@".Contains(cell[0], StringComparison.Ordinal)) cell = "'" + cell;
        return cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    private static string Json(List<PageReport> pages, DateOnly today)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartArray();
            foreach (var page in pages)
            {
                writer.WriteStartObject();
                foreach (var (head, cell) in Heads.Zip(Row(page, today))) writer.WriteString(head, cell);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
