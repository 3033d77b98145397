using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Disk;

namespace NbSite.Commands.New;

/// <summary>
/// Puts new files and new texts of files in place: all are on the disk before the first takes its place, and what was put
/// there is taken back when a later one cannot be.
/// </summary>
internal static class NewFiles
{
    /// <summary>Throws <see cref="MachineException"/>; nothing is written then.</summary>
    public static void Write(
        RootedFolder root, IReadOnlyList<(string Path, byte[] Bytes)> files, IReadOnlyList<(ContentFile Before, byte[] Bytes)> edits)
    {
        var prepared = new List<(string Temporary, string Target)>();
        var replacements = new List<FileReplacement>();
        var (made, folders) = (new List<string>(), new List<string>());
        var isDone = false;
        try
        {
            foreach (var (path, bytes) in files)
            {
                var target = root.PathOf(path);
                MakeFolder(Path.GetDirectoryName(target)!, folders);
                var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.new");
                prepared.Add((temporary, target));
                Durable.WriteNew(temporary, bytes);
            }

            foreach (var (before, bytes) in edits)
                replacements.Add(FileReplacement.Prepare(root, before.Path, before.Bytes, bytes));
            foreach (var (temporary, target) in prepared)
            {
                File.Move(temporary, target, overwrite: false);
                made.Add(target);
            }

            foreach (var replacement in replacements) replacement.Commit();
            isDone = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException(
                DiskFull.Is(exception) ? $"the disk is full: {exception.Message} Make room, and run the command again."
                : $"cannot write in “{root.Root}”: {exception.Message} Check the permissions.", isMidway: true);
        }
        finally
        {
            foreach (var each in replacements) each.Dispose();
            foreach (var (temporary, _) in prepared) Durable.DeleteIfPossible(temporary);
            if (!isDone) TakeBack(made, folders);
        }
    }

    private static void MakeFolder(string folder, List<string> made)
    {
        var missing = new Stack<string>();
        for (var at = folder; !Directory.Exists(at) && Path.GetDirectoryName(at) is { } above; at = above) missing.Push(at);
        Directory.CreateDirectory(folder);
        made.AddRange(missing);
    }

    private static void TakeBack(List<string> files, List<string> folders)
    {
        foreach (var file in files) Durable.DeleteIfPossible(file);
        foreach (var folder in folders.AsEnumerable().Reverse())
        {
            try
            {
                Directory.Delete(folder);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Somebody put something there meanwhile, which stays.
            }
        }
    }
}
