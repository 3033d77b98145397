using NbSite.Commands.New;
using NbSite.Console;
using NbSite.Disk;

namespace NbSite.Desk;

/// <summary>
/// Puts a change in place: all new texts are on the disk before the first takes its place, each only where the file still is what it was, and
/// what was done is taken back when a later step cannot be.
/// </summary>
internal static class ChangeWriter
{
    /// <summary>The files that are no longer what the change was made from; empty when it can be applied.</summary>
    public static IReadOnlyList<string> Conflicts(RootedFolder root, ChangeSet change)
    {
        try
        {
            return [.. change.Files.Where(file => !FileChange.IsSame(Now(root, file.Path), file.Before)).Select(file => file.Path)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NewFiles.Failed("read", root, exception);
        }
    }

    /// <summary>Throws <see cref="MachineException"/>; nothing is changed then.</summary>
    public static void Apply(RootedFolder root, ChangeSet change)
    {
        if (Conflicts(root, change) is [var first, ..])
            throw new MachineException($"“{first}” was changed by somebody else since it was read, and was left as it is now.");
        var prepared = new List<(FileChange File, FileReplacement Replacement)>();
        var undo = new UndoSteps();
        var away = new List<string>();
        var isDone = false;
        try
        {
            foreach (var file in change.Files.Where(file => file.After is not null))
            {
                undo.MakeFolder(Path.GetDirectoryName(root.PathOf(file.Path))!);
                prepared.Add((file, file.Before is { } before
                    ? FileReplacement.Prepare(root, file.Path, before, file.After!.Value.Span)
                    : FileReplacement.PrepareNew(root, file.Path, file.After!.Value.Span)));
            }

            foreach (var (file, replacement) in prepared)
            {
                replacement.Commit();
                if (file.Before is { } before) undo.Replaced(root, file.Path, before, file.After!.Value);
                else undo.Made(root.PathOf(file.Path));
            }

            foreach (var file in change.Files.Where(file => file.After is null))
            {
                // Kept under another name until everything is in place.
                var aside = Aside(root.PathOf(file.Path));
                undo.Move(root.PathOf(file.Path), aside);
                away.Add(aside);
                if (!FileChange.IsSame(File.ReadAllBytes(aside), file.Before))
                    throw new MachineException($"“{file.Path}” was changed by somebody else since it was read, and was left as it is now.");
            }

            isDone = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NewFiles.Failed("write", root, exception);
        }
        finally
        {
            foreach (var (_, replacement) in prepared) replacement.Dispose();
            if (isDone) Clear(root, change, away);
            else undo.TakeBack();
        }
    }

    private static ReadOnlyMemory<byte>? Now(RootedFolder root, string path)
    {
        var full = root.PathOf(path);
        if (!Path.Exists(full)) return null;
        return Directory.Exists(full) ? throw new MachineException($"“{path}” is a folder.") : File.ReadAllBytes(full);
    }

    private static string Aside(string path)
    {
        for (var number = 1; ; number++)
        {
            var aside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}{(number == 1 ? "" : $".{number}")}.moved");
            if (!Path.Exists(aside)) return aside;
        }
    }

    /// <summary>Deletes what was taken away, and folders below that of a language in which nothing is left.</summary>
    private static void Clear(RootedFolder root, ChangeSet change, List<string> away)
    {
        foreach (var path in away) Durable.DeleteIfPossible(path);
        foreach (var file in change.Files.Where(file => file.After is null))
        {
            for (var end = file.Path.LastIndexOf('/'); end > 0 && file.Path.LastIndexOf('/', end - 1) > 0; end = file.Path.LastIndexOf('/', end - 1))
            {
                try
                {
                    Directory.Delete(root.PathOf(file.Path[..end]));
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    break;
                }
            }
        }
    }
}
