using System.CommandLine;
using NbSite.Console;
using NbSite.Publishing.Features.Hosting;

namespace NbSite.Commands;

/// <summary><c>nbsite nginx</c>: what a built site asks of its server, for those who run nginx.</summary>
internal static class NginxCommand
{
    public static Command Make(ProgramHost host)
    {
        var site = new Option<string>("--site")
        {
            Description = "The built site.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "output/site",
            CustomParser = result => SharedOptions.Folder(result, "--site output/site"),
        };
        var command = new Command("nginx", """
            Prints a built site's headers and redirects for nginx, to include in a server block.

            Example:
              ./nbsite nginx --site output/site > site.nginx.conf
            """);
        command.Options.Add(site);
        command.Options.Add(new SharedOptions().Format);
        command.SetAction(result => Run(result.GetValue(site)!, host));
        return command;
    }

    private static int Run(string site, ProgramHost host)
    {
        var folder = Path.GetFullPath(site, host.CurrentFolder);
        var headers = Path.Combine(folder, "_headers");
        var redirects = Path.Combine(folder, "_redirects");
        if (!File.Exists(headers))
            throw new UsageException($"there is no built site in “{site}”. Make it first: ./nbsite build --output {site}.");
        try
        {
            var languages = Directory.EnumerateDirectories(folder).Where(inside => File.Exists(Path.Combine(inside, "404.html")))
                .Select(inside => Path.GetFileName(inside)!).ToHashSet(StringComparer.Ordinal);
            host.Out.Write(NginxConf.Make(File.ReadAllText(headers), File.Exists(redirects) ? File.ReadAllText(redirects) : "", languages));
        }
        catch (FormatException exception)
        {
            throw new UsageException($"“{site}” is not as NbSite made it: {exception.Message}. Build it again.");
        }

        return ExitCodes.Done;
    }
}
