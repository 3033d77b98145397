namespace NbSite.Preview;

/// <summary>The state of now, and a way to wait for the next one. Who waits may miss states in between, never the last.</summary>
internal sealed class PreviewHub
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    private TaskCompletionSource _changed = New();
    private PreviewState _current = PreviewState.Start;

    public PreviewState Current => Volatile.Read(ref _current);

    /// <summary>Puts another state in the place of this one.</summary>
    public PreviewState Change(Func<PreviewState, PreviewState> change)
    {
        TaskCompletionSource before;
        PreviewState next;
        lock (_gate)
        {
            next = change(_current) with { Number = _current.Number + 1 };
            Volatile.Write(ref _current, next);
            before = _changed;
            _changed = New();
        }

        before.SetResult();
        return next;
    }

    /// <summary>The paths of pages that browsers show.</summary>
    public IReadOnlyCollection<string> Open
    {
        get
        {
            lock (_gate) return [.. _open.Keys];
        }
    }

    /// <summary>Tells that a browser shows a page, until what is given back is disposed of.</summary>
    /// <param name="path">The path of its file in the site.</param>
    public IDisposable Shows(string path)
    {
        lock (_gate) _open[path] = _open.GetValueOrDefault(path) + 1;
        return new Tab(this, path);
    }

    /// <summary>Ends when there is a state newer than the one of this number.</summary>
    public Task After(long number)
    {
        lock (_gate) return _current.Number > number ? Task.CompletedTask : _changed.Task;
    }

    private sealed class Tab(PreviewHub hub, string path) : IDisposable
    {
        private PreviewHub? _hub = hub;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _hub, null) is not { } hub) return;
            lock (hub._gate)
            {
                if (--hub._open[path] == 0) hub._open.Remove(path);
            }
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
