using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using NbSite.Console;
using NbSite.Publishing.Site;
using NbSite.Theme;
using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>What a browser shows while somebody writes and <c>nbsite serve</c> runs.</summary>
public sealed class PreviewTests(BuiltSite site) : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("nbsite-preview-").FullName;
    private readonly CancellationTokenSource _end = new();
    private readonly StringWriter _terminal = new();
    private Task<int>? _run;
    private string _address = "";

    public async ValueTask InitializeAsync()
    {
        var from = Path.Combine(BuiltSite.Repository, "tests/sites/diabetes-au");
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_root, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }

        var port = Free();
        _address = $"http://127.0.0.1:{port}/";
        var terminal = TextWriter.Synchronized(_terminal);
        var host = new ProgramHost
        {
            Theme = () => new NbTheme(),
            Extensions = SiteExtensions.None,
            Now = () => new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero),
            HoldsChecks = false,
            CurrentFolder = _root,
            Out = TextWriter.Null,
            Error = terminal,
            Cancellation = _end.Token,
        };
        _run = Task.Run(() => NbSiteApp.Run(["serve", "--port", $"{port}", "--today", "2026-12-01"], host));
        while (!_terminal.ToString().Contains(" built ", StringComparison.Ordinal))
        {
            if (_run.IsCompleted) Assert.Fail(_terminal.ToString());
            await Task.WhenAny(_run, Task.Delay(50, TestContext.Current.CancellationToken));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        if (_run is not null) await _run;
        _end.Dispose();
        await _terminal.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task A_save_changes_the_words_and_nothing_else_of_the_page()
    {
        // What scrolls is there at once.
        await using var context = await site.NewEmptyContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        await page.GotoAsync(_address + "low-glucose/");
        await page.Locator(".nb-ends [data-nb-print]").WaitForAsync(new() { State = WaitForSelectorState.Visible });
        await page.EvaluateAsync("window.here = true; document.querySelector('.nb-ends').scrollIntoView()");
        await page.FocusAsync(".nb-ends [data-nb-print]");
        var place = await Place();
        Append("en/low-glucose.md", "\n::: practical\nSome words that were not there before.\n:::\n");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Some words that were not there before.");
        Assert.True(await page.EvaluateAsync<bool>("window.here === true"));
        await Assertions.Expect(page.Locator(".nb-ends [data-nb-print]")).ToBeFocusedAsync();
        // What stood in sight stays there, whatever came in above it.
        Assert.InRange(await Place() - place, -2, 2);

        Task<double> Place() => page.EvaluateAsync<double>("document.querySelector('.nb-ends').getBoundingClientRect().top");
    }

    [Fact]
    public async Task Neighbours_that_change_together_are_both_put_in_place()
    {
        await using var context = await site.NewEmptyContextAsync();
        var page = await context.NewPageAsync();
        Append("en/low-glucose.md", "\n::: practical\nAsk the [team](when-to-call) first.\n:::\n");
        await page.GotoAsync(_address + "low-glucose/");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Ask the team first.");
        await page.EvaluateAsync("window.here = true");
        var path = Path.Combine(_root, "content/en/low-glucose.md");
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            path, text.Replace("Ask the [team](when-to-call) first", "See the [list](glossary) then", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("See the list then.");
        Assert.True(await page.EvaluateAsync<bool>("window.here === true"));
    }

    [Fact]
    public async Task A_slip_stands_over_the_last_good_page_and_goes_when_it_is_mended()
    {
        await using var context = await site.NewEmptyContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(_address + "low-glucose/");
        var path = Path.Combine(_root, "content/en/low-glucose.md");
        var good = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Append("en/low-glucose.md", "\n::: practical\n[Nowhere](no-such-page)\n:::\n");
        await Assertions.Expect(page.Locator(".nbp-errors")).ToContainTextAsync("NB0701");
        await Assertions.Expect(page.Locator(".nbp-errors mark")).ToHaveTextAsync("no-such-page");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        await File.WriteAllTextAsync(path, good, TestContext.Current.CancellationToken);
        await Assertions.Expect(page.Locator(".nbp-errors")).ToHaveCountAsync(0);
    }

    private void Append(string path, string text) => File.AppendAllText(Path.Combine(_root, "content", path), text);

    private static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
