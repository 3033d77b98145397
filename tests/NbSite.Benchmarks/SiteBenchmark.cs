using System.Globalization;

namespace NbSite.Benchmarks;

/// <summary>
/// Builds the same site with NbSite, with and without search, and with Hugo, turn by turn, and prints medians and ratios. Then builds it
/// again: as it is, with a file that no page shows, after a paragraph was added, and on the next day.
/// Every run writes to a folder of its own, and nothing is deleted in between: for minutes after thousands of files were
/// deleted ext4 looks for room among their inodes, which costs the next run more than the run itself.
/// </summary>
internal static class SiteBenchmark
{
    private const double MostTime = 0.8;
    private const double MostTimeWithSearch = 1.0;
    private const double MostMemory = 0.4;

    /// <summary>What a second build may take of the processors' time of the first.</summary>
    private const double MostWhenSame = 0.15;
    private const double MostAfterParagraph = 0.2;
    private const double MostNextDay = 0.25;
    private const string Day = "2026-11-29";

    public static int Run(int pages, int runs)
    {
        var folder = Path.Combine(Path.GetTempPath(), "nbsite-benchmark-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        try
        {
            new SyntheticSite(pages).WriteForNbSite(Path.Combine(folder, "content"));
            WithoutSearch.Copy(Path.Combine(folder, "content"), Path.Combine(folder, "content-without-search"));
            new SyntheticSite(pages).WriteForHugo(Path.Combine(folder, "hugo"));
            Repository.Compile();

            List<Measured> plain = [], searched = [], again = [], another = [], paragraph = [], day = [], theirs = [];
            for (var i = 0; i < runs; i++)
            {
                plain.Add(NbSite(folder, "content-without-search", $"out-{i}/plain"));
                searched.Add(NbSite(folder, "content", $"out-{i}/site"));
                again.Add(NbSite(folder, "content", $"out-{i}/site"));
                SyntheticSite.AddUnrelated(Path.Combine(folder, "content"), i);
                another.Add(NbSite(folder, "content", $"out-{i}/site"));
                SyntheticSite.AddParagraph(Path.Combine(folder, "content"), pages / 2);
                paragraph.Add(NbSite(folder, "content", $"out-{i}/site"));
                day.Add(NbSite(folder, "content", $"out-{i}/site", "2026-11-30"));
                theirs.Add(Measured.Run(
                    Path.Combine(folder, "hugo"), "hugo", "--quiet", "--destination", Path.Combine(folder, $"out-{i}/hugo")));
            }

            var hugo = Measured.Median(theirs);
            Console.WriteLine($"{pages} pages, median of {runs}");
            Row("Hugo", hugo);
            var holds = Row("NbSite without search", Measured.Median(plain), hugo, MostTime)
                & Row("NbSite", Measured.Median(searched), hugo, MostTimeWithSearch);
            var full = Measured.Median(searched);
            Again("nothing changed", again, full, MostWhenSame);
            Again("an unrelated file", another, full, MostWhenSame);
            Again("one paragraph", paragraph, full, MostAfterParagraph);
            Again("the next day", day, full, MostNextDay);
            return holds ? 0 : 1;
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    private static Measured NbSite(string folder, string content, string output, string day = Day) => Measured.Run(
        folder, Repository.Program, "build", "--content", content,
        "--output", output, "--today", day);

    /// <summary>A build into an output that is there, beside the first one of its site.</summary>
    private static void Again(string what, List<Measured> runs, Measured full, double most)
    {
        var run = Measured.Median(runs);
        var (time, memory) = (run.ProcessorSeconds / full.ProcessorSeconds, run.Mebibytes / full.Mebibytes);
        Row("NbSite, " + what, run, string.Create(CultureInfo.InvariantCulture,
            $"   of a full build: processors {time:0.00} (asked {most:0.00}), memory {memory:0.00} (asked 1.00)"));
    }

    private static void Row(string name, Measured run, string more = "") => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-27}{run.Seconds,8:0.00} s{run.ProcessorSeconds,9:0.00} processor s{run.Mebibytes,8:0} MiB{more}"));

    private static bool Row(string name, Measured run, Measured hugo, double mostTime)
    {
        var time = run.Seconds / hugo.Seconds;
        var memory = run.Mebibytes / hugo.Mebibytes;
        var holds = time <= mostTime && memory <= MostMemory;
        Row(name, run, string.Create(CultureInfo.InvariantCulture,
            $"   time {time:0.00} (at most {mostTime:0.0}), memory {memory:0.00} (at most {MostMemory}): {(holds ? "holds" : "does not hold")}"));
        return holds;
    }
}
