using System.Globalization;
using Microsoft.Playwright;

namespace NbSite.Benchmarks.Search;

/// <summary>
/// Measures NbSite's search beside Pagefind and MiniSearch, on the real site and on a synthetic one. What is measured and
/// how is told in docs/design/search.md.
/// </summary>
internal static class SearchBenchmark
{
    /// <summary>The real site is small, so its times are measured more often.</summary>
    private const int RealRuns = 5;

    private static readonly string[] Chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Gives 0 when all that is required holds, otherwise 1. Only: “real”, “synthetic”, or null for both.</summary>
    public static async Task<int> RunAsync(int pages, int runs, string? only)
    {
        var folder = Path.Combine(Path.GetTempPath(), "nbsite-search-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        try
        {
            Repository.Compile();
            var bench = new Bench(NodePackages.Install(), Path.Combine(Repository.Root, "tests/NbSite.Benchmarks/Search/scripts"), runs);
            var good = true;
            if (only != "synthetic") good &= await RealAsync(bench, Path.Combine(folder, "real"));
            if (only != "real") good &= await SyntheticAsync(bench, pages, Path.Combine(folder, "synthetic"));
            return good ? 0 : 1;
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> RealAsync(Bench bench, string folder)
    {
        var corpus = new Corpus(Path.Combine(Repository.Root, "content"), folder);
        var builds = (bench with { Runs = bench.Runs * RealRuns }).Build(corpus);
        var queries = LabelledQuery.Read(Path.Combine(Repository.Root, "tests/search/queries.tsv"), corpus.Site);
        var (ours, pagefind, miniSearch) = await bench.AskAsync(corpus, builds, queries);
        return Report.Print($"The real site, {queries.Count} queries", builds.Whole, ours, pagefind, miniSearch, Requirement.OfRealSite(ours, pagefind));
    }

    private static async Task<bool> SyntheticAsync(Bench bench, int pages, string folder)
    {
        var site = new SyntheticSite(pages);
        var corpus = new Corpus(Path.Combine(folder, "content"), folder) { Hugo = Path.Combine(folder, "hugo") };
        site.WriteForNbSite(corpus.Content);
        site.WriteForHugo(corpus.Hugo);
        var builds = bench.Build(corpus);
        var queries = SyntheticQueries.Make(pages);
        var (ours, pagefind, miniSearch) = await bench.AskAsync(corpus, builds, queries);
        return Report.Print(
            $"{pages} synthetic pages, {queries.Count} queries", builds.Whole, ours, pagefind, miniSearch,
            Requirement.OfSyntheticSite(ours, pagefind, builds.Site, builds.Hugo!));
    }

    /// <summary>What both sites are measured with.</summary>
    private sealed record Bench(NodePackages Packages, string Scripts, int Runs)
    {
        public IndexBuilds Build(Corpus corpus)
        {
            Directory.CreateDirectory(corpus.Folder);
            var builds = new IndexBuilds(corpus, Packages, Scripts);
            builds.Run(Runs);
            return builds;
        }

        public async Task<(Figures Ours, Figures Pagefind, Figures MiniSearch)> AskAsync(
            Corpus corpus, IndexBuilds builds, IReadOnlyList<LabelledQuery> queries)
        {
            using var server = new CompressingServer(
                (Engine.Pagefind.Files, corpus.Pagefind), (Engine.MiniSearch.Files, corpus.MiniSearch), ("/bench/", Scripts), ("/", corpus.Site));
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = Chromium.First(File.Exists),
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
            Task<Figures> Measure(Engine engine, BuildFigures build) => new BrowserRun(browser, server, Scripts, engine).MeasureAsync(build, queries);
            return (
                await Measure(Engine.NbSite, builds.NbSite),
                await Measure(Engine.Pagefind, builds.Pagefind),
                await Measure(Engine.MiniSearch, builds.MiniSearch));
        }
    }
}
