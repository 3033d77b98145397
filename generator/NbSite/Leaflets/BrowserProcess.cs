using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;
using PuppeteerSharp.Transport;

namespace NbSite.Leaflets;

/// <summary>
/// A browser without a window, with a profile of its own in a temporary folder, that takes commands from two pipes: the system
/// closes them when this program ends, however it ends, and the browser ends with them.
/// </summary>
internal sealed class BrowserProcess : IAsyncDisposable
{
    private static readonly string[] Switches =
    [
        "--remote-debugging-pipe", "--headless", "--disable-gpu", "--disable-extensions", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check",
        "--no-pings", "--font-render-hinting=none", "--hide-scrollbars", "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    private readonly Process _process;
    private readonly BrowserProfile _profile;
    private readonly OutputTail _said = new();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BrowserProcess(Process process, BrowserProfile profile, Stream to, Stream from)
    {
        _process = process;
        _profile = profile;
        process.ErrorDataReceived += (_, line) => _said.Hear(line.Data);
        process.BeginErrorReadLine();
        Transport = new PipeTransport(to, from);
        Transport.Closed += (_, _) => _stopped.TrySetResult();
        Transport.Start();
    }

    /// <summary>Carries commands to the browser, and its answers back.</summary>
    public PipeTransport Transport { get; }

    /// <summary>Ends when the browser hears no more.</summary>
    public Task Stopped => _stopped.Task;

    /// <summary>Starts it. Throws <see cref="BrowserException"/> when the system cannot.</summary>
    public static async Task<BrowserProcess> Start(string path)
    {
        var profile = BrowserProfile.Make();
        try
        {
            return OperatingSystem.IsWindows() ? StartOnWindows(path, profile) : StartByShell(path, profile);
        }
        catch (Exception exception)
        {
            await profile.Remove().ConfigureAwait(false);
            if (exception is Win32Exception or IOException) throw new BrowserException($"It could not be started: {exception.Message.TrimEnd('.')}.");
            throw;
        }
    }

    /// <summary>Waits for the end of a browser that stopped before it answered, and says why it did.</summary>
    public async Task<BrowserException> WhyItStopped(CancellationToken until)
    {
        await _process.WaitForExitAsync(until).ConfigureAwait(false);
        // What a shell answers when it cannot start a program.
        return new BrowserException(!OperatingSystem.IsWindows() && _process.ExitCode is 126 or 127
            ? $"It could not be started: it is no program that this machine runs.{_said}"
            : $"It stopped at once with exit code {_process.ExitCode}.{_said}");
    }

    public async ValueTask DisposeAsync()
    {
        Transport.Dispose();
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It had ended by itself.
        }

        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(5)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _process.Dispose();
        await _profile.Remove().ConfigureAwait(false);
    }

    private static BrowserProcess StartByShell(string path, BrowserProfile profile)
    {
        // Chromium reads what it is to do from its fourth file and answers in its fifth. A program cannot be started with
        // those from here, so a shell gives it its own input and output for them. No path is a part of the shell's text.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" 3<&0 4>&1 0</dev/null 1>/dev/null", "sh", path, .. Arguments(profile)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What it keeps for a while goes with the profile. Elsewhere the way there may be too long for its sockets.
        if (OperatingSystem.IsLinux()) start.Environment["TMPDIR"] = profile.Folder;
        var process = Process.Start(start)!;
        return new BrowserProcess(process, profile, process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
    }

    private static BrowserProcess StartOnWindows(string path, BrowserProfile profile)
    {
        var to = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        var from = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
        try
        {
            var handles = $"--remote-debugging-io-pipes={to.GetClientHandleAsString()},{from.GetClientHandleAsString()}";
            var process = Process.Start(new ProcessStartInfo(path, [handles, .. Arguments(profile)]) { RedirectStandardError = true })!;
            to.DisposeLocalCopyOfClientHandle();
            from.DisposeLocalCopyOfClientHandle();
            return new BrowserProcess(process, profile, to, from);
        }
        catch
        {
            to.Dispose();
            from.Dispose();
            throw;
        }
    }

    private static IEnumerable<string> Arguments(BrowserProfile profile)
    {
        string[] own = ["--user-data-dir=" + profile.Folder, "about:blank"];
        // Chromium refuses to lock itself in when it is started by root; it is shown nothing but the site's own pages.
        return OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? [.. Switches, "--no-sandbox", .. own] : [.. Switches, .. own];
    }

    /// <summary>The last line that the browser wrote, for the message when it ends.</summary>
    private sealed class OutputTail
    {
        private volatile string? _line;

        public void Hear(string? line)
        {
            if (!string.IsNullOrWhiteSpace(line)) _line = line.Trim();
        }

        public override string ToString() => _line is { } line ? $" Its last words: {line}" : "";
    }
}
