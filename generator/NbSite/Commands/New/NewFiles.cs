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
        var undo = new UndoSteps();
        var isDone = false;
        try
        {
            foreach (var (path, bytes) in files)
            {
                var target = root.PathOf(path);
                undo.MakeFolder(Path.GetDirectoryName(target)!);
                var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.new");
                prepared.Add((temporary, target));
                Durable.WriteNew(temporary, bytes);
            }

            foreach (var (before, bytes) in edits)
                replacements.Add(FileReplacement.Prepare(root, before.Path, before.Bytes, bytes));
            foreach (var (temporary, target) in prepared)
            {
                File.Move(temporary, target, overwrite: false);
                undo.Made(target);
            }

            foreach (var ((before, bytes), replacement) in edits.Zip(replacements))
            {
                replacement.Commit();
                undo.Replaced(root, before.Path, before.Bytes, bytes);
            }

            isDone = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Failed("write", root, exception);
        }
        finally
        {
            foreach (var each in replacements) each.Dispose();
            foreach (var (temporary, _) in prepared) Durable.DeleteIfPossible(temporary);
            if (!isDone) undo.TakeBack();
        }
    }

    /// <summary>What is told when the disk does not do what is asked.</summary>
    /// <param name="verb">What was to be done.</param>
    /// <param name="root">The folder in which.</param>
    /// <param name="exception">Why not.</param>
    public static MachineException Failed(string verb, RootedFolder root, Exception exception) => new(
        DiskFull.Is(exception) ? $"the disk is full: {exception.Message} Make room, and run the command again."
        : $"cannot {verb} in “{root.Root}”: {exception.Message} Check the permissions.", isMidway: true);
}
