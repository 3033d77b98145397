using System.CommandLine;
using NbSite.Console;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Commands.Finding;

/// <summary><c>nbsite impact</c>: everything that says a source, a value, a sign, a term, a page or a file, today and in editions.</summary>
internal static class ImpactCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var name = new Argument<string>("NAME")
        {
            Description = "The key of a source or value, or the id of a sign, a term, a page, a fact sheet or a file.",
        };
        var command = new Command("impact", """
            Finds every statement, page, language and edition that names one thing, so that you know what to look at when it
            was wrong or has changed.

            Example:
              ./nbsite impact nci-se-bleeding
              ./nbsite impact fever --format json
            """);
        command.Arguments.Add(name);
        foreach (var option in new Option[] { options.Content, options.Editions, options.Today, options.Format, options.Verbose })
            command.Options.Add(option);
        command.SetAction(result => Run(result, options, result.GetValue(name)!, host));
        return command;
    }

    private static int Run(ParseResult result, SharedOptions options, string name, ProgramHost host)
    {
        var asked = AskedSite.Read(result, options, host);
        var site = asked.Site;
        if (site.Index is not { } index) return ExitCodes.Content;
        var meant = Sought.Of(name, index, site.Headers);
        if (meant.IsEmpty)
        {
            throw new UsageException(
                $"nothing on the site is called “{Quote.Short(name)}”. "
                + (Suggestions.Hint(name, Sought.Known(index, site.Headers)) ?? "To see what there is: nbsite list sources, and the same with pages, values, signs, terms and files."));
        }

        var impacts = meant.Select(sought => Impact.Find(sought, site, asked.Store, host.Cancellation)).ToList();
        var text = new ImpactText(asked.Printer.Shown);
        host.Out.Write(asked.Format == DiagnosticFormat.Json ? text.Json(impacts) : string.Join('\n', impacts.Select(text.Text)));
        return asked.End("places may be missing", host);
    }
}
