using NbSite.Console;
using NbSite.Disk;

namespace NbSite.Commands.Moving;

/// <summary>
/// Puts a move in place: all new texts are on the disk first; what was done is taken back when a later step cannot be
/// done, or when somebody changed a file meanwhile.
/// </summary>
internal static class MoveFiles
{
    /// <summary>Throws <see cref="MachineException"/>; nothing is moved then.</summary>
    public static void Write(RootedFolder root, MovedContent files, ClinicNames clinics)
    {
        var prepared = new List<FileReplacement>();
        var undo = new Stack<Action>();
        var away = new List<string>();
        var isDone = false;
        try
        {
            var texts = files.Texts.ToDictionary(each => each.Path, each => each.Bytes, StringComparer.Ordinal);
            foreach (var (from, _) in files.Moves) Unchanged(root.PathOf(from), files.Bytes(files.To(from)), from);
            var made = texts.Where(text => files.From(text.Key) != text.Key || !File.Exists(root.PathOf(text.Key)))
                .Select(text => (Path: text.Key, Replacement: FileReplacement.PrepareNew(root, text.Key, text.Value)))
                    .ToList();
            prepared.AddRange(made.Select(each => each.Replacement));
            var changed = texts.Where(text => made.TrueForAll(each => each.Path != text.Key))
                .Select(text => (Root: root, Path: text.Key, Before: files.Bytes(text.Key), After: text.Value))
                .Concat(clinics.Edits.Select(edit =>
                    (Root: new RootedFolder(clinics.Folder), Path: Path.GetFileName(edit.Path), edit.Before,
                    After: edit.Bytes)))
                .Select(each => (each.Root, each.Path, each.Before, each.After,
                    Replacement: FileReplacement.Prepare(each.Root, each.Path, each.Before, each.After))).ToList();
            prepared.AddRange(changed.Select(each => each.Replacement));
            foreach (var (path, replacement) in made)
            {
                replacement.Commit();
                var target = root.PathOf(path);
                undo.Push(() => File.Delete(target));
                if (files.From(path) != path) FileFacts.Of(root.PathOf(files.From(path)))?.GiveTo(target);
            }

            foreach (var (from, to) in files.Moves)
            {
                var (old, hidden) = (root.PathOf(from), root.PathOf(to));
                if (texts.ContainsKey(to))
                {
                    // Kept under another name until everything is in place.
                    hidden = Path.Combine(Path.GetDirectoryName(old)!, $".{Path.GetFileName(old)}.moved");
                    away.Add(hidden);
                }

                Directory.CreateDirectory(Path.GetDirectoryName(hidden)!);
                File.Move(old, hidden, overwrite: false);
                undo.Push(() => File.Move(hidden, old, overwrite: false));
            }

            foreach (var (place, path, before, after, replacement) in changed)
            {
                replacement.Commit();
                undo.Push(() => Restore(place, path, after, before));
            }

            isDone = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException(
                DiskFull.Is(exception) ? $"the disk is full: {exception.Message} Make room, and run the command again."
                : $"cannot move in “{root.Root}”: {exception.Message} Check the permissions.", isMidway: true);
        }
        finally
        {
            foreach (var each in prepared) each.Dispose();
            if (!isDone) while (undo.TryPop(out var step)) TakeBack(step);
            if (isDone) Clear(root, files, away);
        }
    }

    private static void Unchanged(string path, ReadOnlyMemory<byte> before, string shown)
    {
        if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(before.Span))
            throw new MachineException(
                $"“{shown}” was changed by somebody else since it was read, and was left as it is now. Run the command again.");
    }

    private static void Restore(RootedFolder root, string path, ReadOnlyMemory<byte> written,
        ReadOnlyMemory<byte> before)
    {
        using var old = FileReplacement.Prepare(root, path, written, before.Span);
        old.Commit();
    }

    private static void TakeBack(Action step)
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

    /// <summary>Deletes what was moved away, and the folders that nothing is left in.</summary>
    private static void Clear(RootedFolder root, MovedContent files, List<string> away)
    {
        foreach (var path in away) Durable.DeleteIfPossible(path);
        foreach (var (from, _) in files.Moves)
        {
            for (var folder = Path.GetDirectoryName(from); folder?.Contains(
                Path.DirectorySeparatorChar) == true; folder = Path.GetDirectoryName(folder))
            {
                try
                {
                    Directory.Delete(root.PathOf(folder.Replace(Path.DirectorySeparatorChar, '/')));
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    break;
                }
            }
        }
    }
}
