using System.CommandLine;
using NbSite.Console;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Urgent;

namespace NbSite.Commands.Editions;

/// <summary><c>nbsite edition create</c>: records what every page says.</summary>
internal static class CreateCommand
{
    private const int LongestSummary = 2000;

    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var name = new Argument<string>("NAME") { Description = "What the edition is called: letters, digits, “.”, “-” and “_”." };
        var summary = new Option<string>("--summary") { Description = "What changed, in a sentence or two for readers.", HelpName = "TEXT", Required = true, CustomParser = OptionWords.Parse };
        var empty = new Option<bool>("--allow-empty") { Description = "Make the edition although nothing changed." };
        var renamed = new Option<bool>("--renamed") { Description = "The site has another name or main language than in the edition before." };
        var command = new Command("create", """
            Records what every page says, as a new edition after the newest.

            Example:
              ./nbsite edition create 2026.11 --summary "Doses of two medicines were corrected."

            With --urgent, of the last good site with today's signs, values and withdrawals, whatever is wrong elsewhere:
              ./nbsite edition create 2026.11-3 --urgent --summary "The number of the advice line was corrected."
              ./nbsite build --urgent
            """)
        {
            name,
        };
        var urgent = new Option<bool>("--urgent") { Description = "Record the last good site with what is urgent today. Its place is --output." };
        foreach (var option in new Option[]
        {
            summary, urgent, options.Content, options.Editions, options.Output, options.Today, options.Region, empty, renamed, options.Format,
            options.Verbose,
        }) command.Options.Add(option);
        command.SetAction(result => Run(
            result, options, result.GetValue(name)!, result.GetValue(summary)!.Trim(), result.GetValue(empty), result.GetValue(renamed),
            result.GetValue(urgent), host));
        return command;
    }

    private static int Run(
        ParseResult result, SharedOptions options, string name, string summary, bool allowEmpty, bool renamed, bool isUrgent,
        ProgramHost host)
    {
        if (EditionNames.Problem(name) is { } bad)
            throw new UsageException($"“{name}” cannot be the name of an edition: {bad}. {Codes.EditionBadName.Remedy}");
        if (summary.Length is 0 or > LongestSummary)
            throw new UsageException($"the summary must say what changed, in at most {LongestSummary} characters. Write it like --summary \"Two doses were corrected.\"");
        var today = OptionWords.Day(result, options, host);
        var root = EditionPlace.Of(result, options, host, isToBeMade: true).Folder.Root;
        host.Deed.Begin("No edition was made.");
        using var writer = EditionWriter.Open(root);

        // Read again: it cannot change any more.
        var place = EditionPlace.Of(result, options, host, isToBeMade: true);
        if (place.Report(host)) return NotMade(host);
        if (place.Store.Editions.FirstOrDefault(edition => string.Equals(edition.Name, name, StringComparison.OrdinalIgnoreCase)) is { } twin)
            throw new UsageException($"there is an edition “{twin.Name}” already, and what was published is never changed. Choose another name.");
        var newest = place.Store.Newest;
        if (newest?.Created > today)
        {
            throw new UsageException(
                $"today is {today:yyyy-MM-dd}, but the newest edition “{newest.Name}” was created on {newest.Created:yyyy-MM-dd}. Set the clock right, or name the day with --today.");
        }

        var theme = host.Theme();
        var files = ContentFolder.Read(place.Content, host);
        var how = new BuildOptions { Today = today, Region = options.RegionOf(result, files) };
        var output = Path.GetFullPath(result.GetValue(options.Output)!, host.CurrentFolder);
        using var composed = isUrgent
            ? new UrgentBuild(host, OutputPlace.At(output, place.Content), place, files, theme, today).Compose()
            : null;
        if (composed is not null)
        {
            files = composed.Content.Files;
            how = how with { Region = composed.Good.Options.Region, Restored = composed.Good.Options.Restored };
        }

        var built = SiteBuilder.Build(
            new BuildInput
            {
                RaisesLevels = !isUrgent,
                SizesPictures = false,
                Files = files,
                Theme = theme,
                Options = how,
                Extensions = host.Extensions,
                Editions = place.Store,
                Output = new EditionRecords(),
            },
            new RecordSink(writer),
            host.Cancellation);
        BuildCommand.Rethrow(built);
        var printer = new DiagnosticPrinter(host, place.Content, place.Format);
        if (built.HasErrors)
        {
            printer.Print(built.Diagnostics);
            return NotMade(host);
        }

        var site = built.Report.Site!;
        var bag = new DiagnosticBag();
        if (newest is not null && !renamed && (newest.Site != site.Name || newest.Language != site.Language))
        {
            bag.Add(Codes.EditionOfAnotherSite.At(
                SourceSpan.File("site.yml"), newest.Name, newest.Site, newest.Language, site.Name, site.Language));
        }

        var next = new NextEdition(place.Store, built.Documents<RecordedPage>()) { SummaryIsReason = isUrgent };
        var edition = next.Complete(
            new EditionManifest
            {
                Name = name,
                Site = site.Name,
                Language = site.Language,
                Created = today,
                Previous = place.Store.NewestHash,
                Summary = summary,
                Recalls = place.Store.Recalls,
                Files = NextFiles.Of(place.Store, built.Report.Files, bag),
                Pages = [],
            },
            bag);
        var problems = bag.ToImmutable().Sort(Diagnostic.Compare);
        printer.Print(problems);
        if (bag.HasErrors) return NotMade(host);
        if (next.IsSame(edition) && !allowEmpty)
        {
            host.Refuse(
                $"Nothing changed since the edition “{newest!.Name}” ({newest.Created:yyyy-MM-dd}), so no edition was made. With --allow-empty it is made all the same.");
            return ExitCodes.Content;
        }

        host.Cancellation.ThrowIfCancellationRequested();
        var manifest = EditionJson.Write(edition);
        writer.Publish(EditionNames.FileOf(name), manifest, replace: false);
        host.Deed.Done($"The edition “{name}” is made.");
        writer.Seal(new EditionSeal(name, EditionStoreReader.HashOf(manifest), place.Store.Recalls));
        var before = (newest?.Pages ?? []).ToDictionary(page => (page.Id, page.Language), page => page.Code);
        var added = edition.Pages.Count(page => !before.ContainsKey((page.Id, page.Language)));
        var changed = edition.Pages.Count(page => before.TryGetValue((page.Id, page.Language), out var code) && code != page.Code && code != page.Was);
        var news = newest is null ? "" : $": {changed} changed, {added} added, {before.Count + added - edition.Pages.Length} removed since “{newest.Name}”";
        var named = edition.Files.Length switch { 0 => "", 1 => " and 1 file", var count => $" and {count} files" };
        host.Out.WriteLine($"Created the edition “{name}” of {edition.Pages.Length} pages{named}{news}.");
        return ExitCodes.Done;
    }

    private static int NotMade(ProgramHost host)
    {
        host.Sum("No edition was made.");
        return ExitCodes.Content;
    }

    /// <summary>Stages each text as it comes.</summary>
    private sealed class RecordSink(EditionWriter writer) : IOutputSink
    {
        public void Add(OutputFile file) => writer.Stage(file.Bytes.ToArray());
    }
}
