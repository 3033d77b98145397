using System.CommandLine;
using NbSite.Console;
using NbSite.Model;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Commands.Editions;

/// <summary><c>nbsite edition diff</c>: what differs between two editions, by parts and words.</summary>
internal static class DiffCommand
{
    internal enum Format
    {
        Text,
        Json,
        Markdown,
    }

    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var from = new Argument<string>("FROM") { Description = "The earlier edition." };
        var to = new Argument<string>("TO") { Description = "The later edition." };
        var path = new Argument<string?>("PATH")
        {
            Description = "Only this page: its id, its address, or its file.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = new Option<Format>("--format")
        {
            Description = "How the differences are written.",
            HelpName = "text|json|markdown",
            CustomParser = result => SharedOptions.Choice(result, Format.Text),
        };
        var command = new Command("diff", """
            Tells what differs between two editions: pages, parts and words.

            Example:
              ./nbsite edition diff 2026.10 2026.11 treatments/surgery
            """)
        {
            from, to, path,
        };
        foreach (var option in new Option[] { format, options.Content, options.Editions, options.Verbose }) command.Options.Add(option);
        command.SetAction(result => Run(
            EditionPlace.Of(result, options, host), result.GetValue(from)!, result.GetValue(to)!, result.GetValue(path),
            result.GetValue(format), host));
        return command;
    }

    private static int Run(EditionPlace place, string from, string to, string? path, Format format, ProgramHost host)
    {
        var broken = place.Report(host);
        var (before, after) = (place.Edition(from), place.Edition(to));
        Func<EditionPage, bool> wanted = _ => true;
        if (path is not null)
        {
            var page = EditionPaths.Find(after, path) ?? EditionPaths.Find(before, path) ?? throw new UsageException(
                $"neither “{from}” nor “{to}” has a page “{path}”. {Suggestions.Hint(path, EditionPaths.Names(after)) ?? "Write its id, its address, or its file."}");
            wanted = other => other.Id == page.Id && other.Language == page.Language;
        }

        var bag = new DiagnosticBag();
        var difference = EditionDifference.Between(place.Store, before, after, wanted, bag);
        if (path is null) difference = difference with { Files = EditionDifference.FilesBetween(before, after) };
        new DiagnosticPrinter(host, place.Content, DiagnosticFormat.Text).Print(bag.ToImmutable());
        host.Out.Write(format switch
        {
            Format.Json => DifferenceText.Json(before, after, difference),
            Format.Markdown => DifferenceText.Markdown(before, after, difference),
            _ => DifferenceText.Plain(before, after, difference),
        });
        return broken || bag.HasErrors ? ExitCodes.Content : ExitCodes.Done;
    }
}
