using System.Globalization;

namespace NbSite.Benchmarks;

/// <summary>
/// Twelve editions of the same site, of which a share of the pages changes each time: what creating one and drawing
/// the past cost beside a build, how long it takes to verify them all, and how large they are beside the texts they hold.
/// </summary>
internal static class EditionsBenchmark
{
    private const int Editions = 12;
    private const double Share = 0.03;
    private const double MostCreate = 1.0;
    private const double MostBuild = 2.0;
    private const double MostVerify = 15;
    private const double MostSize = 1.5;

    public static int Run(int pages)
    {
        var folder = Path.Combine(Path.GetTempPath(), "nbsite-benchmark-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        try
        {
            var content = Path.Combine(folder, "content");
            new SyntheticSite(pages).WriteForNbSite(content);
            Repository.Compile();
            List<Measured> builds = [], creates = [];
            for (var edition = 1; edition <= Editions; edition++)
            {
                if (edition > 1) Change(content, pages, edition);
                creates.Add(NbSite(folder, "edition", "create", $"e{edition}", "--summary", "Words.", "--today", "2026-11-29"));
                if (edition is 1 or Editions) builds.Add(NbSite(folder, "build", "--output", $"out-{edition}", "--today", "2026-11-29"));
            }

            // The same pages, as if there had never been an edition.
            Directory.CreateDirectory(Path.Combine(folder, "none"));
            List<Measured> plains = [.. Enumerable.Range(1, 2).Select(run =>
                NbSite(folder, "build", "--editions", "none", "--output", $"plain-{run}", "--today", "2026-11-29"))];

            var verify = NbSite(folder, "edition", "verify");
            var editions = new DirectoryInfo(Path.Combine(folder, "editions"));
            var all = editions.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
            var texts = editions.EnumerateDirectories("records").Single().EnumerateFiles("*", SearchOption.AllDirectories).ToList();
            var (plain, build, create) = (Measured.Median(plains), builds[^1], Measured.Median(creates));
            var size = (double)all / texts.Sum(file => file.Length);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages} pages, {Editions} editions, {Share:P0} changed in each"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"build   {plain.Seconds,8:0.00} s {plain.Mebibytes,6:0} MiB   without editions"));
            return Row("past", build, build.Seconds / plain.Seconds, MostBuild, "of that, with all histories")
                & Row("create", create, create.Seconds / build.Seconds, MostCreate, "of a build with histories")
                & Row("verify", verify, verify.Seconds, MostVerify, "s")
                & Holds(size, MostSize, string.Create(CultureInfo.InvariantCulture, $"store   {all / 1e6,8:0.0} MB, {texts.Count} texts"), "of its texts") ? 0 : 1;
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    private static void Change(string content, int pages, int edition)
    {
        var step = (int)(1 / Share);
        for (var page = edition; page < pages; page += step)
        {
            var path = Path.Combine(content, "en" + SyntheticSite.Address(page).TrimEnd('/'));
            File.AppendAllText(path + ".md", string.Create(CultureInfo.InvariantCulture, $"\nWhat is new in number {edition}. [@ref1]\n"));
            File.AppendAllText(path + ".review.yml", string.Create(CultureInfo.InvariantCulture,
                $"  - version: {edition}\n    on: 2026-11-20\n    note: News of number {edition}.\n"));
        }
    }

    private static Measured NbSite(string folder, params string[] arguments) => Measured.Run(
        folder, Repository.Program, arguments);

    private static bool Row(string name, Measured run, double value, double most, string what) => Holds(
        value, most, string.Create(CultureInfo.InvariantCulture, $"{name,-8}{run.Seconds,8:0.00} s {run.Mebibytes,6:0} MiB"), what);

    private static bool Holds(double value, double most, string row, string what)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{row}   {value:0.00} {what} (at most {most}): {(value <= most ? "holds" : "does not hold")}"));
        return value <= most;
    }
}
