using System.CommandLine;
using NbSite.Console;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Publishing.Editions;

namespace NbSite.Commands.Editions;

/// <summary><c>nbsite edition recall</c>: marks a published text as wrong.</summary>
internal static class RecallCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var code = new Argument<string>("CODE") { Description = "The version code that stands at the end of the page and on its print." };
        var reason = new Option<string>("--reason") { Description = "What is wrong, in plain words for readers.", HelpName = "TEXT", Required = true, CustomParser = OptionWords.Parse };
        var command = new Command("recall", """
            Marks a text that was published as wrong, for everybody who still has it.

            Example:
              ./nbsite edition recall 3f9k2m1p --reason "The dose in the table was ten times too high."
            """)
        {
            code,
        };
        foreach (var option in new Option[] { reason, options.Content, options.Editions, options.Today, options.Verbose })
            command.Options.Add(option);
        command.SetAction(result => Run(result, options, result.GetValue(code)!, result.GetValue(reason)!.Trim(), host));
        return command;
    }

    private static int Run(ParseResult result, SharedOptions options, string typed, string reason, ProgramHost host)
    {
        if (reason.Length == 0) throw new UsageException("say what is wrong, such as --reason \"The dose in the table was too high.\"");
        var today = OptionWords.Day(result, options, host);
        var root = EditionPlace.Of(result, options, host).Folder.Root;
        if (!Directory.Exists(root)) throw new UsageException("there are no editions yet, so no text can be recalled.");
        host.Deed.Begin("Nothing was recalled.");
        using var writer = EditionWriter.Open(root);
        var place = EditionPlace.Of(result, options, host);
        if (place.Report(host))
        {
            host.Error.WriteLine("Nothing was recalled.");
            return ExitCodes.Content;
        }

        var code = EditionNames.ReadCode(typed);
        var pages = place.Store.Editions.SelectMany(edition => edition.Pages).ToLookup(page => page.Code, StringComparer.Ordinal);
        if (!pages.Contains(code))
        {
            var hint = Suggestions.Hint(code, pages.Select(group => group.Key)) ?? "See: nbsite edition show PATH --on DAY.";
            throw new UsageException($"the code “{typed}” names no text of any edition. {hint}");
        }

        if (place.Store.Recalls.FirstOrDefault(recall => recall.Code == code) is { } known)
            throw new UsageException($"the text {code} was recalled already, on {known.On:yyyy-MM-dd}: {known.Reason}");
        var recalls = place.Store.Recalls.Add(new Recall(code, today, reason));
        writer.Publish(EditionNames.Recalls, EditionJson.Write(recalls), replace: true);
        host.Deed.Done($"The text {code} is recalled.");
        writer.Seal(new EditionSeal(place.Store.Newest!.Name, place.Store.NewestHash!, recalls));
        foreach (var page in pages[code].DistinctBy(page => (page.Id, page.Language)))
            host.Out.WriteLine($"Recalled the text {code} of “{page.Title}” ({page.Address}).");
        return ExitCodes.Done;
    }
}
