using System.Collections.Immutable;
using NbSite.Commands.New;
using NbSite.Console;
using NbSite.Disk;

namespace NbSite.Commands.Moving;

/// <summary>
/// Puts a move in place: all new texts are on the disk first; what was done is taken back when a later step cannot be
/// done, or when somebody changed a file meanwhile.
/// </summary>
internal static class MoveFiles
{
    /// <summary>
    /// Throws <see cref="MachineException"/>; nothing is moved then. Gives the files that an earlier move put aside and
    /// left when it was stopped, and that say something else than those that were moved now.
    /// </summary>
    public static ImmutableArray<string> Write(RootedFolder root, MovedContent files, ClinicNames clinics)
    {
        var prepared = new List<FileReplacement>();
        var undo = new UndoSteps();
        var (away, left) = (new List<string>(), ImmutableArray.CreateBuilder<string>());
        var isDone = false;
        try
        {
            var texts = files.Texts.ToDictionary(each => each.Path, each => each.Bytes, StringComparer.Ordinal);
            foreach (var (from, to) in files.Moves)
            {
                Unchanged(root.PathOf(from), files.Bytes(to), from);
                undo.MakeFolder(Path.GetDirectoryName(root.PathOf(to))!);
            }

            var made = texts.Where(text => files.From(text.Key) != text.Key || !File.Exists(root.PathOf(text.Key)))
                .Select(text => (Path: text.Key, Replacement: Kept(FileReplacement.PrepareNew(root, text.Key, text.Value))))
                .ToList();
            var changed = texts.Where(text => made.TrueForAll(each => each.Path != text.Key))
                .Select(text => (Root: root, Path: text.Key, Before: files.Bytes(text.Key), After: text.Value))
                .Concat(clinics.Edits.Select(edit =>
                    (Root: new RootedFolder(clinics.Folder), Path: Path.GetFileName(edit.Path), edit.Before,
                    After: edit.Bytes)))
                .Select(each => (each.Root, each.Path, each.Before, each.After,
                    Replacement: Kept(FileReplacement.Prepare(each.Root, each.Path, each.Before, each.After)))).ToList();
            foreach (var (path, replacement) in made)
            {
                replacement.Commit();
                var target = root.PathOf(path);
                undo.Made(target);
                if (files.From(path) != path) FileFacts.Of(root.PathOf(files.From(path)))?.GiveTo(target);
            }

            foreach (var (from, to) in files.Moves)
            {
                var (old, next) = (root.PathOf(from), root.PathOf(to));
                if (texts.ContainsKey(to))
                {
                    // Kept under another name until everything is in place.
                    next = Aside(old, from, files.Bytes(to), left);
                    away.Add(next);
                }

                undo.Move(old, next);
            }

            foreach (var (place, path, before, after, replacement) in changed)
            {
                replacement.Commit();
                undo.Replaced(place, path, before, after);
            }

            isDone = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NewFiles.Failed("move", root, exception);
        }
        finally
        {
            foreach (var each in prepared) each.Dispose();
            if (isDone) Clear(root, files, away);
            else undo.TakeBack();
        }

        return left.ToImmutable();

        // Known at once, so that it goes when the next one cannot be prepared.
        FileReplacement Kept(FileReplacement replacement)
        {
            prepared.Add(replacement);
            return replacement;
        }
    }

    private static void Unchanged(string path, ReadOnlyMemory<byte> before, string shown)
    {
        if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(before.Span))
            throw new MachineException(
                $"“{shown}” was changed by somebody else since it was read, and was left as it is now. Run the command again.");
    }

    /// <summary>
    /// A name beside a file under which nothing stands. What a run that was killed left there goes when it is the same
    /// text; else it may be the only copy, and stays.
    /// </summary>
    private static string Aside(
        string path, string from, ReadOnlyMemory<byte> bytes, ImmutableArray<string>.Builder left)
    {
        for (var number = 1; ; number++)
        {
            var name = $".{Path.GetFileName(path)}{(number == 1 ? "" : $".{number}")}.moved";
            var aside = Path.Combine(Path.GetDirectoryName(path)!, name);
            if (File.Exists(aside) && File.ReadAllBytes(aside).AsSpan().SequenceEqual(bytes.Span)) File.Delete(aside);
            if (!Path.Exists(aside)) return aside;
            left.Add(from[..(from.LastIndexOf('/') + 1)] + name);
        }
    }

    /// <summary>Deletes what was moved away, and the folders that nothing is left in.</summary>
    private static void Clear(RootedFolder root, MovedContent files, List<string> away)
    {
        foreach (var path in away) Durable.DeleteIfPossible(path);
        foreach (var (from, _) in files.Moves)
        {
            // The folder of a language stays, and those of “static” and its like.
            for (var end = from.LastIndexOf('/'); end > 0 && from.LastIndexOf('/', end - 1) > 0;
                end = from.LastIndexOf('/', end - 1))
            {
                try
                {
                    Directory.Delete(root.PathOf(from[..end]));
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    break;
                }
            }
        }
    }
}
