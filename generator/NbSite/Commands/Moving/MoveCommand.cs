using System.Collections.Immutable;
using System.CommandLine;
using NbSite.Commands.Editions;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Disk;
using NbSite.Publishing.Site;

namespace NbSite.Commands.Moving;

/// <summary><c>nbsite mv</c>: another place or name for one thing, with all that names it.</summary>
internal static class MoveCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var from = new Argument<string>("FROM")
        {
            Description = "The page, folder, file, heading (page#heading), source, value, sign, explained word or entry of a list.",
        };
        var to = new Argument<string>("TO") { Description = "Its new place or name." };
        var dry = new Option<bool>("--dry-run")
        {
            Description = "Show what would change in each file, and write nothing.",
        };
        var none = new Option<bool>("--no-redirect") { Description = "Do not lead the old address on." };
        var command = new Command("mv", """
            Moves or renames a page, a folder, a heading, a file or picture, a source, a value, a sign, an explained
            word or an entry of a list. Links and whatever else names it follow, the record goes along, the old address
            leads on. All files are changed or none, and nothing that would bring a new error.

            Example:
              nbsite mv living/school school/days --dry-run
              nbsite mv living/ everyday/
              nbsite mv "living/school#bring" "living/school#take-along"
              nbsite mv @nci-hp @nci-2025
            """);
        command.Arguments.Add(from);
        command.Arguments.Add(to);
        foreach (var option in new Option[] { dry, none, options.Content, options.Editions, options.Today,
            options.Format, options.Verbose })
            command.Options.Add(option);
        command.SetAction(result =>
        {
            var place = EditionPlace.Of(result, options, host);
            using var alone = SigningRun.Hold(place.Content);
            host.Deed.Begin("Nothing was moved.");
            var today = OptionWords.Day(result, options, host);
            // What waits as a draft is moved all the same, and nothing is held to editions yet to come.
            var build = new BuildOptions { Today = today, Drafts = true };
            var store = place.Store with { IsBinding = false };
            var content = ContentFolder.Read(place.Content, host);
            ReadSite Read(ImmutableArray<ContentFile> files) =>
                ReadSite.Read(files, build, store, host);
            var site = Read(content);
            var printer = new DiagnosticPrinter(host, place.Content, place.Format);
            if (site.Index is null)
            {
                printer.Print(site.Result.Diagnostics);
                host.Sum("Nothing was moved.");
                return ExitCodes.Content;
            }

            var run = new MoveRun(site, Read, new MovedContent(content), place.Store, today, printer, host)
            {
                Content = place.Content,
                LeadsOn = !result.GetValue(none),
            };
            return run.Do(result.GetValue(from)!, result.GetValue(to)!, result.GetValue(dry));
        });
        return command;
    }
}
