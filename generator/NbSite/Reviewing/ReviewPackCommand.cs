using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using NbSite.Commands;
using NbSite.Commands.Editions;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Markdown;
using NbSite.Content.Reviews;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Publishing.Site.Signs;

namespace NbSite.Reviewing;

/// <summary><c>nbsite review pack</c>: files for a reviewer who has no Git, no terminal and half an hour.</summary>
internal static class ReviewPackCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var paths = new Argument<string[]>("PATH") { Description = SigningRun.Paths.Description, Arity = ArgumentArity.ZeroOrMore };
        var signs = new Option<bool>("--signs") { Description = "Only signs: the safety pack." };
        var changed = new Option<bool>("--changed") { Description = "Only what the role has not signed as it stands." };
        var within = ReviewCommand.DueWithin("Only what is due within this time, such as 90d.");
        var role = new Option<string>("--role")
        {
            Description = "Who is asked, by role.",
            HelpName = "ROLE",
            Required = true,
            CustomParser = OptionWords.Line,
        };
        var countries = CountriesOption.Make();
        var output = new Option<string?>("--out")
        {
            Description = "The folder for the files; output/review/DAY-ROLE by default.",
            HelpName = "FOLDER",
        };
        var command = new Command("pack", """
            Writes files of HTML that a reviewer opens from a mail: signs first, then pages, each part beside its sources and what
            changed since that role last signed. Their answers come back as a file: ./nbsite review import.

            Example:
              ./nbsite review pack --changed --role "paediatrician"
            """);
        command.Arguments.Add(paths);
        foreach (var option in new Option[]
            { role, signs, changed, within, countries, output, options.Content, options.Editions, options.Today, options.Format, options.Verbose })
            command.Options.Add(option);
        command.SetAction(result => Run(
            result, options, host,
            new Chosen(result.GetValue(paths)!, result.GetValue(signs), result.GetValue(changed), result.GetValue(within)),
            result.GetValue(role)!, result.GetValue(countries), result.GetValue(output)));
        return command;
    }

    /// <summary>What is asked about: every choice narrows it.</summary>
    private sealed record Chosen(string[] Paths, bool Signs, bool Changed, int? Within)
    {
        public bool IsNothing => Paths.Length == 0 && !Signs && !Changed && Within is null;
    }

    private static int Run(
        ParseResult result, SharedOptions options, ProgramHost host, Chosen chosen, string role, string[]? countries, string? output)
    {
        if (role.Length == 0) throw new UsageException("--role is empty. Say who is asked, like --role \"paediatrician\".");
        if (chosen.IsNothing)
            throw new UsageException("nothing says what is to be reviewed. Name pages, or write --signs, --changed or --due-within 90d.");
        var place = EditionPlace.Of(result, options, host);
        var today = options.Day(result, host);
        var site = ReadSite.Read(ContentFolder.Read(place.Content, host), today, host);
        var printer = new DiagnosticPrinter(host, place.Content, place.Format);
        if (site.Index is null)
        {
            printer.Print(site.Result.Diagnostics);
            return ExitCodes.Content;
        }

        var run = new SigningRun(place, today, site, host);
        IReadOnlyList<SignedFile> files;
        try
        {
            files = Files(run, chosen, role);
        }
        catch (RefusedException refused)
        {
            host.Refuse($"nbsite: {refused.Message}");
            return ExitCodes.Content;
        }

        var errors = files.SelectMany(file => site.ErrorsOf(file)).Concat(Unread(site, chosen)).Distinct().ToImmutableArray();
        if (!errors.IsEmpty)
        {
            printer.Print(errors);
            host.Sum("No pack was made: words with errors cannot be signed.");
            return ExitCodes.Content;
        }

        var store = new TextStore(place.Folder.Root);
        var texts = new SinceSigned(site, place.Content, store, today, host);
        var since = new SinceRole(role, Asked(site.Index.Config.Regions, countries), texts.Text, (_, sheet, code) => store.Find([code], sheet.Page.Id, sheet.Page.Language));
        var theme = host.Theme();
        var config = site.Index.Config;
        var head = new PackHead(config.Name[config.Language], config.BaseUrl.AbsoluteUri, role, today, Countries(config.Regions, countries, config.Language))
        {
            Owner = config.Owner,
        };
        var packs = new PackMaker(site, since, head, language => theme.Words(language)!, chosen.Changed).Make(files);
        if (packs.IsEmpty)
        {
            host.Out.WriteLine($"Nothing is to be reviewed: {role} has signed all of it as it stands.");
            return ExitCodes.Done;
        }

        var folder = Path.GetFullPath(output ?? Path.Combine("output", "review", $"{today.Iso()}-{Slug.From(role)}"), host.CurrentFolder);
        var document = new PackDocument(new PackShow(
            new PackPictures(site.Content).Address, code => config.Regions.Name(code, config.Language)));
        PackFiles.Write(folder, [.. packs.Select(pack => (pack.FileName, Encoding.UTF8.GetBytes(document.Of(pack))))]);
        var shown = Path.GetRelativePath(host.CurrentFolder, folder).Replace('\\', '/');
        foreach (var pack in packs)
            host.Out.WriteLine($"{shown}/{pack.FileName}: {SigningRun.Count(pack.Sheets.Length, pack.IsSafety ? "sign" : "page")}, {SigningRun.Count(pack.Asked, "question")}.");
        host.Out.WriteLine("Send them by mail. When the answers come back: ./nbsite review import ANSWERS.json");
        return ExitCodes.Done;
    }

    /// <summary>
    /// Errors of pages and records that could not be read. Where nobody named pages, nobody can say whether these would be asked about.
    /// </summary>
    private static IEnumerable<Diagnostic> Unread(ReadSite site, Chosen chosen)
    {
        if (chosen.Paths.Length > 0) return [];
        // Of what has no day nobody can say that it is not due.
        bool IsKnown(SignedFile file) => file.Review is not null
            && (chosen.Within is null || site.Result.Report.Pages.Any(page => page.Path == file.Path && page.Due is not null));
        var known = site.Files.Where(IsKnown).SelectMany(file => new[] { file.Path, file.RecordPath }).ToHashSet(StringComparer.Ordinal);
        var languages = site.Index!.Languages.Select(each => each.Language).ToList();
        return site.Result.Diagnostics.Where(each => each.Severity == Severity.Error && !known.Contains(each.Span.Path) && IsOfPage(each.Span.Path));

        bool IsOfPage(string path) => chosen.Signs
            ? languages.Exists(language => path == ReviewFiles.RecordOf(SiteSigns.PathOf(language)))
            : languages.Exists(language => path.StartsWith(language + "/", StringComparison.Ordinal))
                && (path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(ReviewFiles.Ending, StringComparison.Ordinal));
    }

    private static IReadOnlyList<SignedFile> Files(SigningRun run, Chosen chosen, string role)
    {
        IEnumerable<SignedFile> files = chosen.Paths.Length > 0 ? run.Files(chosen.Paths) : run.Site.Files;
        if (chosen.Signs) files = files.Where(PackMaker.IsSigns);
        if (chosen.Within is { } days)
        {
            var due = run.Site.Result.Report.Pages.Where(page => page.Due is { } day && day <= run.Today.AddDays(days))
                .Select(page => page.Path).ToHashSet(StringComparer.Ordinal);
            files = files.Where(file => due.Contains(file.Path));
        }

        // What nobody keeps a record of cannot be signed; it is told by the site's own checks.
        return [.. files.Where(file => chosen.Paths.Length > 0 || file.Review is { Status: not ReviewStatus.Withdrawn })];
    }

    private static ImmutableArray<(string, string)> Countries(SiteRegions regions, string[]? asked, string language)
    {
        var wanted = CountriesOption.Of(regions, asked);
        return [.. (wanted.IsEmpty ? regions.Countries : wanted).Select(code => (code, regions.Name(code, language)))];
    }

    /// <summary>Those that are asked for; none when these are all of the site.</summary>
    private static ImmutableArray<string> Asked(SiteRegions regions, string[]? asked) =>
        CountriesOption.Of(regions, asked) is var wanted && regions.HoldEverywhere(wanted) ? [] : wanted;
}
