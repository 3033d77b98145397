using Microsoft.Playwright;

namespace NbSite.Benchmarks.Search;

/// <summary>Asks one engine in Chromium, as people do.</summary>
internal sealed class BrowserRun(IBrowser browser, CompressingServer server, string scripts, Engine engine)
{
    private const int QueriesInSession = 4;

    /// <summary>The answer of <c>bench.ask</c>: milliseconds, the time of day in milliseconds, what was shown.</summary>
    private sealed record Asked
    {
        public double Took { get; init; }
        public double At { get; init; }
        public string[] Addresses { get; init; } = [];
    }

    public async Task<Figures> MeasureAsync(BuildFigures build, IReadOnlyList<LabelledQuery> queries)
    {
        var mixed = queries.ToArray();
        new Random(20261121).Shuffle(mixed);
        List<FirstUse> first = [];
        List<Use> further = [], typed = [];
        var reader = 0;
        foreach (var session in mixed.Chunk(QueriesInSession).Take(engine.Sessions))
        {
            reader = await SessionAsync(session, first, further);
            typed.Add(await TypedAsync(session[0]));
        }

        var (keystrokes, suggested) = await KeystrokesAsync(queries);
        return new Figures(engine, build)
        {
            First = first,
            Further = further,
            Typed = typed,
            Keystrokes = keystrokes,
            Suggested = suggested,
            Answers = await AnswersAsync(queries),
            ReaderBytes = reader,
        };
    }

    /// <summary>One person with an empty cache; gives the bytes of the reader.</summary>
    private async Task<int> SessionAsync(LabelledQuery[] queries, List<FirstUse> first, List<Use> further)
    {
        var before = server.Transfers.Count;
        await using var context = await browser.NewContextAsync();
        var page = await OpenAsync(context, engine.Home);
        server.IsSlow = true;
        var began = Now();
        var asked = await AskAsync(page, queries[0]);
        await server.UntilQuiet();
        server.IsSlow = false;
        var screen = Since(before);
        if (asked.Addresses.Length > 0)
        {
            // Words of other results that happened to come sooner are not needed for the first.
            var arrived = screen.Where(transfer => transfer.At <= asked.At).ToLookup(engine.IsText);
            List<Transfer> needed = [.. arrived[false], .. arrived[true].TakeLast(1)];
            first.Add(new FirstUse(
                queries[0].Text, needed.Count, needed.Sum(transfer => transfer.Bytes), (asked.At - began) / 1000, screen.Count, screen.Sum(transfer => transfer.Bytes)));
        }

        foreach (var query in queries.Skip(1))
        {
            var mark = server.Transfers.Count;
            await AskAsync(page, query);
            await server.UntilQuiet();
            further.Add(UseOf(query, Since(mark)));
        }

        return screen.Where(engine.IsReader).Sum(transfer => transfer.Bytes);
    }

    /// <summary>One person with an empty cache who types letter by letter over a slow link.</summary>
    private async Task<Use> TypedAsync(LabelledQuery query)
    {
        var before = server.Transfers.Count;
        await using var context = await browser.NewContextAsync();
        var page = await OpenAsync(context, engine.Home);
        server.IsSlow = true;
        await page.EvaluateAsync("async text => { await bench.type(text); }", query.Text);
        await server.UntilQuiet();
        server.IsSlow = false;
        return UseOf(query, Since(before));
    }

    private List<Transfer> Since(int mark) => [.. server.Transfers.Skip(mark).Where(engine.Owns)];

    private static Use UseOf(LabelledQuery query, List<Transfer> loaded) =>
        new(query.Text, loaded.Count, loaded.Sum(transfer => transfer.Bytes));

    /// <summary>Asks everything twice on one page; the second time nothing is loaded, and the time counts.</summary>
    private async Task<(List<double> Times, List<Answered> Suggested)> KeystrokesAsync(IReadOnlyList<LabelledQuery> queries)
    {
        await using var context = await browser.NewContextAsync();
        var page = await OpenAsync(context, engine.Home);
        foreach (var query in queries) await AskAsync(page, query);
        await server.UntilQuiet();
        List<double> times = [];
        List<Answered> suggested = [];
        foreach (var query in queries)
        {
            var asked = await AskAsync(page, query);
            times.Add(asked.Took);
            suggested.Add(new Answered(query, query.Rank(asked.Addresses)));
        }

        return (times, suggested);
    }

    private async Task<List<Answered>> AnswersAsync(IReadOnlyList<LabelledQuery> queries)
    {
        await using var context = await browser.NewContextAsync();
        var page = await OpenAsync(context, engine.Results);
        List<Answered> answers = [];
        foreach (var query in queries)
            answers.Add(new Answered(query, query.Rank(await WithinAsync(page.EvaluateAsync<string[]>("text => bench.find(text)", query.Text), query))));
        return answers;
    }

    private async Task<IPage> OpenAsync(IBrowserContext context, string path)
    {
        if (engine.Script.Length > 0) await context.AddInitScriptAsync(scriptPath: Path.Combine(scripts, engine.Script));
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Address + path);
        await page.WaitForFunctionAsync("() => window.bench");
        await server.UntilQuiet();
        return page;
    }

    private static Task<Asked> AskAsync(IPage page, LabelledQuery query) =>
        WithinAsync(page.EvaluateAsync<Asked>("text => bench.ask(text)", query.Text), query);

    /// <summary>Says which query has no end.</summary>
    private static async Task<T> WithinAsync<T>(Task<T> answer, LabelledQuery query)
    {
        try
        {
            return await answer.WaitAsync(TimeSpan.FromMinutes(2));
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"“{query.Text}” was not answered within two minutes.");
        }
    }

    private static double Now() => (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;
}
