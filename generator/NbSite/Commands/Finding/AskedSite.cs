using System.CommandLine;
using NbSite.Commands.Editions;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Commands.Finding;

/// <summary>The site as it stands, drafts too, for a command that only asks about it.</summary>
/// <param name="Site">All of it, with its words.</param>
/// <param name="Store">What was published.</param>
/// <param name="Today">The day of the run.</param>
/// <param name="Format">How the answer is written.</param>
/// <param name="Printer">Tells problems, and how a path is shown.</param>
internal sealed record AskedSite(ReadSite Site, EditionStore Store, DateOnly Today, DiagnosticFormat Format, DiagnosticPrinter Printer)
{
    /// <summary>Reads it, and tells its errors: they may hide a part of the answer.</summary>
    public static AskedSite Read(ParseResult result, SharedOptions options, ProgramHost host)
    {
        var place = EditionPlace.Of(result, options, host);
        var today = options.Day(result, host);
        // What is not yet published is asked about all the same.
        var site = ReadSite.Read(
            ContentFolder.Read(place.Content, host), new BuildOptions { Today = today, Drafts = true }, place.Store with { IsBinding = false }, host);
        var printer = new DiagnosticPrinter(host, place.Content, place.Format);
        if (site.Result.HasErrors) printer.Print([.. site.Result.Diagnostics.Where(each => each.Severity == Severity.Error)]);
        return new AskedSite(site, place.Store, today, place.Format, printer);
    }

    /// <summary>What the run answers to the shell; with errors it says why the answer is not called whole.</summary>
    /// <param name="doubt">What may be wrong with the answer then, such as “places may be missing”.</param>
    /// <param name="host">The program's surroundings.</param>
    public int End(string doubt, ProgramHost host)
    {
        if (!Site.Result.HasErrors) return ExitCodes.Done;
        host.Sum($"Because of the errors above, {doubt}.");
        return ExitCodes.Content;
    }
}
