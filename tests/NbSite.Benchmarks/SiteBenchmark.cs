using System.Globalization;

namespace NbSite.Benchmarks;

/// <summary>Builds the same site with NbSite and with Hugo, turn by turn, and prints medians and ratios.</summary>
internal static class SiteBenchmark
{
    private const double MostTime = 0.8;
    private const double MostMemory = 0.4;

    public static int Run(int pages, int runs)
    {
        var folder = Path.Combine(Path.GetTempPath(), "nbsite-benchmark-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        try
        {
            var site = new SyntheticSite(pages);
            site.WriteForNbSite(Path.Combine(folder, "content"));
            site.WriteForHugo(Path.Combine(folder, "hugo"));
            Repository.Compile();

            List<Measured> ours = [], theirs = [], again = [];
            for (var i = 0; i < runs; i++)
            {
                Clear(folder);
                ours.Add(NbSite(folder));
                again.Add(NbSite(folder));
                theirs.Add(Measured.Run(Path.Combine(folder, "hugo"), "hugo", "--quiet", "--destination", Path.Combine(folder, "hugo-out")));
            }

            return Report(pages, Measured.Median(ours), Measured.Median(again), Measured.Median(theirs));
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    private static Measured NbSite(string folder) => Measured.Run(
        folder, "dotnet", Path.Combine(Repository.Root, "artifacts/publish/nbsite/nbsite.dll"), "build", "--content", "content",
        "--output", "out/site", "--today", "2026-11-21");

    private static void Clear(string folder)
    {
        foreach (var output in new[] { "out", "hugo-out" })
            if (Directory.Exists(Path.Combine(folder, output))) Directory.Delete(Path.Combine(folder, output), recursive: true);
    }

    private static int Report(int pages, Measured ours, Measured again, Measured theirs)
    {
        void Row(string name, Measured run) => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-28}{run.Seconds,8:0.00} s{run.Mebibytes,10:0} MiB"));
        Console.WriteLine($"{pages} pages, median");
        Row("Hugo", theirs);
        Row("NbSite, everything", ours);
        Row("NbSite, nothing changed", again);
        var time = ours.Seconds / theirs.Seconds;
        var memory = ours.Mebibytes / theirs.Mebibytes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"time ratio {time:0.00} (at most {MostTime}), memory ratio {memory:0.00} (at most {MostMemory})"));
        return time <= MostTime && memory <= MostMemory ? 0 : 1;
    }
}
