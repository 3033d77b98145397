using System.Globalization;

namespace NbSite.Benchmarks.Search;

/// <summary>What must be true of the figures, and whether it is.</summary>
internal sealed record Requirement(string Text, string Measured, bool Holds)
{
    private const double MostReader = 10_000;
    private const double MostFurther = 40_000;
    private const double MostKeystroke = 50;
    private const double Mebibytes400 = 400e6 / 1024 / 1024;

    /// <summary>The slowest of twenty keystrokes stands for all.</summary>
    public const double Usual = 0.95;

    public static IEnumerable<Requirement> OfRealSite(Figures ours, Figures pagefind)
    {
        var classes = ours.Answers.Select(answer => answer.Query.Class).Distinct()
            .MinBy(name => ours.Answers.Found(5, query => query.Class == name))!;
        yield return AtLeast("found among the first five", ours.Answers.Found(5), 98);
        yield return AtLeast($"the same in the weakest class ({classes})", ours.Answers.Found(5, query => query.Class == classes), 95);
        yield return AtLeast("found first", ours.Answers.Found(1), 80);
        foreach (var among in new[] { 5, 1 })
            yield return AtLeast($"two words, among the first {among}, as Pagefind", ours.Answers.Found(among, TwoWords), pagefind.Answers.Found(among, TwoWords));
        foreach (var requirement in FirstResult(ours, 120_000, 4)) yield return requirement;
        var further = ours.Further.MaxBy(use => use.Bytes)!;
        yield return AtMost($"a further query, worst (“{further.Query}”), kB", further.Bytes / 1000.0, MostFurther / 1000);
        yield return AtMost("scripts of the page, kB", ours.ReaderBytes / 1000.0, MostReader / 1000);
        yield return AtMost("keystroke to results, 95 of 100, ms", ours.Keystrokes.At(Usual, time => time), MostKeystroke);
    }

    public static IEnumerable<Requirement> OfSyntheticSite(Figures ours, Figures pagefind, Measured site, Measured hugo)
    {
        foreach (var requirement in FirstResult(ours, 150_000, 6)) yield return requirement;
        var time = AtMost("time of the index, share of Pagefind's", ours.Build.Cost.Seconds / pagefind.Build.Cost.Seconds, 0.25);
        yield return ours.Build.Cost.Seconds > 0 ? time : time with { Measured = "less than other work on the machine hides", Holds = false };
        yield return AtMost("memory of the index, MiB more", ours.Build.Cost.Mebibytes, Mebibytes400);
        yield return AtMost("the whole site with search, share of Hugo's time without", site.Seconds / hugo.Seconds, 1);
    }

    private static IEnumerable<Requirement> FirstResult(Figures ours, double bytes, int requests)
    {
        var (most, longest) = (ours.First.MaxBy(use => use.FirstRequests)!, ours.First.MaxBy(use => use.FirstBytes)!);
        yield return AtMost($"all for the first result, worst (“{longest.Query}”), kB", longest.FirstBytes / 1000.0, bytes / 1000);
        yield return AtMost("requests for it, median", ours.First.At(0.5, use => use.FirstRequests), requests);
        yield return AtMost($"requests for it, worst (“{most.Query}”)", most.FirstRequests, requests);
    }

    private static bool TwoWords(LabelledQuery query) => query.IsTwoWords;

    private static Requirement AtLeast(string what, double measured, double least) => new(
        string.Create(CultureInfo.InvariantCulture, $"{what}: at least {least:0.#} %"),
        string.Create(CultureInfo.InvariantCulture, $"{measured:0.0} %"),
        measured >= least);

    private static Requirement AtMost(string what, double measured, double most) => new(
        string.Create(CultureInfo.InvariantCulture, $"{what}: at most {most:0.##}"),
        string.Create(CultureInfo.InvariantCulture, $"{measured:0.##}"),
        measured <= most);
}
