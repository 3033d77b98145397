using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace NbSite.Leaflets;

/// <summary>
/// A browser without a window, with a profile of its own in a temporary folder, that turns pages into PDFs. It is shown
/// the site from memory and reaches no network: what is not in the site is refused.
/// </summary>
internal sealed class PrintBrowser : IAsyncDisposable
{
    private static readonly string[] Switches =
    [
        "--headless", "--disable-gpu", "--disable-extensions", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check", "--no-pings",
        "--font-render-hinting=none", "--hide-scrollbars", "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    private readonly Process _process;
    private readonly BrowserProfile _profile;
    private readonly DevTools _tools;

    private PrintBrowser(Process process, BrowserProfile profile, DevTools tools)
    {
        _process = process;
        _profile = profile;
        _tools = tools;
    }

    /// <summary>
    /// Starts the browser. Throws <see cref="BrowserException"/> when it cannot be started or is not ready within the time.
    /// </summary>
    public static async Task<PrintBrowser> Start(string path, TimeSpan patience, CancellationToken cancellation)
    {
        var profile = BrowserProfile.Make();
        Process? process = null;
        try
        {
            var hasPipes = !OperatingSystem.IsWindows();
            process = Process.Start(Command(path, profile.Folder, hasPipes))!;
            var said = new LastWords();
            process.ErrorDataReceived += (_, line) => said.Hear(line.Data);
            process.BeginErrorReadLine();
            if (!hasPipes) process.BeginOutputReadLine();
            var tools = await Limit(
                patience, "It did not start", until => Connect(process, profile.Folder, hasPipes, said, until), cancellation).ConfigureAwait(false);
            return new PrintBrowser(process, profile, tools);
        }
        catch (Exception exception)
        {
            await End(process, profile).ConfigureAwait(false);
            if (exception is Win32Exception or WebSocketException or IOException) throw new BrowserException($"It could not be started: {exception.Message.TrimEnd('.')}.");
            throw;
        }
    }

    private static ProcessStartInfo Command(string path, string profile, bool hasPipes)
    {
        // Chromium reads what it is to do from its fourth file and answers in its fifth. A program cannot be started with
        // those from here, so a shell gives it its own input and output for them.
        var start = hasPipes
            ? new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" 3<&0 4>&1 0</dev/null 1>/dev/null", "sh", path, "--remote-debugging-pipe"])
            : new ProcessStartInfo(path, ["--remote-debugging-port=0"]);
        start.RedirectStandardInput = hasPipes;
        start.RedirectStandardError = true;
        start.RedirectStandardOutput = true;
        start.UseShellExecute = false;
        // What it keeps for a while goes with the profile. Elsewhere the way there may be too long for its sockets.
        if (OperatingSystem.IsLinux()) start.Environment["TMPDIR"] = profile;
        foreach (var option in Switches) start.ArgumentList.Add(option);
        start.ArgumentList.Add("--user-data-dir=" + profile);
        // Chromium refuses to lock itself in when it is started by root; it is shown nothing but the site's own pages.
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess) start.ArgumentList.Add("--no-sandbox");
        start.ArgumentList.Add("about:blank");
        return start;
    }

    /// <summary>Speaks with the browser as soon as it answers. Throws <see cref="BrowserException"/> when it stops before.</summary>
    private static async Task<DevTools> Connect(Process process, string profile, bool hasPipes, LastWords said, CancellationToken until)
    {
        if (!hasPipes)
            return new DevTools(await SocketChannel.Connect(await Address(process, profile, said, until).ConfigureAwait(false), until).ConfigureAwait(false));
        var tools = new DevTools(new PipeChannel(process.StandardInput.BaseStream, process.StandardOutput.BaseStream));
        try
        {
            await tools.Ask("Browser.getVersion", [], null, until).ConfigureAwait(false);
            return tools;
        }
        catch (BrowserException)
        {
            await tools.DisposeAsync().ConfigureAwait(false);
            await process.WaitForExitAsync(until).ConfigureAwait(false);
            // What a shell answers when it cannot start a program.
            throw new BrowserException(process.ExitCode is 126 or 127
                ? $"It could not be started: it is no program that this machine runs.{said}"
                : $"It stopped at once with exit code {process.ExitCode}.{said}");
        }
        catch
        {
            await tools.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// The page at an address as a PDF. Throws <see cref="BrowserException"/> when the browser stops, refuses or takes longer
    /// than it may.
    /// </summary>
    /// <param name="address">The page's absolute address.</param>
    /// <param name="file">What a web server would answer for an address; null for nothing.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Task<byte[]> Print(Uri address, Func<Uri, ReadOnlyMemory<byte>?> file, TimeSpan patience, CancellationToken cancellation) =>
        Limit(patience, "It did not finish", until => Print(address, file, until), cancellation);

    private async Task<byte[]> Print(Uri address, Func<Uri, ReadOnlyMemory<byte>?> file, CancellationToken until)
    {
        var target = Text(await _tools.Ask("Target.createTarget", new() { ["url"] = "about:blank" }, null, until).ConfigureAwait(false), "targetId");
        var session = Text(
            await _tools.Ask("Target.attachToTarget", new() { ["targetId"] = target, ["flatten"] = true }, null, until).ConfigureAwait(false),
            "sessionId");
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _tools.Listen(session, (method, parameters) =>
        {
            if (method == "Page.loadEventFired") loaded.TrySetResult();
            else if (method == "Inspector.targetCrashed") loaded.TrySetException(new BrowserException("It stopped."));
            else if (method == "Fetch.requestPaused") _ = Answer(session, parameters, file, loaded, until);
        });
        try
        {
            await Ask("Page.enable").ConfigureAwait(false);
            await Ask("Inspector.enable").ConfigureAwait(false);
            await Ask("Emulation.setScriptExecutionDisabled", new() { ["value"] = true }).ConfigureAwait(false);
            await Ask("Fetch.enable").ConfigureAwait(false);
            var went = await Ask("Page.navigate", new() { ["url"] = address.AbsoluteUri }).ConfigureAwait(false);
            if (went["errorText"] is { } error) throw new BrowserException($"It could not open the page: {error}");
            await loaded.Task.WaitAsync(until).ConfigureAwait(false);
            var printed = await Ask("Page.printToPDF", new()
            {
                ["preferCSSPageSize"] = true,
                ["printBackground"] = true,
                ["generateTaggedPDF"] = true,
                ["generateDocumentOutline"] = true,
            }).ConfigureAwait(false);
            return Convert.FromBase64String(Text(printed, "data"));
        }
        finally
        {
            _tools.StopListening(session);
            // A tab that stays open takes memory and no harm is done: the browser is ended with them all.
            _ = Quietly(_tools.Ask("Target.closeTarget", new() { ["targetId"] = target }, cancellation: CancellationToken.None));
        }

        Task<JsonNode> Ask(string method, JsonObject? parameters = null) => _tools.Ask(method, parameters ?? [], session, until);
    }

    private async Task Answer(
        string session, JsonNode request, Func<Uri, ReadOnlyMemory<byte>?> file, TaskCompletionSource loaded, CancellationToken until)
    {
        try
        {
            var id = Text(request, "requestId");
            var uri = new Uri(Text(request["request"]!, "url"));
            if (file(uri) is { } bytes)
            {
                await _tools.Ask("Fetch.fulfillRequest", new()
                {
                    ["requestId"] = id,
                    ["responseCode"] = 200,
                    ["responseHeaders"] = new JsonArray(new JsonObject { ["name"] = "Content-Type", ["value"] = ContentType(uri) }),
                    ["body"] = Convert.ToBase64String(bytes.Span),
                }, session, until).ConfigureAwait(false);
            }
            else
            {
                await _tools.Ask("Fetch.failRequest", new() { ["requestId"] = id, ["errorReason"] = "BlockedByClient" }, session, until)
                    .ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is BrowserException or OperationCanceledException)
        {
            loaded.TrySetException(exception);
        }
    }

    private static string ContentType(Uri address) => Path.GetExtension(address.AbsolutePath) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "text/html; charset=utf-8",
    };

    /// <summary>Where the browser listens: it writes a port and a path into its profile once it is ready.</summary>
    private static async Task<Uri> Address(Process process, string profile, LastWords said, CancellationToken until)
    {
        var file = Path.Combine(profile, "DevToolsActivePort");
        while (true)
        {
            if (process.HasExited) throw new BrowserException($"It stopped at once with exit code {process.ExitCode}.{said}");
            if (File.Exists(file) && await Lines(file).ConfigureAwait(false) is [var port, var path, ..]
                && int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return new Uri($"ws://127.0.0.1:{number}{path}");
            await Task.Delay(20, until).ConfigureAwait(false);
        }

        async Task<string[]> Lines(string name)
        {
            try
            {
                return await File.ReadAllLinesAsync(name, until).ConfigureAwait(false);
            }
            catch (IOException)
            {
                // Windows does not let a file be read while it is written.
                return [];
            }
        }
    }

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

    private static string Text(JsonNode node, string key) => node[key]!.GetValue<string>();

    private static async Task Quietly(Task<JsonNode> task)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (BrowserException)
        {
            // It had stopped by itself.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _tools.DisposeAsync().ConfigureAwait(false);
        await End(_process, _profile).ConfigureAwait(false);
    }

    private static async Task End(Process? process, BrowserProfile profile)
    {
        if (process is not null)
        {
            try
            {
                process.Kill(entireProcessTree: true);
            }
            catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
            {
                // It had ended by itself.
            }

            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(5)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            process.Dispose();
        }

        await profile.Remove().ConfigureAwait(false);
    }

    /// <summary>The last line that the browser wrote, for the message when it ends.</summary>
    private sealed class LastWords
    {
        private volatile string? _line;

        public void Hear(string? line)
        {
            if (!string.IsNullOrWhiteSpace(line)) _line = line.Trim();
        }

        public override string ToString() => _line is { } line ? $" Its last words: {line}" : "";
    }
}
