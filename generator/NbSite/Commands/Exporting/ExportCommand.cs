using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NbSite.Commands.Editions;
using NbSite.Console;
using NbSite.Disk;
using NbSite.Export.Json;
using NbSite.Export.Markdown;
using NbSite.Export.Word;
using NbSite.Model;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Features.Exports;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Types;

namespace NbSite.Commands.Exporting;

/// <summary><c>nbsite export</c>: pages as Word documents, Markdown or JSON, as readers see them.</summary>
internal sealed class ExportCommand
{
    private static readonly MadeOfPages Made = new("export", page => page is { IsGenerated: false, IsFactFile: false });

    private readonly SharedOptions _shared = new();

    private readonly Argument<string[]> _pages = new("PAGE")
    {
        Description = "Pages, each by its file, address or id, or by a pattern of them, such as “medicines/*”; all pages when none is named.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _docx = new("--docx") { Description = "Word documents, with sources as endnotes." };

    private readonly Option<bool> _markdown = new("--markdown") { Description = "Markdown (CommonMark with tables), with sources as numbered notes." };

    private readonly Option<bool> _json = new("--json") { Description = "JSON: what a page says, its sources, codes and dates." };

    private readonly Option<bool> _schema = new("--schema") { Description = "Print the JSON Schema of --json, and export nothing." };

    private readonly Option<string?> _language = new("--language")
    {
        Description = "The language of pages named by id, and the only one when no page is named; the site's own for ids by default.",
        HelpName = "TAG",
    };

    private readonly Option<string> _out = new("--out")
    {
        Description = "The folder for the files.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => "output/export",
        CustomParser = result => SharedOptions.Folder(result, "--out output/export"),
    };

    private readonly ProgramHost _host;

    private ExportCommand(ProgramHost host) => _host = host;

    public static Command Make(ProgramHost host)
    {
        var export = new ExportCommand(host);
        var command = new Command("export", """
            Writes pages as Word documents, Markdown or JSON, to send out or to use elsewhere. They say what readers of the site see.

            Example:
              ./nbsite export --docx treatments/surgery
              ./nbsite export --markdown --json --out output/export
              ./nbsite export --schema
            """);
        command.Arguments.Add(export._pages);
        var shared = export._shared;
        foreach (var option in new Option[]
        {
            export._docx, export._markdown, export._json, export._schema, export._language, export._out, shared.Content, shared.Editions,
            shared.Today, shared.BaseUrl, shared.Drafts, shared.Strict, shared.Region, shared.Format, shared.Verbose,
        })
        {
            command.Options.Add(option);
        }

        command.SetAction(export.Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        var forms = Forms(result);
        if (result.GetValue(_schema))
        {
            if (!forms.IsEmpty || result.GetValue(_pages)!.Length > 0)
                throw new UsageException("--schema stands alone: it prints the schema and exports nothing.");
            _host.Out.Write(ExportSchema.Text());
            return ExitCodes.Done;
        }

        if (forms.IsEmpty) throw new UsageException("Say what to write: --docx, --markdown or --json. See: ./nbsite export --help");
        var started = Stopwatch.GetTimestamp();
        var content = Path.GetFullPath(result.GetValue(_shared.Content)!, _host.CurrentFolder);
        var chosen = new ChosenPages(result.GetValue(_pages)!, content, _host.CurrentFolder, result.GetValue(_language), Made);
        var folder = Path.GetFullPath(result.GetValue(_out)!, _host.CurrentFolder);
        var files = ContentFolder.Read(content, _host);
        _host.Deed.Begin("Nothing was exported.");
        var store = EditionPlace.Of(result, _shared, _host);
        // Refused where a site would be.
        _ = OutputPlace.At(folder, content, store.Folder.Root);
        using var sink = new ExportSink();
        var built = SiteBuilder.Build(
            SiteTypes.Over(new BuildInput
            {
                HoldsChecks = _host.HoldsChecks,
                Files = files,
                Theme = _host.Theme(),
                Options = _shared.Read(result, _host, files),
                Editions = store.Store,
                Extensions = _host.Extensions,
                PictureCache = PictureFolder.OfDefault(_host),
                Output = new PageExports(chosen.Choice, forms),
                KeepsIndex = true,
            }),
            sink, _host.Cancellation);
        BuildCommand.Rethrow(built);
        new DiagnosticPrinter(_host, content, result.GetValue(_shared.Format)).Print(built.Diagnostics);
        if (built.HasErrors || (result.GetValue(_shared.Strict) && built.FailsStrictly))
        {
            _host.Sum("Nothing was exported.");
            return ExitCodes.Content;
        }

        var pages = chosen.Of(built, files.Select(file => file.Path));
        if (pages.IsEmpty) throw new UsageException($"The site has no page in “{result.GetValue(_language)}”.");
        var written = new ExportFolder(folder, _host).Write(sink);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        var shown = Path.GetRelativePath(_host.CurrentFolder, folder).Replace('\\', '/');
        _host.Out.WriteLine($"Exported {Count(pages.Length, "page")} ({Count(written, "file")}) into {shown} in {seconds} s");
        _host.Deed.Done("The pages are exported.");
        return ExitCodes.Done;
    }

    private ImmutableArray<IPageExporter> Forms(ParseResult result)
    {
        var forms = ImmutableArray.CreateBuilder<IPageExporter>();
        if (result.GetValue(_docx)) forms.Add(new WordExporter());
        if (result.GetValue(_markdown)) forms.Add(new MarkdownExporter());
        if (result.GetValue(_json)) forms.Add(new JsonExporter());
        return forms.ToImmutable();
    }

    private static string Count(int number, string word) => number == 1 ? $"1 {word}" : $"{number} {word}s";
}
