using System.Collections.Immutable;
using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Disk;
using NbSite.Model;

namespace NbSite.Commands.New;

/// <summary>
/// A folder that is filled as a whole or not at all: all files are written beside their place first, and then moved there.
/// </summary>
internal sealed class NewFolder
{
    private const string Git = ".git";
    private const string Program = "get-nbsite";
    private readonly string _place;
    private readonly bool _isThere;

    private NewFolder(string place, bool isThere)
    {
        _place = place;
        _isThere = isThere;
    }

    /// <summary>The folder; null, with the reason in the bag, when it holds something. A repository without files is empty.</summary>
    public static NewFolder? At(string place, DiagnosticBag bag)
    {
        var path = Path.TrimEndingDirectorySeparator(place);
        try
        {
            if (File.Exists(path))
            {
                bag.Add(Codes.FolderIsFile.At(SourceSpan.File("")));
                return null;
            }

            if (!Directory.Exists(path)) return new NewFolder(path, false);
            var names = new DirectoryInfo(path).EnumerateFileSystemInfos().Select(entry => entry.Name)
                .Where(name => name != Git).Order(StringComparer.Ordinal).ToList();
            if (names.Count == 0) return new NewFolder(path, true);
            bag.Add(Codes.FolderNotEmpty.At(SourceSpan.File(""), Quote.Some([.. names.Select(name => $"“{name}”")])));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot read “{path}”: {exception.Message} Check the permissions.");
        }
    }

    /// <summary>Throws <see cref="MachineException"/>; nothing is left behind then.</summary>
    public void Write(ImmutableArray<ContentFile> files, CancellationToken cancellation)
    {
        var above = new List<string>();
        var temporary = "";
        var moved = new List<string>();
        var isDone = false;
        try
        {
            // Beside its place, or in it where it is there already: a move between two disks is none.
            var near = _isThere ? _place : Path.GetDirectoryName(_place) ?? _place;
            for (var at = near; !Path.Exists(at) && Path.GetDirectoryName(at) is { } next; at = next) above.Add(at);
            Directory.CreateDirectory(near);
            temporary = Path.Combine(near, $".nbsite-new-{Guid.NewGuid():N}");
            Directory.CreateDirectory(temporary);
            foreach (var file in files)
            {
                cancellation.ThrowIfCancellationRequested();
                Put(Path.Combine(temporary, file.Path), file);
            }

            if (_isThere) MoveIn(temporary, moved);
            else Directory.Move(temporary, _place);
            DiskFlush.TryFolder(near);
            isDone = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException(DiskFull.Is(exception)
                ? $"the disk is full: {exception.Message} Make room, or name a folder elsewhere."
                : $"cannot make “{_place}”: {exception.Message} Check the permissions, or name a folder elsewhere.", isMidway: true);
        }
        finally
        {
            if (!isDone) foreach (var path in moved) Remove(path);
            if (temporary.Length > 0) Remove(temporary);
            if (!isDone) foreach (var path in above) Remove(path, isEmptyOnly: true);
        }
    }

    private static void Put(string path, ContentFile file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Durable.WriteNew(path, file.Bytes.Span);
        if (!OperatingSystem.IsWindows() && file.Path == Program)
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    private void MoveIn(string temporary, List<string> moved)
    {
        foreach (var entry in new DirectoryInfo(temporary).EnumerateFileSystemInfos().ToList())
        {
            var target = Path.Combine(_place, entry.Name);
            // Neither takes the place of what somebody put there meanwhile.
            if (entry is DirectoryInfo) Directory.Move(entry.FullName, target);
            else File.Move(entry.FullName, target, overwrite: false);
            moved.Add(target);
        }
    }

    private static void Remove(string path, bool isEmptyOnly = false)
    {
        try
        {
            if (Directory.Exists(path)) Directory.Delete(path, recursive: !isEmptyOnly);
            else if (!isEmptyOnly) File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is told is the failure that came first.
        }
    }
}
