using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using NbSite.Console;
using NbSite.Content.Leaflets;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Leaflets;
using NbSite.Model;
using NbSite.Publishing.Features.Leaflets;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Commands;

// The PDFs that pages offer of themselves. They lie in the content, so that a build, which needs no browser, finds them wherever it runs.
internal sealed partial class LeafletCommand
{
    private void CheckForSite(ParseResult result, bool hasOthers)
    {
        if (hasOthers) throw new UsageException("--for-site makes the leaflets that the site offers, and knows their pages. Leave the pages and --fridge away.");
        if (result.GetValue(_booklet) || result.GetValue(_largePrint) || result.GetValue(_mono) || result.GetValue(_withOutlook) || result.GetValue(_clinic) is not null
            || result.GetValue(_language) is not null)
        {
            throw new UsageException(
                "What the site offers is one leaflet for each page. Leave --booklet, --large-print, --mono, --with-outlook, --clinic and --language away.");
        }

        if (result.GetValue(_shared.BaseUrl) is not null || result.GetValue(_shared.Drafts))
            throw new UsageException("What the site offers is printed as it is published. Leave --base-url and --drafts away.");
        if (result.GetResult(_output) is { Implicit: false })
            throw new UsageException("--for-site writes into the folder leaflets of the content. Leave --output away.");
        if (result.GetValue(_paper) == PaperSize.A5) throw new UsageException("Leaflets have A4 or letter. Write --paper letter, or leave it away.");
    }

    private async Task PrintForSite(
        LeafletSite site, LeafletPrinter printer, string browser, string content, ImmutableArray<ContentFile> files, PaperSize paper, bool all, long started)
    {
        // Built without errors, so what the list says is right.
        var list = files.FirstOrDefault(file => file.Path == LeafletFiles.List) is { } known && SourceDecoder.Decode(known.Path, known.Bytes, new DiagnosticBag()) is { } text
            ? LeafletList.Read(YamlReader.Read(text, new DiagnosticBag()), known.Path, new DiagnosticBag()) : [];
        var folder = new SiteLeaflets(content, list);
        var today = site.Today;
        var offered = site.Built.Report.Pages.Where(page => page.Leaflet is not null).ToList();
        var overdue = offered.Where(page => site.UseUntil(page) < today).ToList();
        var due = offered.Except(overdue).Where(page => all || page.Leaflet!.State != LeafletState.Current || IsOther(page)).ToImmutableArray();
        bool IsOther(PageReport page) => folder.Find(LeafletFiles.PathOf(page.Address))?.Paper != paper;

        // Told before anything is printed.
        foreach (var page in due) folder.RefuseForeign(LeafletFiles.PathOf(page.Address));
        var gone = folder.Paths.Except(offered.Select(page => LeafletFiles.PathOf(page.Address)), StringComparer.Ordinal).ToList();
        var kept = folder.TakeAway(gone);
        foreach (var path in kept) _host.Warn($"“{path}” stays, though no page offers it: it is not the file that NbSite made.");

        var done = 0;
        try
        {
            if (!due.IsEmpty)
            {
                await foreach (var leaflet in printer.Each(browser, due).ConfigureAwait(false))
                {
                    folder.Put(Entry(due[done], leaflet.Pdf), leaflet.Pdf);
                    done++;
                    _host.Deed.Partly("Leaflets that stand there and are named in leaflets.yml are whole.");
                    if (_host.ErrorIsTerminal) _host.Error.Write($"\r{done} of {due.Length}{(done == due.Length ? "\n" : "")}");
                }
            }
        }
        catch (BrowserException exception)
        {
            var place = done >= due.Length ? "" : $" at “{due[done].Title}”";
            throw new MachineException($"The browser “{browser}” failed{place}. {exception.Message} {done} of {due.Length} leaflets were made before. "
                + "Try again, or name another browser with --browser PATH.");
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        var right = offered.Count - overdue.Count - due.Length;
        _host.Out.WriteLine(offered.Count == 0 ? "No page offers a leaflet. Write “leaflets: true” in site.yml, or “leaflet: true” on a page."
            : $"Made {Count(done)} in {seconds} s; {right} said already what their pages say");
        if (gone.Count > kept.Count) _host.Out.WriteLine($"Took away {Count(gone.Count - kept.Count)} of no page");
        if (overdue.Count > 0) _host.Out.WriteLine($"{Count(overdue.Count)} not made, because the page is overdue: {string.Join(", ", overdue.Select(page => page.Path).Take(3))}");
        _host.Deed.Done("The leaflets are made.");

        LeafletEntry Entry(PageReport page, byte[] pdf) => new()
        {
            Path = LeafletFiles.PathOf(page.Address),
            Language = page.Language,
            Version = page.VersionCode ?? "",
            MadeOf = page.Leaflet!.Code,
            Until = site.UseUntil(page),
            Region = site.Region,
            Paper = paper,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(pdf)),
        };
    }

    private static string Count(int leaflets) => leaflets == 1 ? "1 leaflet" : $"{leaflets} leaflets";
}
