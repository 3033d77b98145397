namespace NbSite.Preview;

/// <summary>The state of now, and a way to wait for the next one. Who waits may miss states in between, never the last.</summary>
internal sealed class PreviewHub
{
    private readonly Lock _gate = new();
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

    /// <summary>Ends when there is a state newer than the one of this number.</summary>
    public Task After(long number)
    {
        lock (_gate) return _current.Number > number ? Task.CompletedTask : _changed.Task;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
