using System.Net;
using System.Net.Sockets;
using NbSite.Console;
using NbSite.Publishing.Site;
using NbSite.Theme;
using Xunit;

namespace NbSite.Browser.Tests;

/// <summary><c>nbsite serve</c> over a copy of a site of the tests, beside the test.</summary>
internal sealed class RunningPreview : IAsyncDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("nbsite-preview-").FullName;
    private readonly CancellationTokenSource _end = new();
    private readonly StringWriter _terminal = new();
    private readonly StringWriter _printed = new();
    private Task<int>? _run;

    private RunningPreview()
    {
    }

    /// <summary>The address of its home page.</summary>
    public string Site { get; private set; } = "";

    /// <summary>The address as it is printed, with the key that lets its pages edit.</summary>
    public string Printed { get; private set; } = "";

    public static async Task<RunningPreview> Of(string name)
    {
        var preview = new RunningPreview();
        await preview.Begin(Path.Combine(BuiltSite.Repository, "tests/sites", name));
        return preview;
    }

    /// <summary>The full path of a content file.</summary>
    public string Full(string path) => Path.Combine(_root, "content", path);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        if (_run is not null) await _run;
        _end.Dispose();
        await _terminal.DisposeAsync();
        await _printed.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    private async Task Begin(string from)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_root, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }

        var port = Free();
        Site = $"http://127.0.0.1:{port}/";
        var host = new ProgramHost
        {
            Theme = () => new NbTheme(),
            Extensions = SiteExtensions.None,
            Now = () => new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero),
            HoldsChecks = false,
            CurrentFolder = _root,
            Out = TextWriter.Synchronized(_printed),
            Error = TextWriter.Synchronized(_terminal),
            Cancellation = _end.Token,
        };
        _run = Task.Run(() => NbSiteApp.Run(["serve", "--port", $"{port}", "--today", "2026-12-01"], host));
        while (!_terminal.ToString().Contains(" built ", StringComparison.Ordinal))
        {
            if (_run.IsCompleted) Assert.Fail(_terminal.ToString());
            await Task.WhenAny(_run, Task.Delay(50, TestContext.Current.CancellationToken));
        }

        Printed = _printed.ToString().Split(' ')[1];
    }

    private static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
