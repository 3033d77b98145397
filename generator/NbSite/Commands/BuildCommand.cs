using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NbSite.Commands.Editions;
using NbSite.Console;
using NbSite.Disk;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Site;
using NbSite.Urgent;

namespace NbSite.Commands;

/// <summary><c>nbsite build</c>: content in, a site out, or every problem and the old site untouched.</summary>
internal static class BuildCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var command = new Command("build", """
            Makes the site. When anything is wrong, says everything that is wrong and leaves the last site as it was.

            Example:
              ./nbsite build --output output/site --strict

            A recall, a withdrawal, a changed sign or value gets through whatever is wrong elsewhere:
              ./nbsite build --urgent
            """);
        options.AddTo(command, withOutput: true);
        var publishing = new PublishingOptions();
        publishing.AddTo(command);
        var urgent = new Option<bool>("--urgent")
        {
            Description = "Publish only recalls, withdrawals, signs and values, over the last good site, whatever is wrong elsewhere.",
        };
        command.Options.Add(urgent);
        command.SetAction(result => result.GetValue(urgent)
            ? UrgentCommand.Run(result, options, publishing, [], host)
            : Run(result, options, publishing, host));
        return command;
    }

    private static int Run(ParseResult result, SharedOptions options, PublishingOptions publishing, ProgramHost host)
    {
        var started = Stopwatch.GetTimestamp();
        var content = Path.GetFullPath(result.GetValue(options.Content)!, host.CurrentFolder);
        var output = Path.GetFullPath(result.GetValue(options.Output)!, host.CurrentFolder);
        host.Deed.Begin("The site was left as it was.");
        var store = EditionPlace.Of(result, options, host);
        var place = OutputPlace.At(output, content, store.Folder.Root);
        var theme = Task.Run(host.Theme);
        var editions = store.Store;
        var files = ContentFolder.Read(content, host);
        using var staged = StagedOutput.Open(place, keepsSpare: !result.GetValue(publishing.NoSpare));
        var memory = MemoryFile.Read(place.Memory, staged.KeepAll);
        var pictures = PictureFolder.At(place);
        var input = new BuildInput
        {
            HoldsChecks = host.HoldsChecks,
            Files = files,
            Theme = theme.GetAwaiter().GetResult(),
            Options = options.Read(result, host, files),
            Editions = editions,
            Previous = memory,
            Records = true,
            Extensions = host.Extensions,
            PictureCache = pictures,
        };
        var built = SiteBuilder.Build(input, staged, host.Cancellation);
        Rethrow(built);
        var format = result.GetValue(options.Format);
        new DiagnosticPrinter(host, content, format).Print(built.Diagnostics);
        var strict = result.GetValue(options.Strict);
        if (built.HasErrors || (strict && built.FailsStrictly))
        {
            var site = Directory.Exists(place.Site) ? " The site was left as it was." : "";
            host.Sum($"Nothing was published.{site}");
            return ExitCodes.Content;
        }

        if (result.GetValue(publishing.Precompress)) Precompression.Add(staged, host.Cancellation);
        host.Cancellation.ThrowIfCancellationRequested();
        var next = Task.Run(() => MemoryFile.Prepare(place.Memory, built.Record));
        var good = new LastGood(files, UrgentBuild.FilesOf(store.Folder), new LastGoodOptions(
            UrgentBuild.Program(input.Theme), input.Options.BaseUrl?.AbsoluteUri, input.Options.Drafts, input.Options.Region,
            input.Options.Links, result.GetValue(publishing.Precompress)));
        var packed = Task.Run(() => good.TryPrepare(place.LastGood));
        var isNew = staged.Publish(() => host.Deed.Done("The new site is in place."));
        // On a full disk what made the same site before is as good a start for what is urgent.
        if (packed.GetAwaiter().GetResult() is var made && (made is not null || isNew || !File.Exists(place.LastGood)))
            LastGood.Take(place.LastGood, made, host);
        PublishingOptions.TellKept(staged, host);
        pictures.RemoveUnused();
        MemoryFile.Take(place.Memory, next.GetAwaiter().GetResult());
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        var reused = built.Report.Pages.Count(page => page.IsReused);
        var unchanged = reused > 0 ? $", {reused} pages unchanged" : "";
        host.Out.WriteLine(
            $"Built {built.Report.Pages.Count(page => !page.IsFactFile)} pages ({staged.Count} files{unchanged}) into {Path.GetRelativePath(host.CurrentFolder, output).Replace('\\', '/')} in {seconds} s");
        publishing.Print(result, staged.Changes, host);
        ContentNotes.Print(built.Report, host);
        return ExitCodes.Done;
    }

    /// <summary>A disk that refuses while pages are being rendered is the machine's failure, not the content's.</summary>
    internal static void Rethrow(BuildResult built)
    {
        if (built.Faults.OfType<MachineException>().FirstOrDefault() is { } refused) throw refused;
        // Nothing in a build touches the disk but what reads a picture.
        var unread = built.Faults.FirstOrDefault(fault => fault is IOException or UnauthorizedAccessException);
        if (unread is not null) throw new MachineException(unread.Message, isMidway: true);
    }
}
