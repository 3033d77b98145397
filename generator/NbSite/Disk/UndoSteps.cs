using NbSite.Console;

namespace NbSite.Disk;

/// <summary>
/// What was done to files so far, so that it is taken back, the last step first, when a later one cannot be done.
/// </summary>
internal sealed class UndoSteps
{
    private readonly Stack<Action> _steps = new();

    /// <summary>Makes a folder with those above it that are missing; they go again while they are empty.</summary>
    public void MakeFolder(string folder)
    {
        var missing = new Stack<string>();
        for (var at = folder; !Path.Exists(at) && Path.GetDirectoryName(at) is { } above; at = above) missing.Push(at);
        while (missing.TryPop(out var next))
        {
            Directory.CreateDirectory(next);
            // What somebody put there meanwhile stays, and the folder with it.
            _steps.Push(() => Directory.Delete(next));
        }
    }

    /// <summary>A file was made, and is deleted again.</summary>
    public void Made(string path) => _steps.Push(() => File.Delete(path));

    /// <summary>Moves a file to a place where none is.</summary>
    public void Move(string from, string to)
    {
        File.Move(from, to, overwrite: false);
        _steps.Push(() => File.Move(to, from, overwrite: false));
    }

    /// <summary>A file got another text. It gets the old one again, unless somebody changed the new one meanwhile.</summary>
    public void Replaced(RootedFolder root, string path, ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> written) =>
        _steps.Push(() =>
        {
            using var old = FileReplacement.Prepare(root, path, written, before.Span);
            old.Commit();
        });

    /// <summary>Takes all of it back, as far as that can be.</summary>
    public void TakeBack()
    {
        while (_steps.TryPop(out var step))
        {
            try
            {
                step();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or MachineException)
            {
                // The failure that is told is the one that came first.
            }
        }
    }
}
