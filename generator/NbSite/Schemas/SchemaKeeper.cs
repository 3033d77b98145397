using System.Collections.Immutable;
using NbSite.Content.Schemas;

namespace NbSite.Schemas;

/// <summary>
/// Keeps the schemas of a site up to date while it is previewed, beside the work that somebody waits for.
/// </summary>
/// <param name="folder">Where they lie.</param>
/// <param name="tell">Is told, once, why they cannot be written.</param>
internal sealed class SchemaKeeper(SchemaFolder folder, Action<string> tell)
{
    private readonly Lock _gate = new();
    private Action? _next;
    private Task _work = Task.CompletedTask;
    private bool _isWorking;
    private bool _isTold;

    /// <summary>Ends when what was asked for is written.</summary>
    public Task Written
    {
        get
        {
            lock (_gate) return _work;
        }
    }

    /// <summary>Has them written as they are now; of several that wait, only the last.</summary>
    public void Refresh(Func<ImmutableArray<SchemaFile>> files) => Do(() => folder.Write(files()));

    /// <summary>Has something done after what is being done; of several that wait, only the last.</summary>
    internal void Do(Action work)
    {
        lock (_gate)
        {
            _next = work;
            if (_isWorking) return;
            // A task that is about to end takes nothing more, though it is not completed yet: the flag is what counts.
            _isWorking = true;
            _work = Task.Run(Work);
        }
    }

    private void Work()
    {
        while (true)
        {
            Action work;
            lock (_gate)
            {
                if (_next is null)
                {
                    _isWorking = false;
                    return;
                }

                (work, _next) = (_next, null);
            }

            Try(work);
        }
    }

    private void Try(Action work)
    {
        try
        {
            work();
        }
        // Whatever it was: the preview goes on without them, and so does the next writing.
        catch (Exception exception)
        {
            if (!_isTold) tell($"editors are told nothing of the files' form: {exception.Message}");
            _isTold = true;
        }
    }
}
