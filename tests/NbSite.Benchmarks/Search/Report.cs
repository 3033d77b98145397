using System.Globalization;

namespace NbSite.Benchmarks.Search;

/// <summary>One table for a site: the three side by side, what NbSite takes of each of the others, and what is required.</summary>
internal static class Report
{
    private static readonly Func<LabelledQuery, bool> TwoWords = query => query.IsTwoWords;

    /// <summary>Prints the table; true when all that is required holds.</summary>
    public static bool Print(
        string title, IEnumerable<(string Name, Measured Cost)> builds, Figures ours, Figures pagefind, Figures miniSearch,
        IEnumerable<Requirement> required)
    {
        Figures[] all = [ours, pagefind, miniSearch];
        Console.WriteLine();
        Console.WriteLine(title);
        void Row(string name, Func<Figures, double> of, string format = "0.0") => Line(
            name,
            [.. all.Select(of).Select(value => value.ToString(format, CultureInfo.InvariantCulture)), Ratio(of, pagefind), Ratio(of, miniSearch)]);
        string Ratio(Func<Figures, double> of, Figures other) =>
            of(other) > 0 ? (of(ours) / of(other)).ToString(of(ours) < of(other) / 10 ? "0.000" : "0.00", CultureInfo.InvariantCulture) : "";
        void Share(string name, Func<Figures, double> of) =>
            Line(name, [.. all.Select(of).Select(value => value.ToString("0.0", CultureInfo.InvariantCulture)), "", ""]);

        foreach (var (name, cost) in builds)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-46}{cost.Seconds,11:0.00} s{cost.ProcessorSeconds,10:0.00} s of processors{cost.Mebibytes,9:0} MiB"));
        Line("", "NbSite", "Pagefind", "MiniSearch", "/ Pagefind", "/ MiniSearch");
        Row("index: time, s", figures => figures.Build.Cost.Seconds, "0.00");
        Row("index: time of processors, s", figures => figures.Build.Cost.ProcessorSeconds, "0.00");
        Row("index: memory, MiB", figures => figures.Build.Cost.Mebibytes, "0");
        Row("index: all files as sent, kB", figures => figures.Build.Bytes / 1000.0, "0");
        foreach (var (name, share) in new[] { ("median", 0.5), ("worst", 1.0) })
        {
            Row($"first result: requests, {name}", figures => figures.First.At(share, use => use.FirstRequests), "0");
            Row($"first result: kB, {name}", figures => figures.First.At(share, use => use.FirstBytes) / 1000);
            Row($"first result: s on a slow link, {name}", figures => figures.First.At(share, use => use.FirstSeconds), "0.00");
            Row($"all of the first screen: requests, {name}", figures => figures.First.At(share, use => use.ScreenRequests), "0");
            Row($"all of the first screen: kB, {name}", figures => figures.First.At(share, use => use.ScreenBytes) / 1000);
            Row($"typed letter by letter: requests, {name}", figures => figures.Typed.At(share, use => use.Requests), "0");
            Row($"typed letter by letter: kB, {name}", figures => figures.Typed.At(share, use => use.Bytes) / 1000);
            Row($"further query: requests, {name}", figures => figures.Further.At(share, use => use.Requests), "0");
            Row($"further query: kB, {name}", figures => figures.Further.At(share, use => use.Bytes) / 1000);
        }

        Row("keystroke to results: ms, median", figures => figures.Keystrokes.At(0.5, time => time));
        Row("keystroke to results: ms, 95 of 100", figures => figures.Keystrokes.At(Requirement.Usual, time => time));
        foreach (var among in new[] { 1, 5 })
        {
            Share($"found@{among}, %", figures => figures.Answers.Found(among));
            foreach (var name in ours.Answers.Select(answer => answer.Query.Class).Distinct())
                Share($"  {name} ({Count(ours, query => query.Class == name)})", figures => figures.Answers.Found(among, query => query.Class == name));
            Share($"  of two words ({Count(ours, TwoWords)})", figures => figures.Answers.Found(among, TwoWords));
            Share("  in the suggestions", figures => figures.Suggested.Found(among));
        }

        Console.WriteLine();
        var list = required.ToList();
        foreach (var one in list) Console.WriteLine($"{(one.Holds ? "holds         " : "does not hold ")} {one.Text} (measured: {one.Measured})");
        return list.All(one => one.Holds);
    }

    private static int Count(Figures figures, Func<LabelledQuery, bool> of) => figures.Answers.Count(answer => of(answer.Query));

    private static void Line(string name, params string[] cells) =>
        Console.WriteLine($"{name,-46}" + string.Concat(cells.Select(cell => $"{cell,13}")));
}
