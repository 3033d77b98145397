using NbSite.Console;

namespace NbSite.Disk;

/// <summary>
/// A new text for a file that people edit too. It is written and flushed beside the file first; then it takes the file's
/// place, if that still holds what was read. The file keeps its owner, its rights and the link that leads to it.
/// </summary>
internal sealed class FileReplacement : IDisposable
{
    private readonly string _shown;
    private readonly string _target;
    private readonly string _temporary;
    private readonly ReadOnlyMemory<byte> _before;
    private readonly bool _isNew;

    private FileReplacement(string shown, string target, ReadOnlyMemory<byte> before, bool isNew = false)
    {
        _isNew = isNew;
        _shown = shown;
        _target = target;
        _before = before;
        _temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.new");
    }

    /// <summary>Writes the new text beside the file. Throws <see cref="MachineException"/>.</summary>
    /// <param name="root">The folder that it must lie in, links followed.</param>
    /// <param name="path">The file, from there.</param>
    /// <param name="before">What it held when it was read.</param>
    /// <param name="bytes">What it is to hold.</param>
    public static FileReplacement Prepare(RootedFolder root, string path, ReadOnlyMemory<byte> before, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var file = new FileInfo(root.PathOf(path));
            var target = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
            if (!RootedFolder.IsWithin(FileTree.RealPath(new FileInfo(target)), FileTree.RealPath(new DirectoryInfo(root.Root))))
                throw new MachineException($"“{path}” is a link that leads out of “{root.Root}”. Remove the link.");
            var facts = FileFacts.Of(target);
            if (IsProtected(target, facts))
                throw new MachineException($"“{path}” may not be written: its rights say so. Allow it, and run the command again.");
            if (facts is { Names: > 1 })
            {
                throw new MachineException(
                    $"“{path}” is one file in several places (a hard link): with a new text it would be another file here. Make a copy of its own, and run the command again.");
            }

            var replacement = new FileReplacement(path, target, before);
            replacement.Write(bytes, facts);
            return replacement;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot write “{path}”: {exception.Message}", isMidway: true);
        }
    }

    /// <summary>The same for a file that is not there yet. Throws <see cref="MachineException"/>.</summary>
    /// <param name="root">The folder that it must lie in.</param>
    /// <param name="path">The file, from there.</param>
    /// <param name="bytes">What it is to hold.</param>
    public static FileReplacement PrepareNew(RootedFolder root, string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var target = root.PathOf(path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var replacement = new FileReplacement(path, target, ReadOnlyMemory<byte>.Empty, isNew: true);
            replacement.Write(bytes, null);
            return replacement;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot write “{path}”: {exception.Message}", isMidway: true);
        }
    }

    /// <summary>Puts the new text in place. Throws <see cref="MachineException"/> when somebody changed the file meanwhile.</summary>
    public void Commit()
    {
        try
        {
            if (_isNew)
            {
                // Refused when somebody made the file meanwhile.
                File.Move(_temporary, _target, overwrite: false);
                DiskFlush.TryFolder(Path.GetDirectoryName(_target)!);
                return;
            }

            if (!File.ReadAllBytes(_target).AsSpan().SequenceEqual(_before.Span))
            {
                throw new MachineException(
                    $"“{_shown}” was changed by somebody else since it was read, and was left as it is now. Run the command again.", isMidway: true);
            }

            File.Move(_temporary, _target, overwrite: true);
            DiskFlush.TryFolder(Path.GetDirectoryName(_target)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot write “{_shown}”: {exception.Message}", isMidway: true);
        }
    }

    public void Dispose() => Durable.DeleteIfPossible(_temporary);

    private void Write(ReadOnlySpan<byte> bytes, FileFacts? facts)
    {
        try
        {
            // Left by a run that was killed; or a link that somebody put there, which is not followed.
            File.Delete(_temporary);
            using (var stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            facts?.GiveTo(_temporary);
        }
        catch
        {
            Durable.DeleteIfPossible(_temporary);
            throw;
        }
    }

    // Root may write everything, and is not meant to.
    private static bool IsProtected(string path, FileFacts? facts) =>
        facts is { } known ? (known.Mode & 0x92) == 0 : new FileInfo(path).IsReadOnly;
}
