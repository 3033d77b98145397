using System.Collections.Immutable;
using System.Globalization;
using NbSite.Console;
using NbSite.Disk;
using NbSite.Publishing.Features.Leaflets;
using NbSite.Publishing.Site;

namespace NbSite.Leaflets;

/// <summary>A PDF that was made: its name below the output folder, and its bytes.</summary>
internal sealed record PrintedLeaflet(string Name, byte[] Pdf);

/// <summary>Has a browser print leaflets, one after another, or one booklet of them all.</summary>
internal sealed class LeafletPrinter
{
    private readonly LeafletSite _site;
    private readonly SpooledSink _files;
    private readonly DateOnly _today;
    private readonly string _ending;
    private readonly ProgramHost _host;

    /// <param name="site">The site, rendered as leaflets.</param>
    /// <param name="sink">Its files.</param>
    /// <param name="leaflets">How the leaflets are laid out.</param>
    /// <param name="build">Tells the day that stands in the files, and the clinic.</param>
    /// <param name="host">Says how long a browser may take, and may stop the work.</param>
    public LeafletPrinter(LeafletSite site, SpooledSink sink, PaperLeaflets leaflets, BuildOptions build, ProgramHost host)
    {
        _site = site;
        _files = sink;
        _today = build.Today;
        _host = host;
        // No address holds a full stop, so the kinds of one page never take each other's names.
        _ending = (build.Clinic is { } clinic ? "." + clinic.Slug : "") + (leaflets.LargePrint ? ".large-print" : "") + (leaflets.IsMono ? ".mono" : "") + (leaflets.Paper == Model.PaperSize.A4 ? "" : "." + leaflets.Paper.ToString().ToLowerInvariant()) + ".pdf";
    }

    /// <summary>Prints each page by itself. Throws <see cref="BrowserException"/>.</summary>
    public async IAsyncEnumerable<PrintedLeaflet> Each(string browser, ImmutableArray<PageReport> pages)
    {
        await using var print = await PrintBrowser.Start(browser, _host.BrowserPatience, _host.Cancellation).ConfigureAwait(false);
        foreach (var page in pages)
        {
            var name = page.Address.Trim('/');
            var pdf = await Print(print, page.Address, null, 1).ConfigureAwait(false);
            yield return new PrintedLeaflet((name.Length == 0 ? "index" : name) + _ending, pdf);
        }
    }

    /// <summary>Prints one page of the site that is made for paper. Throws <see cref="BrowserException"/>.</summary>
    public async Task<PrintedLeaflet> One(string browser, string address)
    {
        await using var print = await PrintBrowser.Start(browser, _host.BrowserPatience, _host.Cancellation).ConfigureAwait(false);
        return new PrintedLeaflet(address.Trim('/') + _ending, await Print(print, address, null, 1).ConfigureAwait(false));
    }

    /// <summary>Prints the pages as one booklet. Throws <see cref="BrowserException"/>.</summary>
    public async Task<PrintedLeaflet> Booklet(string browser, ImmutableArray<PageReport> pages)
    {
        await using var print = await PrintBrowser.Start(browser, _host.BrowserPatience, _host.Cancellation).ConfigureAwait(false);
        var leaflets = pages.Select(page => (page, _files.Find(LinkPolicies.OutputPath(page.Address))!.Value)).ToImmutableArray();
        // Only the printed booklet tells on which pages its chapters begin; the second printing says so in the contents.
        var first = await Print(print, "/", _site.Booklet(leaflets, _ => null), pages.Length).ConfigureAwait(false);
        var places = PdfFile.Places(first);
        var second = await Print(print, "/", _site.Booklet(leaflets, id => places.TryGetValue(id, out var page) ? page : null), pages.Length)
            .ConfigureAwait(false);
        // Beside the leaflets of its language, so that booklets of two languages do not take each other's name.
        var language = pages[0].Language;
        return new PrintedLeaflet((language == _site.DefaultLanguage ? "" : language + "/") + "booklet" + _ending, second);
    }

    private async Task<byte[]> Print(PrintBrowser print, string address, byte[]? instead, int pages)
    {
        var uri = new Uri(_site.BaseUrl, address.TrimStart('/'));
        var pdf = await print.Print(
            uri,
            asked => asked == uri && instead is not null ? instead : File(asked),
            _host.BrowserPatience * (1 + (pages / 10)),
            _host.Cancellation).ConfigureAwait(false);
        if (!pdf.AsSpan().StartsWith("%PDF-"u8))
            throw new BrowserException(string.Create(CultureInfo.InvariantCulture, $"What it printed is no PDF ({pdf.Length} bytes)."));
        return PdfFile.Settle(pdf, _today);
    }

    private ReadOnlyMemory<byte>? File(Uri asked)
    {
        var path = asked.GetLeftPart(UriPartial.Path);
        return path.StartsWith(_site.BaseUrl.AbsoluteUri, StringComparison.Ordinal)
            ? _files.Find(LinkPolicies.OutputPath("/" + Uri.UnescapeDataString(path[_site.BaseUrl.AbsoluteUri.Length..])))
            : null;
    }
}
