using System.Collections.Concurrent;
using Microsoft.Playwright;
using NbSite.Browser.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(BuiltSite))]

namespace NbSite.Browser.Tests;

/// <summary>The real site, built once into a folder, and one Chromium to open it from there with no server.</summary>
public sealed class BuiltSite : IAsyncLifetime
{
    private IPlaywright? _playwright;

    /// <summary>The folder of the whole project, found from the solution.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>One page of every type.</summary>
    public static IReadOnlyList<string> PageTypes { get; } =
        [.. File.ReadLines(Path.Combine(Repository, "tests/page-types.txt")).Where(line => line.Length > 0).Select(line => line.TrimStart('/'))];

    /// <summary>The same, for tests of one page each.</summary>
    public static TheoryData<string> Types => [.. PageTypes];

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "nbsite-browser-" + Guid.NewGuid().ToString("N"));

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Where the site's base-url says that it is published.</summary>
    public const string Web = "https://neuroblastoma.example/";

    /// <summary>The real site's words.</summary>
    public static string Content { get; } = Path.Combine(Repository, "content");

    /// <summary>A page in the folder; the “not found” page as a web server shows it, deep in the site.</summary>
    public string Address(string page) => page == "404.html"
        ? Web + "medicines/no-such-medicine/"
        : new Uri(Path.Combine(Folder, "site", page + "index.html")).AbsoluteUri;

    /// <summary>A window of its own, in which the published site answers from the folder and nothing else does.</summary>
    public async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions? options = null)
    {
        var context = await NewEmptyContextAsync(options);
        await context.RouteAsync(Web + "**", route =>
        {
            var path = Path.Combine(Folder, "site", new Uri(route.Request.Url).AbsolutePath.TrimStart('/'));
            return route.FulfillAsync(new() { Path = File.Exists(path) ? path : Path.Combine(Folder, "site", "404.html") });
        });
        return context;
    }

    /// <summary>A window of its own, in which nothing but files answers.</summary>
    public async Task<IBrowserContext> NewEmptyContextAsync(BrowserNewContextOptions? options = null)
    {
        var context = await Browser.NewContextAsync(options ?? new());
        context.SetDefaultTimeout(Patience);
        return context;
    }

    /// <summary>Does something with each page, two at a time in tabs of one window. Every page that fails is told.</summary>
    public static async Task EachAsync(IBrowserContext context, IEnumerable<string> pages, Func<IPage, string, Task> act)
    {
        var failed = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(pages, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (page, _) =>
        {
            var tab = await context.NewPageAsync();
            try
            {
                await act(tab, page);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                failed.Add($"{page}: {exception.Message}");
            }

            await tab.CloseAsync();
        });
        Assert.True(failed.IsEmpty, string.Join('\n', failed.Order(StringComparer.Ordinal)));
    }

    // Long enough for a machine that does much else; nothing waits longer than it must.
    private const float Patience = 120_000;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var exit = NbSiteApp.Run(
        [
            "build", "--content", Content, "--output", Path.Combine(Folder, "site"),
            "--today", "2026-11-30",
        ]);
        Assert.Equal(0, exit);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.First(File.Exists),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    private static string FindRepository()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "NbSite.sln"))) root = Path.GetDirectoryName(root)!;
        return root;
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
