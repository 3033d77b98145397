using System.CommandLine;
using System.Text;
using NbSite.Console;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Features.MovedPages;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Commands.Redirects;

/// <summary><c>nbsite redirects</c>: holds a list of the old site's addresses to the site of today.</summary>
internal static class RedirectsCommand
{
    public static Command Make(ProgramHost host) =>
        new("redirects", """
            Finds out which addresses of an old site lead nowhere.

            Example:
              ./nbsite redirects report crawl.csv
            """)
        {
            Report(host),
        };

    private static Command Report(ProgramHost host)
    {
        var options = new SharedOptions();
        var file = new Argument<string>("FILE")
        {
            Description =
            "A crawl of the old site as CSV, or a text file with one address on each line."
        };
        var column = new Option<string?>("--column")
        {
            Description = "The name of the column that holds the addresses.",
            HelpName = "NAME"
        };
        var all = new Option<bool>("--all") { Description = "Print also the addresses that lead somewhere." };
        var yaml = new Option<bool>("--yaml")
        {
            Description =
            "Print entries for redirects.yml, to be read and mended, in place of the report."
        };
        var command = new Command("report", """
            Says of each address of an old site whether it leads somewhere today: to a page, a file or by a redirect. For those that lead
            nowhere it proposes a page by their words. Answers 1 when one leads nowhere.

            Example:
              ./nbsite redirects report crawl.csv
              ./nbsite redirects report crawl.csv --yaml > found.yml
            """);
        command.Arguments.Add(file);
        foreach (var option in new Option[]
            { column, all, yaml, options.Content, options.Editions, options.Today, options.BaseUrl, options.Drafts,
                options.Format, options.Verbose })
            command.Options.Add(option);
        command.SetAction(result =>
            Run(result, options, result.GetValue(file)!, result.GetValue(column), result.GetValue(all),
            result.GetValue(yaml), host));
        return command;
    }

    private static int Run(ParseResult result, SharedOptions options, string file, string? column, bool all, bool yaml,
        ProgramHost host)
    {
        var list = Read(file, host);
        var content = Path.GetFullPath(result.GetValue(options.Content)!, host.CurrentFolder);
        var printer = new DiagnosticPrinter(host, content, result.GetValue(options.Format));
        var ofList = new DiagnosticPrinter(host, host.CurrentFolder, result.GetValue(options.Format));
        if (CrawlFile.Read(list, column, file, out var problem) is not { } crawl)
        {
            ofList.Print([problem!]);
            return ExitCodes.Content;
        }

        var sink = new MemorySink();
        var built = SiteBuilder.Build(
            CheckCommand.InputOf(result, options, ContentFolder.Read(content, host), host), sink, host.Cancellation);
        BuildCommand.Rethrow(built);
        if (built.HasErrors)
        {
            printer.Print(built.Diagnostics);
            host.Sum("The site has errors; what it has of the old addresses is known when they are mended.");
            return ExitCodes.Content;
        }

        var bag = new DiagnosticBag();
        var redirects = sink.Files.FirstOrDefault(each => each.Path == "_redirects") is { } rules
            ? Encoding.UTF8.GetString(rules.Bytes.Span) : "";
        var report = new OldAddressReport(
            Root(sink.Files), sink.Files.Select(each => each.Path), redirects,
            // A home page has the site's name for its title, and is about nothing that an old address named.
            built.Report.Pages.Where(page => !page.IsFactFile && page.Id != PageNames.Home).Select(page => (page.Address, page.Title)));
        var found = report.Of(crawl, file, bag, out var others);
        ofList.Print(bag.ToImmutable());
        var nowhere = found.Where(each => each.State == OldAddressState.Nowhere).ToList();
        var ids = built.Report.Pages.Where(page => !page.IsFactFile).DistinctBy(page =>
            page.Address).ToDictionary(page => page.Address, page => page.Id, StringComparer.Ordinal);
        host.Out.Write(yaml ? Yaml(nowhere, ids)
            : Text(found, nowhere, all, crawl.LeftOut, others, bag.ToImmutable().Length));
        return nowhere.Count > 0 || crawl.Addresses.IsEmpty ? ExitCodes.Content : ExitCodes.Done;
    }

    /// <summary>The path at which the site stands, as its own headers say it.</summary>
    private static string Root(IEnumerable<NbSite.Pipelines.OutputFile> files)
    {
        var headers = files.FirstOrDefault(each => each.Path == "_headers") is { } found
            ? Encoding.UTF8.GetString(found.Bytes.Span) : "/*\n";
        return headers.Split('\n')[0].TrimEnd('*');
    }

    private static byte[] Read(string file, ProgramHost host)
    {
        var path = Path.GetFullPath(file, host.CurrentFolder);
        if (!File.Exists(path)) throw new UsageException($"there is no file “{file}”.");
        try
        {
            if (new FileInfo(path).Length > CrawlFile.Longest)
                throw new UsageException($"“{file}” is larger than {CrawlFile.Longest >> 20} MB. Split it.");
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot read “{file}”: {exception.Message}");
        }
    }

    private static string Text(
        IReadOnlyList<OldAddressFinding> found, List<OldAddressFinding> nowhere, bool all, int left, int others,
            int unread)
    {
        var text = new StringBuilder();
        foreach (var each in found.Where(each => all || each.State == OldAddressState.Nowhere))
        {
            var said = each.State switch
            {
                OldAddressState.Page or OldAddressState.File => $"is there today: {each.To}",
                OldAddressState.Rule => $"leads to {each.To}" + (each.IgnoresQuery ? "; its query is ignored" : ""),
                OldAddressState.Gone => "says that it is gone",
                _ => (each.Broken is null ? "leads nowhere" : $"leads to {each.Broken}, which is not there")
                    + (each.To is null ? "" : $"; perhaps {each.To}"),
            };
            text.Append(each.Address.Written).Append("  ").Append(said).Append('\n');
        }

        if (text.Length > 0) text.Append('\n');
        text.Append($"Old addresses: {found.Count}. Leading nowhere: {nowhere.Count}.");
        if (left > 0) text.Append($" Left out: {left} (pictures, styles, scripts, and what was not there before).");
        if (others > 0) text.Append($" Of other sites: {others}.");
        if (unread > 0) text.Append($" Unreadable: {unread}.");
        return text.Append('\n').ToString();
    }

    /// <summary>Entries as redirects.yml takes them; where no page is likely, they say that the address is
    /// gone.</summary>
    internal static string Yaml(List<OldAddressFinding> nowhere, Dictionary<string, string> ids)
    {
        var text = new StringBuilder();
        foreach (var each in nowhere)
        {
            var fate = each.To is not null && ids.TryGetValue(each.To, out var id)
                ? $"to: {(each.To.StartsWith($"/{id}/", StringComparison.Ordinal) ? id : each.To)}"
                : "as: gone";
            text.Append("  - from: ").Append(Quoted(each.Address.Written)).Append("\n    ").Append(fate)
                .Append("\n    why: An address of our old site.\n");
        }

        return text.ToString();
    }

    // What an old address may hold needs no more than this.
    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
