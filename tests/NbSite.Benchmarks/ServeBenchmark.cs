using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NbSite.Benchmarks;

/// <summary>
/// Saves files of a site while <c>nbsite serve</c> shows one of its pages in Chromium, and prints how long it took from the write until the words
/// stood in the page: of the page itself, and of what it shows of others. Then saves a page many times and prints how the memory of the preview grew.
/// </summary>
internal sealed partial class ServeBenchmark : IAsyncDisposable
{
    private static readonly string[] Chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // Somebody who looks at what he wrote before he writes on; and a page that somebody else waits for.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1500);
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(4);

    private readonly string _content;
    private readonly Process _serve;
    private readonly IPage _page;
    private readonly Lock _gate = new();
    private int _built;

    private ServeBenchmark(string content, Process serve, IPage page) => (_content, _serve, _page) = (content, serve, page);

    /// <param name="program">The program with its first arguments, such as <c>dotnet nbsite.dll</c>.</param>
    /// <param name="pages">Pages of the site.</param>
    /// <param name="saves">Saves of each kind.</param>
    /// <param name="many">Saves over which memory is looked at.</param>
    public static async Task<int> RunAsync(string program, int pages, int saves, int many)
    {
        var folder = Path.Combine(Path.GetTempPath(), "nbsite-serve-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        var content = Path.Combine(folder, "content");
        try
        {
            new SyntheticSite(pages).WriteForNbSite(content);
            var words = program.Split(' ');
            var start = new ProcessStartInfo(words[0]) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var word in (string[])[.. words[1..], "serve", "--content", "content", "--port", "4790", "--today", "2026-11-29"]) start.ArgumentList.Add(word);
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.First(File.Exists), Args = ["--no-sandbox"] });
            using var serve = Process.Start(start)!;
            await using var bench = new ServeBenchmark(content, serve, await browser.NewPageAsync());
            await bench.Measure(pages, saves, many);
            return 0;
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    public ValueTask DisposeAsync()
    {
        if (!_serve.HasExited) _serve.Kill(entireProcessTree: true);
        return ValueTask.CompletedTask;
    }

    private async Task Measure(int pages, int saves, int many)
    {
        var watch = Stopwatch.StartNew();
        _serve.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text && Built().IsMatch(text)) lock (_gate) _built++;
        };
        _serve.BeginErrorReadLine();
        _serve.OutputDataReceived += (_, _) => { };
        _serve.BeginOutputReadLine();
        await WholeSite(1);
        Say($"{pages} pages; the first whole site after {watch.Elapsed.TotalSeconds:0.0} s ({Processors():0.0} s of processors), {Memory()} MiB");
        var number = pages / 2;
        var address = SyntheticSite.Address(number);
        await _page.GotoAsync("http://127.0.0.1:4790" + address);
        await Task.Delay(Settle);
        var path = Path.Combine(_content, "en", address.Trim('/') + ".md");
        await Kind("the page that is open", saves, Pause, path, text => text + "\n\nMARK of some words. [@ref1]\n");
        await Kind("a term that it explains", saves, Settle, Path.Combine(_content, "en/glossary.yml"), text => Glossary(text, SyntheticSite.TermOf(number, 0)));
        await Kind("a source that it cites", saves, Settle, Path.Combine(_content, "references.yml"),
            text => text.Replace($"title: Study number {number % 150} of", $"title: MARK study number {number % 150} of", StringComparison.Ordinal));
        await Kind("the name in site.yml", saves, Settle, Path.Combine(_content, "site.yml"), text => text.Replace("name: Synthetic site", "name: MARK site", StringComparison.Ordinal));
        if (many > 0) await Grow(path, many);
    }

    private static string Glossary(string text, string term) => text.Replace(
        $"title: {term}\n    definition: What it means.", $"title: {term}\n    definition: What MARK means.", StringComparison.Ordinal);

    /// <summary>Saves a file again and again with another word in it, and waits each time until the page shows that.</summary>
    private async Task Kind(string what, int saves, TimeSpan pause, string path, Func<string, string> edit)
    {
        var original = await File.ReadAllTextAsync(path);
        var times = new List<double>();
        var moved = 0;
        for (var i = 0; i < saves; i++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $"mark{Environment.TickCount64}n{i}");
            await _page.EvaluateAsync("window.scrollTo(0, 900)");
            var before = await _page.EvaluateAsync<double>("window.scrollY");
            var next = edit(original).Replace("MARK", mark, StringComparison.Ordinal);
            if (next == original) throw new InvalidOperationException($"“{path}” has nothing to change.");
            var seen = _page.WaitForFunctionAsync("mark => document.documentElement.textContent.includes(mark)", mark, new() { PollingInterval = 5, Timeout = (float)Patience.TotalMilliseconds });
            var began = Stopwatch.GetTimestamp();
            await File.WriteAllTextAsync(path, next);
            await seen;
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (Math.Abs(await _page.EvaluateAsync<double>("window.scrollY") - before) > 2) moved++;
            await Task.Delay(pause);
        }

        await File.WriteAllTextAsync(path, original);
        if (saves <= 20) Say($"  {string.Join(" ", times.Select(time => time.ToString("0", CultureInfo.InvariantCulture)))}");
        times.Sort();
        Say($"{what,-26} {saves} saves: p50 {At(times, 0.5):0} ms, p95 {At(times, 0.95):0} ms, slowest {times[^1]:0} ms; the place was lost {moved} times; {Memory()} MiB");
        await Task.Delay(Settle);
    }

    private async Task Grow(string path, int saves)
    {
        var original = await File.ReadAllTextAsync(path);
        for (var i = 1; i <= saves; i++)
        {
            await File.WriteAllTextAsync(path, $"{original}\n\nSave number {i} of many. [@ref1]\n");
            await Task.Delay(i % 10 == 0 ? 400 : 60);
            if (i % Math.Max(1, saves / 10) != 0) continue;
            await Task.Delay(Settle);
            Say($"after {i} saves {Memory()} MiB, {_built} whole sites, {Processors():0} s of processors");
        }
    }

    private async Task WholeSite(int times)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            lock (_gate)
            {
                if (_built >= times) return;
            }

            if (_serve.HasExited) throw new InvalidOperationException("The preview ended.");
            if (watch.Elapsed > Patience) throw new TimeoutException("The whole site was not built.");
            await Task.Delay(20);
        }
    }

    private static double At(List<double> sorted, double part) => sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(sorted.Count * part) - 1)];

    private long Memory()
    {
        var line = File.ReadLines($"/proc/{_serve.Id}/status").First(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
    }

    private double Processors()
    {
        _serve.Refresh();
        return _serve.TotalProcessorTime.TotalSeconds;
    }

    private static void Say(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));

    [GeneratedRegex(@" built \d+ pages in ")]
    private static partial Regex Built();
}
