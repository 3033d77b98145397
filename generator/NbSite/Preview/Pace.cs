namespace NbSite.Preview;

/// <summary>Lets a build of the whole site wait while a page that somebody waits for is made and fetched.</summary>
internal sealed class Pace
{
    // A browser is told, asks for the page, and shows it.
    private static readonly TimeSpan Fetching = TimeSpan.FromMilliseconds(150);

    // The same for a page that it loads again, with its styles and scripts.
    private static readonly TimeSpan Loading = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private TaskCompletionSource? _held;
    private int _times;

    /// <summary>Has the build wait until the page is out.</summary>
    public void Hold()
    {
        lock (_gate)
        {
            _times++;
            _held ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Lets the build go on in a moment, unless another page is waited for by then.</summary>
    /// <param name="isLoadedAgain">Whether browsers load the page again, and do not only put words in place.</param>
    public void Release(bool isLoadedAgain = false)
    {
        int times;
        lock (_gate) times = _times;
        _ = Task.Delay(isLoadedAgain ? Loading : Fetching).ContinueWith(
            _ => Free(times), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <summary>Waits; called by the build.</summary>
    public void Wait(CancellationToken cancellation) => Volatile.Read(ref _held)?.Task.Wait(cancellation);

    private void Free(int times)
    {
        TaskCompletionSource? held;
        lock (_gate)
        {
            if (times != _times) return;
            (held, _held) = (_held, null);
        }

        held?.SetResult();
    }
}
