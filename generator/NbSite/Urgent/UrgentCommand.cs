using System.Collections.Immutable;
using System.CommandLine;
using NbSite.Commands;
using NbSite.Commands.Editions;
using NbSite.Console;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Site;

namespace NbSite.Urgent;

/// <summary><c>nbsite build --urgent</c> and <c>nbsite edition restore</c>: what cannot wait, over the last good site.</summary>
internal static class UrgentCommand
{
    /// <param name="result">The command line.</param>
    /// <param name="options">The build's options; how the site is made is taken from the last good build.</param>
    /// <param name="publishing">What is told of the files; null tells nothing.</param>
    /// <param name="restored">Pages whose words are put back.</param>
    /// <param name="host">The machine.</param>
    public static int Run(
        ParseResult result, SharedOptions options, PublishingOptions? publishing, ImmutableArray<RestoredPage> restored,
        ProgramHost host)
    {
        var content = Path.GetFullPath(result.GetValue(options.Content)!, host.CurrentFolder);
        var output = Path.GetFullPath(result.GetValue(options.Output)!, host.CurrentFolder);
        host.Deed.Begin("The site was left as it was.");
        var editions = EditionPlace.Of(result, options, host);
        var urgent = new UrgentBuild(
            host, OutputPlace.At(output, content, editions.Folder.Root), editions, ContentFolder.Read(content, host),
            host.Theme(), options.Day(result, host))
        {
            KeepsSpare = publishing is null || !result.GetValue(publishing.NoSpare),
        };
        using var next = urgent.Compose();
        var rest = SiteBuilder.Build(
            new BuildInput
            {
                HoldsChecks = host.HoldsChecks,
                Files = urgent.Today,
                Theme = urgent.Theme,
                Options = next.Good.Options.On(urgent.Day),
                Editions = urgent.Editions.Store,
                Extensions = host.Extensions,
                PictureCache = PictureFolder.At(urgent.Place),
            },
            new FingerprintSink(),
            host.Cancellation);
        BuildCommand.Rethrow(rest);
        List<Diagnostic> problems = [.. rest.Diagnostics];
        var done = urgent.Publish(next, restored, problems);
        var format = result.GetValue(options.Format);
        new DiagnosticPrinter(host, content, format).Print([.. problems.Distinct().Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))]);
        host.Sum(Said(done, rest.HasErrors));
        if (done is null) return ExitCodes.Content;
        foreach (var path in done.Taken) host.Out.WriteLine($"Taken from today: {path}");
        publishing?.Print(result, done.Changes, host);
        return rest.HasErrors ? ExitCodes.Content : ExitCodes.Done;
    }

    private static string Said(UrgentResult? done, bool hasErrors)
    {
        if (done is null) return "Nothing was published: what is urgent has errors itself. The site was left as it was.";
        var rest = hasErrors
            ? " The errors above are in the rest, which stays as it was until they are mended."
            : " The rest stays as it was until the next build.";
        if (done.Changes is { Added.Length: 0, Changed.Length: 0, Removed.Length: 0 })
            return "Nothing urgent differs from the site, so nothing was published." + (hasErrors ? rest : "");
        return (done.IsWhole
            ? "Published what is urgent. Another NbSite made the last good site, so every page was made anew from the same words."
            : "Published what is urgent over the last good site.") + rest;
    }
}
