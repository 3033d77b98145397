using System.CommandLine;
using NbSite.Commands.Editions;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Schemas;
using NbSite.Disk;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Schemas;
using NbSite.Schemas;

namespace NbSite.Commands;

/// <summary>
/// <c>nbsite schema</c>: tells editors' programs what may stand in each file of the site, and which names it has.
/// </summary>
internal static class SchemaCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var command = new Command("schema", $"""
            Writes JSON Schemas of all the site's YAML files into {SchemaFolder.Path} beside the content folder, and what Visual
            Studio Code must know of them. It then offers keys and names while you type, and marks what is wrong. “nbsite serve”
            keeps them fresh.

            Example:
              ./nbsite schema
            """);
        foreach (var option in new Option[] { options.Content, options.Editions, options.Today, options.Format, options.Verbose }) command.Options.Add(option);
        command.SetAction(result => Run(result, options, host));
        return command;
    }

    private static int Run(ParseResult result, SharedOptions options, ProgramHost host)
    {
        host.Deed.Begin("No schema was written.");
        var place = EditionPlace.Of(result, options, host);
        var content = ContentFolder.Read(place.Content, host);
        var site = ReadSite.Read(
            content, new BuildOptions { Today = options.Day(result, host), Drafts = true }, place.Store with { IsBinding = false }, host);
        var names = site.Index is { } index ? SiteNames.Of(index, site.Result.Report) : KnownNames.None;
        var files = SchemaTexts.Of(content, host.Theme(), host.Extensions.Types, names);
        var folder = new SchemaFolder(place.Content);
        var changed = folder.Write(files);
        var left = EditorSettings.Offer(folder.Site, EditorSettings.Of(files, folder.Content), out var isMade);
        host.Deed.Done("The schemas are written.");
        var shown = Path.GetRelativePath(host.CurrentFolder, folder.Site) is var way and not "." ? way.Replace('\\', '/') + "/" : "";
        host.Out.WriteLine(changed == 0
            ? $"{shown}{SchemaFolder.Path} is up to date."
            : $"Wrote {changed} {(changed == 1 ? "schema" : "schemas")} into {shown}{SchemaFolder.Path}");
        if (isMade) host.Out.WriteLine($"Wrote {shown}{EditorSettings.Path}, by which Visual Studio Code finds them.");
        if (left is not null) host.Out.WriteLine($"Put this into {shown}{EditorSettings.Path}, so that Visual Studio Code finds them:\n{left}");
        // What stops the command is told in the format; problems of the content are told by “check”.
        new DiagnosticPrinter(host, place.Content, result.GetValue(options.Format)).Print([]);
        if (site.Result.HasErrors) host.Sum("The site has errors, so names may be missing among those that are offered. ./nbsite check tells them.");
        return ExitCodes.Done;
    }
}
