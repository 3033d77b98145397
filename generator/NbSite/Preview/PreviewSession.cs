using System.Diagnostics;
using NbSite.Content.Sources;
using NbSite.Preview.Watching;
using NbSite.Publishing.Site;
using NbSite.Schemas;

namespace NbSite.Preview;

/// <summary>
/// Keeps a site up to date with its files: after each change first the pages that were saved, from what the last build knows, then the
/// whole site, incrementally. Only the whole build says what the site is; pages made before it are shown until then.
/// </summary>
/// <remarks>One loop decides and changes the state; builds run beside it and only hand over what they made.</remarks>
internal sealed class PreviewSession(
    PreviewInputs inputs, ChangeInbox inbox, PreviewHub hub, PreviewLog log, SchemaKeeper? schemas = null)
{
    // Editors write in several steps; this is what a step takes, and no person notices.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);

    /// <summary>How long the whole site may lag behind somebody who saves pages without a pause.</summary>
    private static readonly TimeSpan LongestLag = TimeSpan.FromSeconds(30);

    /// <summary>The same for what only a build of the whole site can show: the one that runs would show words that are old already.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    // A last look after changes: for what was written in new folders that were not followed yet.
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private readonly Pace _pace = new();
    private readonly Tidying _tidying = new();

    private readonly EarlyPages _early = new(hub, log);
    private WholeBuild _last = WholeBuild.None;
    private long _lastEnd = Stopwatch.GetTimestamp();
    private int _turn;

    /// <summary>Runs until it is cancelled, and throws <see cref="OperationCanceledException"/> then, with no build going on for long.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var whole = Begin(cancellation);
        var next = inbox.Next(Settle, Quiet, stop.Token);
        try
        {
            var isDue = false;
            while (true)
            {
                await Task.WhenAny(whole is null ? [next] : [next, whole.Task]);
                cancellation.ThrowIfCancellationRequested();
                if (whole is { Task.IsCompleted: true })
                {
                    var made = await Ended(whole);
                    var isIdle = ReferenceEquals(made, _last);
                    if (Apply(made, whole)) isDue = true;
                    if (!isIdle) _tidying.AfterBuild();
                    whole.Stop.Dispose();
                    whole = null;
                }

                if (next.IsCompleted)
                {
                    var batch = await next;
                    isDue |= batch is null || Changed(batch, whole, cancellation);
                    // Where looks follow each other without an end, what none of them can see, a file of another text with the
                    // size and the time of before, is found now and then by reading everything.
                    if (batch is { IsLook: true } && Stopwatch.GetElapsedTime(_lastEnd) > Idle)
                    {
                        inputs.DoubtTimes();
                        isDue = true;
                    }

                    next = inbox.Next(batch is null ? Idle : Settle, Quiet, stop.Token);
                }

                if (!isDue || whole is not null) continue;
                isDue = false;
                whole = Begin(cancellation);
            }
        }
        finally
        {
            await stop.CancelAsync();
            // It stops at its next step; nothing of it is written anywhere, so nobody need wait for that.
            if (whole is not null) await Quietly(whole.Task.WaitAsync(Patience, CancellationToken.None));
            await Quietly(next);
        }
    }

    private static async Task Quietly(Task task) => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Takes what was told; false when a look found nothing new.</summary>
    private bool Changed(ChangeBatch batch, Running? whole, CancellationToken cancellation)
    {
        if (batch.IsLook)
        {
            if (inputs.Look(cancellation) is not { Count: > 0 } paths) return false;
            batch = batch with { Paths = paths };
        }

        _turn++;
        inputs.Suspect(batch);
        _pace.Hold();
        try
        {
            // What runs is stale already; but somebody who saves without a pause sees the whole site too now and then. Either way it makes room.
            var lag = Stopwatch.GetElapsedTime(_lastEnd);
            if (lag < LongestLag) whole?.Stop.Cancel();
            var isShown = Quick(batch, cancellation);
            if (!isShown && lag < LongestWait) whole?.Stop.Cancel();
        }
        finally
        {
            _pace.Release();
        }

        return true;
    }

    /// <summary>Shows the pages of the files that were saved, or what is wrong in them; false unless they are few and nothing but pages.</summary>
    private bool Quick(ChangeBatch batch, CancellationToken cancellation)
    {
        if (_last.Warm is not { } warm || batch.IsAll || batch.Paths.Count is 0 or > 4 * EarlyPages.Most) return false;
        var started = Stopwatch.GetTimestamp();
        try
        {
            var files = inputs.Saved(batch.Paths, _last.Content);
            if (files.Length is 0 or > EarlyPages.Most || warm.Remake(files, cancellation) is not { } pages) return false;
            if (pages.HasErrors)
            {
                ContentFile? File(string path) => files.FirstOrDefault(file => file.Path == path);
                var (errors, more) = inputs.Problems.Of(pages.Diagnostics, File);
                hub.Change(state => state with { Errors = errors, MoreErrors = more, IsBuilding = true });
                return true;
            }

            _early.Saved(files, pages, _turn);
            log.Quick(files, Stopwatch.GetElapsedTime(started));
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The whole build meets the same, and tells it.
            return false;
        }
    }

    private Running Begin(CancellationToken cancellation)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var (before, turn) = (_last, _turn);
        var (wait, tell) = (Waiting(stop.Token), Telling(turn, stop.Token));
        var build = Task.Run(() => inputs.Build(before, wait, tell, stop.Token), CancellationToken.None);
        return new Running(build, stop, turn);
    }

    // Each by itself: a build keeps what it is given, and must not keep the build before.
    private Action Waiting(CancellationToken stop) => () => _pace.Wait(stop);

    private Action<IWarmSite> Telling(int turn, CancellationToken stop) => warm => _early.Indexed(warm, turn, _pace, stop);

    /// <summary>Takes over what a build made; true when it was stopped, so that another must follow.</summary>
    private bool Apply(WholeBuild? made, Running running)
    {
        if (made is null) return true;
        _early.Locked(() => Take(made, running));
        return false;
    }

    private void Take(WholeBuild made, Running running)
    {
        _lastEnd = Stopwatch.GetTimestamp();
        var isSame = ReferenceEquals(made, _last);
        _last = made;
        if (made.IsGood)
        {
            // Pages that were saved since it began are newer than it. While other files are wrong, what was saved stays shown.
            _early.Forget(running.Turn);
        }

        if (!isSame && made is { IsGood: true, Schemas: { } files }) schemas?.Refresh(files);
        // The terminal first: who sees the state may look there.
        if (!isSame) log.Whole(made);
        var site = made.IsGood ? _early.Over(made.Site) : hub.Current.Site;
        var current = hub.Current;
        if (!isSame || current.IsBuilding || !ReferenceEquals(current.Made, made) || current.Site.Files.Count != site.Files.Count)
        {
            hub.Change(state => state with
            {
                Site = site,
                Errors = made.Errors,
                MoreErrors = made.MoreErrors,
                Marks = made.Marks,
                Made = made,
                IsBuilding = _turn > running.Turn,
            });
        }
    }

    private static async Task<WholeBuild?> Ended(Running running)
    {
        try
        {
            return await running.Task;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private sealed record Running(Task<WholeBuild> Task, CancellationTokenSource Stop, int Turn);
}
