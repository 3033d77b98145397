namespace NbSite.Benchmarks.Search;

/// <summary>What building an index costs, and how large its files are as they are sent.</summary>
internal sealed record BuildFigures(Measured Cost, long Bytes);

/// <summary>What one person with an empty cache waited for and loaded.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="FirstRequests">Files that the first result needed to stand there with its words; scripts of the page count.</param>
/// <param name="FirstBytes">Bytes of these files as sent.</param>
/// <param name="FirstSeconds">From the keystroke to the first result, over a slow link.</param>
/// <param name="ScreenRequests">Files for everything that the first query showed.</param>
/// <param name="ScreenBytes">Bytes of these.</param>
internal sealed record FirstUse(string Query, int FirstRequests, int FirstBytes, double FirstSeconds, int ScreenRequests, int ScreenBytes);

/// <summary>What a query loads.</summary>
internal sealed record Use(string Query, int Requests, int Bytes);

/// <summary>A query and the place where a right page stood (0: not among those found).</summary>
internal sealed record Answered(LabelledQuery Query, int Rank);

internal sealed record Figures(Engine Engine, BuildFigures Build)
{
    public required IReadOnlyList<FirstUse> First { get; init; }

    /// <summary>Queries after others on the same page.</summary>
    public required IReadOnlyList<Use> Further { get; init; }

    /// <summary>Queries typed letter by letter with an empty cache; scripts of the page count.</summary>
    public required IReadOnlyList<Use> Typed { get; init; }

    /// <summary>Milliseconds from a keystroke to results when everything is there.</summary>
    public required IReadOnlyList<double> Keystrokes { get; init; }
    public required IReadOnlyList<Answered> Answers { get; init; }

    /// <summary>The same queries in the six suggestions of the field.</summary>
    public required IReadOnlyList<Answered> Suggested { get; init; }

    /// <summary>Bytes of the scripts that are no part of the index.</summary>
    public required int ReaderBytes { get; init; }
}

internal static class Statistics
{
    /// <summary>The smallest value that this share of all values does not exceed; 0.5 gives the median.</summary>
    public static double At<T>(this IEnumerable<T> values, double share, Func<T, double> of)
    {
        var all = values.Select(of).Order().ToList();
        return all.Count == 0 ? double.NaN : all[Math.Max(0, (int)Math.Ceiling(share * all.Count) - 1)];
    }

    /// <summary>The share of queries, in per cent, that have a right page among the first results.</summary>
    public static double Found(this IEnumerable<Answered> answers, int among, Func<LabelledQuery, bool>? of = null)
    {
        var all = answers.Where(answer => of is null || of(answer.Query)).ToList();
        return 100.0 * all.Count(answer => answer.Rank > 0 && answer.Rank <= among) / all.Count;
    }
}
