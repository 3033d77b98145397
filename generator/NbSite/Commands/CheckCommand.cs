using System.Collections.Immutable;
using System.CommandLine;
using NbSite.Commands.Editions;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Packs;
using NbSite.Content.Site;
using NbSite.Content.Sources;
using NbSite.Disk;
using NbSite.External;
using NbSite.Model;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Site;

namespace NbSite.Commands;

/// <summary><c>nbsite check</c>: all that build checks, and nothing written.</summary>
internal static class CheckCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var command = new Command("check", """
            Checks the content and the pages it makes, and writes nothing.

            Example:
              ./nbsite check --strict --format github

            How hard each page is to read, and advice on how it speaks:
              ./nbsite check --readability

            Whether sources and links elsewhere are still there (asks their servers, slowly):
              ./nbsite check --external
            """);
        options.AddTo(command, withOutput: false);
        var readability = new Option<bool>("--readability")
        {
            Description = "Print how hard each page is to read, hardest first, with advice on how it speaks.",
        };
        var external = new Option<bool>("--external")
        {
            Description = "Ask each address elsewhere, of links and of sources, whether it is still there. Good answers are kept for a week.",
        };
        command.Options.Add(readability);
        command.Options.Add(external);
        command.SetAction(result => Run(result, options, result.GetValue(readability), result.GetValue(external), host));
        return command;
    }

    private static int Run(ParseResult result, SharedOptions options, bool readability, bool external, ProgramHost host)
    {
        var content = Path.GetFullPath(result.GetValue(options.Content)!, host.CurrentFolder);
        var sink = new MemorySink();
        var files = ContentFolder.Read(content, host);
        var input = InputOf(result, options, files, host);
        var built = SiteBuilder.Build(input, sink, host.Cancellation);
        BuildCommand.Rethrow(built);
        var diagnostics = built.HasErrors
            ? built.Diagnostics
            : [.. Format(files), .. PackMerge.Replaced(files), .. built.Diagnostics, .. NbSite.Publishing.Features.Checks.HtmlChecks.Check(sink.Files, built.Report)];
        var reading = readability && !built.HasErrors ? Readability.Of(input, host) : null;
        if (reading is not null) diagnostics = [.. diagnostics, .. reading.Advice];
        if (external && !built.HasErrors)
        {
            // Drafts too, held to no edition: whoever writes a page wants to know before it is published.
            var site = ReadSite.Read(files, input.Options with { Drafts = true }, input.Editions with { IsBinding = false }, host);
            if (site.Result.HasErrors) host.Sum("Drafts with errors were not looked at; nbsite check --drafts tells them.");
            var asked = ExternalCheck.Run(site, content, input.Options.Today, host);
            diagnostics = [.. diagnostics.Concat(asked).Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))];
        }

        diagnostics = built.Levels.Of(diagnostics);
        new DiagnosticPrinter(host, content, result.GetValue(options.Format)).Print(diagnostics);
        var failed = diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error)
            || (result.GetValue(options.Strict) && diagnostics.Any(diagnostic => diagnostic.Severity != Severity.Note));
        reading?.Print(host, result.GetValue(options.Format));
        if (!failed && !(reading is not null && host.Json.IsAsked))
        {
            host.Out.WriteLine($"Checked {built.Report.Pages.Count(page => !page.IsFactFile)} pages.");
            ContentNotes.Print(built.Report, host);
        }

        return failed ? ExitCodes.Content : ExitCodes.Done;
    }

    /// <summary>What the site is made of, for a build in memory that is only looked at.</summary>
    internal static BuildInput InputOf(ParseResult result, SharedOptions options, ImmutableArray<ContentFile> files, ProgramHost host) => new()
    {
        HoldsChecks = host.HoldsChecks,
        Files = files,
        Theme = host.Theme(),
        Options = options.Read(result, host, files),
        Editions = EditionPlace.Of(result, options, host).Store,
        Extensions = host.Extensions,
        PictureCache = PictureFolder.OfDefault(host),
    };

    /// <summary>Told here and not by each build: it is of interest once, to who looks after the files.</summary>
    private static IEnumerable<Diagnostic> Format(ImmutableArray<ContentFile> files) =>
        SiteFormat.Missing(files) is { } missing ? [missing] : [];
}
