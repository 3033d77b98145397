using System.Collections.Concurrent;
using System.CommandLine;
using NbSite.Commands.Editions;
using NbSite.Console;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Features.Brand;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Types;

namespace NbSite.Commands.Looks;

/// <summary>
/// <c>nbsite brand</c>: every part of the theme in the site's own look, to be looked at before anything is published.
/// </summary>
internal static class BrandCommand
{
    public static Command Make(ProgramHost host)
    {
        var shared = new SharedOptions();
        var output = new Option<string>("--output")
        {
            Description = "The folder for the pages.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "output/brand",
            CustomParser = result => SharedOptions.Folder(result, "--output output/brand"),
        };
        var command = new Command("brand", """
            Shows every part of the pages in your own look: light, dark, text at 200 %, from right to left and on paper,
            with the contrast of its colours. Open index.html in the folder; nothing is published.

            Example:
              nbsite brand
            """);
        foreach (var option in new Option[]
            { output, shared.Content, shared.Editions, shared.Today, shared.Format, shared.Verbose }) command.Options.Add(option);
        command.SetAction(result => Run(result, shared, result.GetValue(output)!, host));
        return command;
    }

    private static int Run(ParseResult result, SharedOptions shared, string output, ProgramHost host)
    {
        var content = Path.GetFullPath(result.GetValue(shared.Content)!, host.CurrentFolder);
        var folder = Path.GetFullPath(output, host.CurrentFolder);
        // Refused where a site would be.
        _ = OutputPlace.At(folder, content, EditionPlace.Of(result, shared, host).Folder.Root);
        host.Deed.Begin("Nothing was written.");
        var theme = new RecordingTheme(host.Theme());
        var sink = new AssetSink();
        var built = SiteBuilder.Build(SiteTypes.Over(new BuildInput
        {
            HoldsChecks = false,
            SizesPictures = false,
            Files = ContentFolder.Read(content, host),
            Theme = theme,
            Options = new BuildOptions { Today = shared.Day(result, host), Drafts = true },
            Editions = EditionStore.Empty,
            Extensions = host.Extensions,
            KeepsIndex = true,
        }), sink, host.Cancellation);
        BuildCommand.Rethrow(built);
        // Of warnings only those of the look: the rest is told by nbsite check.
        new DiagnosticPrinter(host, content, result.GetValue(shared.Format)).Print(
            [.. built.Diagnostics.Where(each => each.Severity == Severity.Error || IsOfBrand(each))]);
        if (built.HasErrors || built.Index is not { } index || theme.Home(index.Config.Language) is not { } home)
        {
            host.Sum("Nothing was written.");
            return ExitCodes.Content;
        }

        var pages = new LookPages(
            host.Theme().Renderer, home, theme.HomeFromTheRight?.Words ?? Mirrored(home.Words), sink.Files,
            BrandPairs.Of(index.Config.Brand, theme));
        var shelf = Shelf.Open(folder);
        foreach (var file in pages.Files())
        {
            host.Cancellation.ThrowIfCancellationRequested();
            using var place = shelf.Take(file.Path, "");
            place.Put(file.Bytes);
            host.Deed.Partly("Some pages of the look are written.");
        }

        host.Deed.Done("The pages are written.");
        var start = Path.GetRelativePath(host.CurrentFolder, Path.Combine(folder, "index.html")).Replace('\\', '/');
        host.Out.WriteLine($"Wrote the look of the site. Open {start}");
        return ExitCodes.Done;
    }

    private static bool IsOfBrand(Diagnostic each) =>
        string.CompareOrdinal(each.Code, "NB1240") >= 0 && string.CompareOrdinal(each.Code, "NB1264") <= 0;

    /// <summary>The same words, in pages that run from the right.</summary>
    private static UiWords Mirrored(UiWords words) => new(
        words.Language, "rtl",
        words.Keys.Distinct().ToDictionary(key => key, key => words[key], StringComparer.Ordinal), words.Months);

    /// <summary>Keeps the files of the look, and nothing else of the site.</summary>
    private sealed class AssetSink : IOutputSink
    {
        private static readonly string[] Marks = ["brand-", "icon"];

        private readonly ConcurrentDictionary<string, OutputFile> _files = new(StringComparer.Ordinal);

        public IReadOnlyList<OutputFile> Files =>
            [.. _files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];

        public void Add(OutputFile file)
        {
            // Folders below, for search and packs, hold the words of pages; other pictures are of pages too.
            var name = Path.GetFileName(file.Path);
            if (file.Path != "assets/" + name) return;
            if (IsPicture(name) && !Marks.Any(mark => name.StartsWith(mark, StringComparison.Ordinal))) return;
            _files[file.Path] = file;
        }

        private static bool IsPicture(string path) => Path.GetExtension(path) is ".png" or ".jpg" or ".webp" or ".svg";
    }
}
