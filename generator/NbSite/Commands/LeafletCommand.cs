using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NbSite.Commands.Editions;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Disk;
using NbSite.Leaflets;
using NbSite.Model;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Features.Leaflets;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Outputs;

namespace NbSite.Commands;

/// <summary><c>nbsite leaflet</c>: pages as PDFs to hand out, printed by a browser that the machine has.</summary>
internal sealed partial class LeafletCommand
{
    private const string NoBrowser =
        "No browser that can print was found. Install Chromium, Chrome or Edge (on Debian and Ubuntu: apt install chromium), "
        + "or name one with --browser PATH.";

    private readonly SharedOptions _shared = new();

    private readonly Argument<string[]> _pages = new("PATH")
    {
        Description = "Pages, each by its file, address or id, or by a pattern of them, such as “medicines/*”.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _all = new("--all") { Description = "Every page that people wrote." };

    private readonly Option<string?> _clinic = ClinicOption.Make();

    private readonly Option<bool> _largePrint = new("--large-print") { Description = "All words at 18 points or more." };

    private readonly Option<bool> _mono = new("--mono") { Description = "Without colours, pictures and logos too, for a printer that has none." };

    private readonly Option<bool> _withOutlook = new("--with-outlook")
    {
        Description = "Print the parts about outlook too; without it a line says that there is one, and where.",
    };

    private readonly Option<bool> _fridge = new("--fridge")
    {
        Description = "The sheet of all signs to hang up at home, with the hospital's number from --clinic or a line to write it on.",
    };

    private readonly Option<bool> _forSite = new("--for-site")
    {
        Description = "The PDFs that pages offer where site.yml says leaflets: true, into the content; only those that are missing or old.",
    };

    private readonly Option<PaperSize> _paper = new("--paper")
    {
        Description = "The size of the paper.",
        HelpName = "a4|letter|a5",
        DefaultValueFactory = _ => PaperSize.A4,
        CustomParser = result => SharedOptions.Choice(result, PaperSize.A4),
    };

    private readonly Option<bool> _booklet = new("--booklet") { Description = "One PDF of all the pages, with a cover and contents." };

    private readonly Option<string?> _language = new("--language")
    {
        Description = "The language of pages named by id, and the only one of --all; the site's own for ids by default.",
        HelpName = "TAG",
    };

    private readonly Option<string?> _browser = new("--browser")
    {
        Description = "The Chromium, Chrome or Edge that prints; found by itself by default.",
        HelpName = "PATH",
    };

    private readonly Option<string> _output = new("--output")
    {
        Description = "The folder for the PDFs.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "output/leaflets",
        CustomParser = result => SharedOptions.Folder(result, "--output output/leaflets"),
    };

    private readonly ProgramHost _host;

    private LeafletCommand(ProgramHost host) => _host = host;

    public static Command Make(ProgramHost host)
    {
        var leaflet = new LeafletCommand(host);
        var command = new Command("leaflet", """
            Makes PDFs of pages to hand out: dated, with their sources, explained words and a QR code to the page.

            Example:
              ./nbsite leaflet when-to-call treatments/surgery --output output/leaflets
              ./nbsite leaflet --all --large-print --clinic clinics/ward-4.yml
              ./nbsite leaflet when-to-call content/en/medicines/*.yml --booklet --paper letter
              ./nbsite leaflet --fridge --clinic clinics/ward-4.yml
              ./nbsite leaflet --for-site
            """);
        command.Arguments.Add(leaflet._pages);
        var shared = leaflet._shared;
        foreach (var option in new Option[]
        {
            leaflet._all, leaflet._forSite, leaflet._fridge, leaflet._clinic, leaflet._largePrint, leaflet._mono, leaflet._withOutlook, leaflet._paper, leaflet._booklet, leaflet._language, leaflet._browser, leaflet._output,
            shared.Content, shared.Editions, shared.Today, shared.BaseUrl, shared.Drafts, shared.Strict, shared.Region, shared.Format, shared.Verbose,
        })
        {
            command.Options.Add(option);
        }

        command.SetAction(leaflet.Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        var names = result.GetValue(_pages)!;
        var all = result.GetValue(_all);
        var fridge = result.GetValue(_fridge);
        var forSite = result.GetValue(_forSite);
        if (forSite) CheckForSite(result, names.Length > 0 || fridge);
        else if (fridge) CheckFridge(result, names.Length > 0 || all);
        else if (result.GetValue(_paper) == PaperSize.A5)
            throw new UsageException("Only the sheet for the fridge has a size of A5. Write --fridge --paper a5, or --paper a4.");
        else if (all == names.Length > 0)
            throw new UsageException(all ? "Name pages or write --all, not both." : "Name the pages, or write --all. See: ./nbsite leaflet --help");
        var browser = Browser(result.GetValue(_browser));
        var started = Stopwatch.GetTimestamp();
        var content = Path.GetFullPath(result.GetValue(_shared.Content)!, _host.CurrentFolder);
        var language = result.GetValue(_language);
        var chosen = new ChosenPages(names, content, _host.CurrentFolder, language, new MadeOfPages("leaflet", LeafletSite.CanBeLeaflet));
        var leaflets = new PaperLeaflets(result.GetValue(_paper), result.GetValue(_largePrint))
        {
            Printed = fridge ? PageChoice.None : chosen.Choice,
            WithOutlook = result.GetValue(_withOutlook),
            IsMono = result.GetValue(_mono),
        };
        var folder = forSite ? Path.Combine(content, LeafletFiles.Folder) : Path.GetFullPath(result.GetValue(_output)!, _host.CurrentFolder);
        if (FileInTheWay(folder) is { } file)
            throw new UsageException($"“{file}” is a file, so no folder for PDFs can be there. Write another, like --output output/leaflets.");
        // What it writes stands in the content, and the list is read before and written after: no other run may come between.
        using var alone = forSite ? SigningRun.Hold(content) : null;
        var files = ContentFolder.Read(content, _host);
        _host.Deed.Begin("No leaflet was made.");
        var store = EditionPlace.Of(result, _shared, _host);
        // Refused where a site would be.
        if (!forSite) _ = OutputPlace.At(folder, content, store.Folder.Root);
        var input = new BuildInput
        {
            HoldsChecks = _host.HoldsChecks,
            Files = files,
            Theme = _host.Theme(),
            Options = _shared.Read(result, _host, files) with { Clinic = ClinicOption.Read(result, _clinic, content, _host) },
            Editions = store.Store,
            Extensions = _host.Extensions,
            PictureCache = PictureFolder.OfDefault(_host),
        };
        using var sink = new SpooledSink();
        var asked = LeafletSite.InputOf(input, leaflets);
        var site = new LeafletSite(asked, SiteBuilder.Build(asked, sink, _host.Cancellation));
        BuildCommand.Rethrow(site.Built);
        var format = result.GetValue(_shared.Format);
        new DiagnosticPrinter(_host, content, format).Print(site.Built.Diagnostics);
        if (site.Built.HasErrors || (result.GetValue(_shared.Strict) && site.Built.FailsStrictly))
        {
            _host.Sum("No leaflet was made.");
            return ExitCodes.Content;
        }

        if (forSite)
        {
            PrintForSite(site, new LeafletPrinter(site, sink, leaflets, input.Options, _host), browser, content, files, leaflets.Paper, all, started)
                .GetAwaiter().GetResult();
            return ExitCodes.Done;
        }

        var pages = fridge ? [] : chosen.Of(site.Built, input.Files.Select(file => file.Path));
        var sheet = fridge ? FridgeSheet(site, language) : null;
        if (pages.IsEmpty && sheet is null) throw new UsageException($"The site has no page in “{language}”.");
        if (result.GetValue(_booklet) && pages.Select(page => page.Language).Distinct(StringComparer.Ordinal).Skip(1).Any())
            throw new UsageException("A booklet has one language. Write it like --language en.");
        var owner = input.Options.Clinic is not { } clinic ? ""
            : Path.GetRelativePath(folder, Path.GetFullPath(clinic.File.Path, content)).Replace('\\', '/');
        var printer = new LeafletPrinter(site, sink, leaflets, input.Options, _host);
        if (sheet is not null) MadeFridge(PrintFridge(printer, browser, sheet, folder, owner).GetAwaiter().GetResult(), leaflets.Paper, started);
        else Made(Print(printer, browser, pages, result.GetValue(_booklet), folder, owner).GetAwaiter().GetResult(), pages, started);
        _host.Deed.Done("The leaflets are made.");
        return ExitCodes.Done;
    }

    private async Task<int> Print(LeafletPrinter printer, string browser, ImmutableArray<PageReport> pages, bool booklet, string folder, string owner)
    {
        var done = 0;
        var shelf = new Lazy<Shelf>(() => Shelf.Open(folder));
        try
        {
            if (booklet)
            {
                Write(shelf.Value, owner, await printer.Booklet(browser, pages).ConfigureAwait(false));
                return 1;
            }

            await foreach (var leaflet in printer.Each(browser, pages).ConfigureAwait(false))
            {
                Write(shelf.Value, owner, leaflet);
                done++;
                if (_host.ErrorIsTerminal) _host.Error.Write($"\r{done} of {pages.Length}{(done == pages.Length ? "\n" : "")}");
            }

            return done;
        }
        catch (BrowserException exception)
        {
            var made = done == 0 ? "No leaflet was made." : $"{done} of {pages.Length} leaflets were made before.";
            var place = booklet || done >= pages.Length ? "" : $" at “{pages[done].Title}”";
            throw new MachineException($"The browser “{browser}” failed{place}. {exception.Message} {made} "
                + "Try again, or name another browser with --browser PATH.");
        }
    }

    private void Made(int files, ImmutableArray<PageReport> pages, long started)
    {
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        var kind = files == 1 && pages.Length > 1 ? $"a booklet of {pages.Length} pages of the site" : files == 1 ? "1 leaflet" : $"{files} leaflets";
        _host.Out.WriteLine($"Made {kind} in {seconds} s");
    }

    private string Browser(string? named)
    {
        if (named is null) return _host.Browser() ?? throw new MachineException(NoBrowser);
        var path = Path.GetFullPath(named, _host.CurrentFolder);
        return File.Exists(path) ? path : throw new UsageException($"“{named}” is no file. Write the browser's own file, like --browser /usr/bin/chromium.");
    }

    /// <summary>A file where the folder, or one above it, would be; null when there is none.</summary>
    private string? FileInTheWay(string folder)
    {
        var place = folder;
        while (place is not null && !File.Exists(place)) place = Path.GetDirectoryName(place);
        return place is null ? null : Shown(place);
    }

    /// <summary>Puts a PDF in its place in one step, so that nobody opens half of one. Throws <see cref="MachineException"/>.</summary>
    private void Write(Shelf shelf, string owner, PrintedLeaflet leaflet)
    {
        using var place = shelf.Take(leaflet.Name, owner);
        place.Put(leaflet.Pdf);
        _host.Deed.Partly("PDFs named above are whole.");
        var sheets = PdfFile.Pages(leaflet.Pdf);
        _host.Out.WriteLine($"{Shown(place.Path)}: {sheets} {(sheets == 1 ? "page" : "pages")}, {leaflet.Pdf.Length / 1024} kB");
    }

    private string Shown(string path) => Path.GetRelativePath(_host.CurrentFolder, path).Replace('\\', '/');
}
