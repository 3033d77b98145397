using NbSite.Console;
using NbSite.Model;

namespace NbSite.Commands.New;

/// <summary>
/// <c>nbsite new record</c>: the review record of each page and file of fact sheets that was written by hand and has none.
/// </summary>
internal static class NewRecordCommand
{
    public static System.CommandLine.Command Make(ProgramHost host)
    {
        var options = new NewOptions();
        var command = options.Command("record", """
            Writes the review record beside each page and fact sheet that has none. They are drafts until their words were
            checked.

            Example:
              nbsite new record
            """);
        command.SetAction(result => NewRun.With(result, options, host, run =>
        {
            var paths = run.Site.Result.Diagnostics.Where(each => each.Descriptor == Codes.NoReviewRecord)
                .Select(each => each.Span.Path).Distinct().Order(StringComparer.Ordinal).ToList();
            if (paths.Count == 0)
            {
                host.Out.WriteLine("Nothing was written: every page and fact sheet has its record.");
                return ExitCodes.Done;
            }

            foreach (var path in paths) run.AddRecord(path);
            var self = host.Self();
            return run.Finish(
                $"Look at them: {self} build --drafts{run.At}",
                "When somebody has compared all drafts with their sources, record it, and readers see them: "
                    + $"{self} review check --drafts --publish --against \"the sources listed on the page\"{run.At}");
        }));
        return command;
    }
}
