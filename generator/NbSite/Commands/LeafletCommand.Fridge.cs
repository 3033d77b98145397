using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NbSite.Console;
using NbSite.Disk;
using NbSite.Leaflets;
using NbSite.Model;
using NbSite.Publishing.Features.Leaflets;

namespace NbSite.Commands;

// The sheet of all signs, which is no page that people wrote.
internal sealed partial class LeafletCommand
{
    private void CheckFridge(ParseResult result, bool hasPages)
    {
        if (hasPages) throw new UsageException("--fridge makes one sheet of all signs. Leave the pages and --all away.");
        if (result.GetValue(_booklet) || result.GetValue(_largePrint) || result.GetValue(_withOutlook))
            throw new UsageException("The sheet for the fridge has its own layout. Leave --booklet, --large-print and --with-outlook away.");
    }

    /// <summary>The address of the sheet in a language. Throws <see cref="UsageException"/> where there is none.</summary>
    private static string FridgeSheet(LeafletSite site, string? language) => site.FridgeSheet(language ?? site.DefaultLanguage)
        ?? throw new UsageException($"There is no sheet for the fridge in “{language ?? site.DefaultLanguage}”: "
            + "it is made of the signs in signs.yml, and the site has none in that language.");

    private async Task<int> PrintFridge(LeafletPrinter printer, string browser, string sheet, string folder, string owner)
    {
        try
        {
            var made = await printer.One(browser, sheet).ConfigureAwait(false);
            Write(Shelf.Open(folder), owner, made);
            return PdfFile.Pages(made.Pdf);
        }
        catch (BrowserException exception)
        {
            throw new MachineException($"The browser “{browser}” failed. {exception.Message} No leaflet was made. "
                + "Try again, or name another browser with --browser PATH.");
        }
    }

    // No sign is left out to make them fit: who prints is told to turn the sheet.
    private void MadeFridge(int pages, PaperSize paper, long started)
    {
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        _host.Out.WriteLine($"Made the sheet for the fridge in {seconds} s");
        if (pages == 1) return;
        var way = pages == 2 ? "Print them on both sides of one sheet." : "Larger paper needs fewer.";
        _host.Out.WriteLine($"All signs need {pages} pages of {paper}; none was left out. {way}");
    }
}
