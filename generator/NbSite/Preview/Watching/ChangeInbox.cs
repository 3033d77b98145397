namespace NbSite.Preview.Watching;

/// <summary>Collects what may have changed until somebody looks. Told from any thread; asked by one.</summary>
internal sealed class ChangeInbox : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _told = new(0);
    private HashSet<string> _paths = new(StringComparer.Ordinal);
    private bool _isAll;
    private bool _looks;
    private long _newest;

    /// <summary>Tells of a file or folder by its full path.</summary>
    public void Tell(string path)
    {
        lock (_gate) _paths.Add(path);
        Wake();
    }

    /// <summary>Asks for a look at the files' sizes and times. Work that runs is not stopped for it.</summary>
    public void TellLook()
    {
        lock (_gate)
        {
            _looks = true;
            if (_told.CurrentCount == 0) _told.Release();
        }
    }

    /// <summary>Tells that anything may be another: a look at everything is due.</summary>
    public void TellAll()
    {
        lock (_gate) _isAll = true;
        Wake();
    }

    /// <summary>
    /// Waits until something was told and nothing more for a moment (editors write a file in several steps), but not for long; null
    /// when nothing was told in time.
    /// </summary>
    /// <param name="patience">How long to wait for the first word.</param>
    /// <param name="quiet">How long nothing more must be told.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ChangeBatch?> Next(TimeSpan patience, TimeSpan quiet, CancellationToken cancellation)
    {
        if (!IsWaiting && !await _told.WaitAsync(patience, cancellation)) return null;
        var first = Environment.TickCount64;
        while (Environment.TickCount64 - first < 10 * quiet.TotalMilliseconds)
        {
            var left = quiet.TotalMilliseconds - (Environment.TickCount64 - Interlocked.Read(ref _newest));
            if (left <= 0) break;
            await Task.Delay(TimeSpan.FromMilliseconds(left), cancellation);
        }

        return Take();
    }

    /// <summary>What was told, which is then no longer kept here; null for nothing.</summary>
    public ChangeBatch? Take()
    {
        lock (_gate)
        {
            if (_paths.Count == 0 && !_isAll && !_looks) return null;
            var batch = new ChangeBatch([.. _paths], _isAll);
            (_paths, _isAll, _looks) = (new HashSet<string>(StringComparer.Ordinal), false, false);
            while (_told.CurrentCount > 0) _told.Wait(0);
            return batch;
        }
    }

    public void Dispose() => _told.Dispose();

    private bool IsWaiting
    {
        get
        {
            lock (_gate) return _isAll || _looks || _paths.Count > 0;
        }
    }

    private void Wake()
    {
        Interlocked.Exchange(ref _newest, Environment.TickCount64);
        lock (_gate)
        {
            if (_told.CurrentCount == 0) _told.Release();
        }
    }
}

/// <summary>What may have changed. With no path and not all, sizes and times tell.</summary>
/// <param name="Paths">Full paths of files and folders.</param>
/// <param name="IsAll">Whether anything else may have changed too.</param>
internal sealed record ChangeBatch(IReadOnlyList<string> Paths, bool IsAll);
