using NbSite.Disk;

namespace NbSite.Preview.Watching;

/// <summary>
/// Follows a folder by what the system tells, with a look every second whether it still is the same folder; when the system cannot
/// tell, looks at everything twice a second.
/// </summary>
internal sealed class FolderWatcher : IChangeSource
{
    private const int LargestBuffer = 64 * 1024;
    private static readonly TimeSpan EachSecond = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private readonly string _root;
    private readonly ChangeInbox _inbox;
    private readonly Action<string> _complain;
    private readonly Timer _timer;
    private FileSystemWatcher? _watcher;
    private DateTime? _born;
    private bool _polls;
    private bool _isDisposed;

    /// <param name="root">The folder; it need not be there yet.</param>
    /// <param name="polls">Whether not to ask the system at all.</param>
    /// <param name="inbox">Is told.</param>
    /// <param name="complain">Is given a sentence when the system stops telling.</param>
    public FolderWatcher(string root, bool polls, ChangeInbox inbox, Action<string> complain)
    {
        (_root, _polls, _inbox, _complain) = (root, polls, inbox, complain);
        _born = Born();
        lock (_gate) Begin();
        _timer = new Timer(_ => Look(), null, _polls ? Poll : EachSecond, _polls ? Poll : EachSecond);
    }

    /// <inheritdoc/>
    public string? Complaint { get; private set; }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _watcher?.Dispose();
        }

        _timer.Dispose();
    }

    private void Look()
    {
        lock (_gate)
        {
            if (_isDisposed) return;
            var born = Born();
            if (born != _born)
            {
                _born = born;
                Begin();
                _inbox.TellAll();
            }
            else if (_polls && born is not null)
            {
                _inbox.TellLook();
            }
        }
    }

    private DateTime? Born()
    {
        try
        {
            return Directory.Exists(_root) ? Directory.GetCreationTimeUtc(_root) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Begin()
    {
        _watcher?.Dispose();
        _watcher = null;
        if (_polls || _born is null) return;
        try
        {
            // By its real path: a link is followed once, here.
            _watcher = new FileSystemWatcher(FileTree.RealPath(new DirectoryInfo(_root)))
            {
                IncludeSubdirectories = true,
                InternalBufferSize = LargestBuffer,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size
                    | NotifyFilters.CreationTime | NotifyFilters.Attributes,
            };
            _watcher.Created += (_, change) => Tell(change.Name);
            _watcher.Changed += (_, change) => Tell(change.Name);
            _watcher.Deleted += (_, change) => Tell(change.Name);
            _watcher.Renamed += (_, change) =>
            {
                Tell(change.OldName);
                Tell(change.Name);
            };
            _watcher.Error += (_, error) => Failed(error.GetException());
            _watcher.EnableRaisingEvents = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or PlatformNotSupportedException)
        {
            BeginToPoll(exception.Message);
        }
    }

    private void Tell(string? name)
    {
        if (name is null) _inbox.TellAll();
        else _inbox.Tell(Path.Combine(_root, name));
    }

    private void Failed(Exception exception)
    {
        // So much happened at once that words were lost: one look at everything says what.
        if (exception is not InternalBufferOverflowException)
        {
            lock (_gate)
            {
                // A folder that is gone is no fault of the system; the look each second finds it again.
                if (!_isDisposed && Born() is not null) BeginToPoll(exception.Message);
            }
        }

        _inbox.TellAll();
    }

    private void BeginToPoll(string why)
    {
        if (_polls) return;
        _polls = true;
        _watcher?.Dispose();
        _watcher = null;
        // Null while the constructor runs, which then sets the pace itself.
        _timer?.Change(Poll, Poll);
        Complaint = $"the system does not tell of changes in “{_root}” ({why.TrimEnd('.')}). NbSite looks at the files twice a second instead.";
        _complain(Complaint);
    }
}
