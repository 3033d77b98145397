using System.Globalization;
using PuppeteerSharp;
using PuppeteerSharp.Media;
using PuppeteerSharp.Transport;

namespace NbSite.Leaflets;

/// <summary>
/// A browser that turns pages into PDFs. It is shown the site from memory and reaches no network: what is not in the site is
/// refused.
/// </summary>
internal sealed class PrintBrowser : IAsyncDisposable
{
    private readonly BrowserProcess _process;
    private readonly IBrowser _browser;

    private PrintBrowser(BrowserProcess process, IBrowser browser)
    {
        _process = process;
        _browser = browser;
    }

    /// <summary>
    /// Starts the browser. Throws <see cref="BrowserException"/> when it cannot be started or is not ready within the time.
    /// </summary>
    public static async Task<PrintBrowser> Start(string path, TimeSpan patience, CancellationToken cancellation)
    {
        var process = await BrowserProcess.Start(path).ConfigureAwait(false);
        try
        {
            var browser = await Limit(patience, "It did not start", until => Connect(process, until), cancellation).ConfigureAwait(false);
            return new PrintBrowser(process, browser);
        }
        catch
        {
            await process.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// The page at an address as a PDF. Throws <see cref="BrowserException"/> when the browser stops, refuses or takes longer
    /// than it may.
    /// </summary>
    /// <param name="address">The page's real address, so that links on paper lead to the live site.</param>
    /// <param name="file">What stands at an address; null for what the browser shall not get.</param>
    /// <param name="patience">How long the page may take.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Task<byte[]> Print(Uri address, Func<Uri, ReadOnlyMemory<byte>?> file, TimeSpan patience, CancellationToken cancellation) =>
        Limit(patience, "It did not finish", until => Print(address, file, until), cancellation);

    public async ValueTask DisposeAsync()
    {
        _browser.Disconnect();
        await _process.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<IBrowser> Connect(BrowserProcess process, CancellationToken until)
    {
        var connecting = Puppeteer.ConnectAsync(new ConnectOptions
        {
            // The pipes are there already, so no address is asked.
            BrowserWSEndpoint = "ws://pipe/",
            TransportFactory = (_, _, _) => Task.FromResult<IConnectionTransport>(process.Transport),
            DefaultViewport = null,
            ProtocolTimeout = 0,
        });
        var first = await Task.WhenAny(connecting, process.Stopped).WaitAsync(until).ConfigureAwait(false);
        if (first == connecting && !connecting.IsFaulted) return await connecting.ConfigureAwait(false);
        throw await process.WhyItStopped(until).ConfigureAwait(false);
    }

    private async Task<byte[]> Print(Uri address, Func<Uri, ReadOnlyMemory<byte>?> file, CancellationToken until)
    {
        var failed = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        var printing = Work();
        var first = await Task.WhenAny(printing, failed.Task, _process.Stopped).WaitAsync(until).ConfigureAwait(false);
        // It is told of before what fails by it.
        if (_process.Stopped.IsCompleted) throw new BrowserException("It stopped.");
        try
        {
            return await ((Task<byte[]>)first).ConfigureAwait(false);
        }
        catch (NavigationException exception)
        {
            throw new BrowserException($"It could not open the page: {exception.Message}");
        }
        catch (PuppeteerException exception)
        {
            throw new BrowserException($"It answered: {exception.Message}");
        }

        async Task<byte[]> Work()
        {
            var page = await _browser.NewPageAsync().ConfigureAwait(false);
            try
            {
                page.Error += (_, _) => failed.TrySetException(new BrowserException("It stopped."));
                page.Request += (_, asked) => _ = Answer(asked.Request, file, failed);
                await page.SetJavaScriptEnabledAsync(false).ConfigureAwait(false);
                await page.SetRequestInterceptionAsync(true).ConfigureAwait(false);
                // The time is held from outside.
                await page.GoToAsync(address.AbsoluteUri, timeout: 0, [WaitUntilNavigation.Load]).ConfigureAwait(false);
                return await page.PdfDataAsync(new PdfOptions
                {
                    PreferCSSPageSize = true,
                    // Chromium's own, by which it measures the sheet before it reads the style's.
                    MarginOptions = new MarginOptions { Top = "1cm", Right = "1cm", Bottom = "1cm", Left = "1cm" },
                    PrintBackground = true,
                    Tagged = true,
                    Outline = true,
                    WaitForFonts = false,
                    Timeout = 0,
                }).ConfigureAwait(false);
            }
            finally
            {
                // A tab that stays open takes memory and no harm is done: the browser is ended with them all.
                _ = Quietly(page.CloseAsync());
            }
        }
    }

    private static async Task Answer(IRequest request, Func<Uri, ReadOnlyMemory<byte>?> file, TaskCompletionSource<byte[]> failed)
    {
        try
        {
            var uri = new Uri(request.Url);
            if (file(uri) is { } bytes) await request.RespondAsync(new ResponseData { BodyData = bytes.ToArray(), ContentType = ContentType(uri) }).ConfigureAwait(false);
            else await request.AbortAsync(RequestAbortErrorCode.BlockedByClient).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // A page without a part of it is no page.
            failed.TrySetException(exception);
        }
    }

    private static string ContentType(Uri address) => Path.GetExtension(address.AbsolutePath) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".webp" => "image/webp",
        ".jpg" or ".jpeg" => "image/jpeg",
        _ => "text/html; charset=utf-8",
    };

    private static async Task<T> Limit<T>(
        TimeSpan patience, string what, Func<CancellationToken, Task<T>> act, CancellationToken cancellation)
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        until.CancelAfter(patience);
        try
        {
            return await act(until.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new BrowserException(string.Create(CultureInfo.InvariantCulture, $"{what} within {patience.TotalSeconds:0.#} s."));
        }
    }

    private static async Task Quietly(Task task)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (PuppeteerException)
        {
            // It had stopped by itself.
        }
    }
}
