using System.Globalization;
using NbSite.Benchmarks;

// dotnet run -c Release --project tests/NbSite.Benchmarks -- site [--pages 10000] [--runs 3]
// dotnet run -c Release --project tests/NbSite.Benchmarks -- make DIR [--pages 10000]    writes the corpora and stops
if (args is ["make", var folder, ..])
{
    var site = new SyntheticSite(Option("--pages", 10_000));
    site.WriteForNbSite(Path.Combine(folder, "content"));
    site.WriteForHugo(Path.Combine(folder, "hugo"));
    return 0;
}

if (args is not ["site", ..])
{
    Console.Error.WriteLine("Usage: NbSite.Benchmarks site [--pages 10000] [--runs 3]");
    return 2;
}

int Option(string name, int fallback)
{
    var at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : fallback;
}

return SiteBenchmark.Run(Option("--pages", 10_000), Option("--runs", 3));
