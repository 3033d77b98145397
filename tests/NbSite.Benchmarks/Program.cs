using System.Globalization;
using NbSite.Benchmarks;
using NbSite.Benchmarks.Search;

// dotnet run -c Release --project tests/NbSite.Benchmarks -- site [--pages 10000] [--runs 3]
// dotnet run -c Release --project tests/NbSite.Benchmarks -- search [--pages 10000] [--runs 1] [--only real|synthetic]
// dotnet run -c Release --project tests/NbSite.Benchmarks -- editions [--pages 10000]
// dotnet run -c Release --project tests/NbSite.Benchmarks -- serve [--pages 10000] [--saves 40] [--many 0] [--program "dotnet nbsite.dll"]
// dotnet run -c Release --project tests/NbSite.Benchmarks -- make DIR [--pages 10000]    writes the corpora and stops
switch (args)
{
    case ["make", var folder, ..]:
        var site = new SyntheticSite(Number("--pages", 10_000));
        site.WriteForNbSite(Path.Combine(folder, "content"));
        site.WriteForHugo(Path.Combine(folder, "hugo"));
        return 0;
    case ["site", ..]:
        return SiteBenchmark.Run(Number("--pages", 10_000), Number("--runs", 3));
    case ["editions", ..]:
        return EditionsBenchmark.Run(Number("--pages", 10_000));
    case ["serve", ..]:
        return await ServeBenchmark.RunAsync(Option("--program") ?? Repository.Program, Number("--pages", 10_000), Number("--saves", 40), Number("--many", 0));
    case ["search", ..] when Option("--only") is null or "real" or "synthetic":
        return await SearchBenchmark.RunAsync(Number("--pages", 10_000), Number("--runs", 1), Option("--only"));
    default:
        Console.Error.WriteLine("Usage: NbSite.Benchmarks site [--pages 10000] [--runs 3]");
        Console.Error.WriteLine("       NbSite.Benchmarks serve [--pages 10000] [--saves 40] [--many 0] [--program FILE]");
        Console.Error.WriteLine("       NbSite.Benchmarks search [--pages 10000] [--runs 1] [--only real|synthetic]");
        Console.Error.WriteLine("       NbSite.Benchmarks editions [--pages 10000]");
        return 2;
}

string? Option(string name)
{
    var at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}

int Number(string name, int fallback) => Option(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : fallback;
