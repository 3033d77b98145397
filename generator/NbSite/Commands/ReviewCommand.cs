using System.CommandLine;
using System.Globalization;
using NbSite.Commands.Editions;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Disk;
using NbSite.Publishing.Site;
using NbSite.Reviewing;

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

        /// <summary>Days for a calendar.</summary>
        Ics,
    }

    private enum FailOn
    {
        Nothing,
        Overdue,
        Changed,
    }

    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var format = new Option<ListFormat>("--format")
        {
            Description = "How the list is written.",
            HelpName = "table|csv|json|ics",
            CustomParser = result => SharedOptions.Choice(result, ListFormat.Table),
        };
        var within = DueWithin("Only pages due within this time, such as 90d.");
        var failOn = new Option<FailOn>("--fail-on")
        {
            Description = "Answer 1 when a page is overdue, or when its words changed since they were signed.",
            HelpName = "overdue|changed",
            CustomParser = result => SharedOptions.Choice(result, FailOn.Nothing),
        };
        var spread = new Option<bool>("--spread")
        {
            Description = "Propose days so that pages written together need not all be looked at together.",
        };
        var command = new Command("review", """
            Lists the pages by the day they are due to be looked at.

            Example:
              ./nbsite review --due-within 90d --format csv
            """);
        command.Subcommands.Add(Signing.CheckCommand.Make(host));
        command.Subcommands.Add(SignCommand.Make(host));
        command.Subcommands.Add(BindCommand.Make(host));
        command.Subcommands.Add(MinorCommand.Make(host));
        command.Subcommands.Add(WithdrawCommand.Make(host));
        command.Subcommands.Add(Signing.DiffCommand.Make(host));
        command.Subcommands.Add(ReviewPackCommand.Make(host));
        command.Subcommands.Add(ReviewImportCommand.Make(host));
        command.Subcommands.Add(ReviewCommentsCommand.Make(host));
        foreach (var option in new Option[]
            { options.Content, options.Editions, options.Today, options.Drafts, format, within, failOn, spread, options.Verbose })
            command.Options.Add(option);
        command.SetAction(result => Run(
            result, options, result.GetValue(format), result.GetValue(within), result.GetValue(failOn), result.GetValue(spread), host));
        return command;
    }

    /// <summary>The option that keeps to what is due within some days.</summary>
    internal static Option<int?> DueWithin(string description) => new("--due-within")
    {
        Description = description,
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

    private static int Run(
        ParseResult result, SharedOptions options, ListFormat format, int? within, FailOn failOn, bool spread, ProgramHost host)
    {
        var place = EditionPlace.Of(result, options, host);
        var content = place.Content;
        var today = options.Day(result, host);
        // What is not yet published is looked at all the same.
        var site = ReadSite.Read(
            ContentFolder.Read(content, host), new BuildOptions { Today = today, Drafts = result.GetValue(options.Drafts) },
            place.Store with { IsBinding = false }, host);
        var built = site.Result;
        // What is due is told also while something else is wrong; who reads only the list sees the exit code.
        if (built.HasErrors) new DiagnosticPrinter(host, content, DiagnosticFormat.Text).Print(built.Diagnostics);

        var pages = built.Report.Pages.Where(page => !page.IsGenerated)
            .Where(page => within is null || (page.Due is { } due && due <= today.AddDays(within.Value)))
            .OrderBy(page => page.Due ?? DateOnly.MaxValue).ThenBy(page => page.Language, StringComparer.Ordinal)
            .ThenBy(page => page.Id, StringComparer.Ordinal).ToList();
        if (built.HasErrors && pages.Count == 0) return ExitCodes.Content;
        // Days are spread over all pages, also when only some are listed.
        var proposed = spread ? DueDates.Spread(built.Report.Pages.Where(page => !page.IsGenerated), today) : null;
        var since = new SinceSigned(site, content, new TextStore(place.Folder.Root), today, host);
        var list = new ReviewList(pages, today, proposed, since.Of);
        host.Out.Write(format switch
        {
            ListFormat.Csv => list.Csv(),
            ListFormat.Json => list.Json(),
            ListFormat.Ics => ReviewCalendar.Of(pages, today, site.Index?.Config),
            _ => list.Table(),
        });
        if (built.HasErrors) return ExitCodes.Content;
        var failed = failOn switch
        {
            FailOn.Overdue => pages.Any(page => ReviewList.IsOverdue(page, today)),
            FailOn.Changed => pages.Any(page => page.Signing is { HasChanged: true }),
            _ => false,
        };
        return failed ? ExitCodes.Content : ExitCodes.Done;
    }
}
