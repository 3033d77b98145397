using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using NbSite.Console;

namespace NbSite.Disk;

/// <summary>
/// Puts the next site together in <see cref="OutputPlace.Staging"/>: of the spare, which is the site before the published
/// one, where that holds the same bytes; of the published site where it does not; and of the files that were made anew.
/// </summary>
/// <param name="place">Where the site is published.</param>
/// <param name="files">The files of the next site.</param>
/// <param name="fresh">Which of them were made anew and lie in <see cref="OutputPlace.Fresh"/>.</param>
internal sealed class NextTree(
    OutputPlace place, ConcurrentDictionary<string, ManifestFile> files, ConcurrentDictionary<string, byte> fresh)
{
    private readonly RootedFolder _site = new(place.Site);
    private readonly RootedFolder _staging = new(place.Staging);
    private bool _tookFresh;

    /// <summary>Folders with files of somebody else that lay in the spare.</summary>
    public List<string> Kept { get; } = [];

    /// <summary>Makes it. Throws <see cref="MachineException"/>, and <see cref="IOException"/> when the disk refuses.</summary>
    /// <param name="ofItsOwn">Whether no file may be one with a file of the published site (a hard link).</param>
    public void Make(bool ofItsOwn)
    {
        var stay = files.Keys.Where(path => !fresh.ContainsKey(path)).ToList();
        if (stay.Count == 0 && Directory.Exists(place.Fresh))
        {
            _tookFresh = true;
            place.Calls.MoveFolder(place.Fresh, place.Staging);
            return;
        }

        var good = ofItsOwn ? TakeSpareOrSay() : [];
        place.Calls.MakeFolder(place.Staging);
        foreach (var folder in FileTree.FoldersOf(files.Keys)) place.Calls.MakeFolder(_staging.PathOf(folder));
        InParallel(stay.Where(path => !good.ContainsKey(path)), path => Bring(path, ofItsOwn));
        _tookFresh = true;
        foreach (var path in fresh.Keys) place.Calls.MoveFile(Path.Combine(place.Fresh, path), _staging.PathOf(path));
        place.Calls.DeleteTree(place.Fresh);
    }

    /// <summary>Whether it failed for want of room that a tree which shares its files with the published one does not need.</summary>
    public bool CanShare(Exception exception) => !_tookFresh && DiskFull.Is(exception);

    private ConcurrentDictionary<string, byte> TakeSpareOrSay()
    {
        try
        {
            return TakeSpare();
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException || (exception is IOException && !DiskFull.Is(exception)))
        {
            throw new MachineException(
                $"cannot work in the spare site “{place.Spare}”: {exception.Message} Remove that folder, or allow NbSite to write there.",
                isMidway: true);
        }
    }

    /// <summary>Takes the spare for the next site, without what is to be otherwise; gives the files that are right in it.</summary>
    private ConcurrentDictionary<string, byte> TakeSpare()
    {
        var good = new ConcurrentDictionary<string, byte>(StringComparer.Ordinal);
        if (!Directory.Exists(place.Spare)) return good;
        var written = Manifest.Read(place.SpareManifest);
        var found = FileTree.Files(place.Spare).ToList();
        var folders = FileTree.Folders(place.Spare).ToList();
        var known = FileTree.FoldersOf(written?.Files.Keys ?? (IEnumerable<string>)[]);
        var needed = FileTree.FoldersOf(files.Keys);
        var foreign = folders.Count(folder => !known.Contains(folder) && !needed.Contains(folder));
        InParallel(found, path =>
        {
            if (files.TryGetValue(path, out var file) && !fresh.ContainsKey(path) && Manifest.Holds(place.Spare, path, file))
                good.TryAdd(path, 0);
            else if (written is null || !written.Files.TryGetValue(path, out var old) || !Manifest.IsAsWritten(place.Spare, path, old))
                Interlocked.Increment(ref foreign);
        });
        if (foreign > 0)
        {
            Recovery.DropSpare(place, Kept);
            return new ConcurrentDictionary<string, byte>(StringComparer.Ordinal);
        }

        place.Calls.MoveFolder(place.Spare, place.Staging);
        place.Calls.DeleteFile(place.SpareManifest);
        foreach (var path in found.Where(path => !good.ContainsKey(path))) place.Calls.DeleteFile(_staging.PathOf(path));
        foreach (var folder in folders.Where(folder => !needed.Contains(folder)).OrderByDescending(folder => folder.Length))
            place.Calls.DeleteFolder(_staging.PathOf(folder));

        // Servers tell browsers by the time whether a file is still the one that they have.
        foreach (var path in good.Keys)
        {
            var full = _staging.PathOf(path);
            if (File.GetLastWriteTimeUtc(full).Ticks != files[path].Written) place.Calls.SetTime(full, files[path].Written);
        }

        return good;
    }

    private void Bring(string path, bool ofItsOwn)
    {
        var file = files[path];
        var staged = _staging.PathOf(path);
        if (_site.Find(path) is not { } published || Manifest.AsWritten(place.Site, path, file) is null) throw Changed(path);
        if (!ofItsOwn)
        {
            place.Calls.LinkOrCopy(published, staged);
            files[path] = file with { Written = File.GetLastWriteTimeUtc(staged).Ticks };
            return;
        }

        var bytes = File.ReadAllBytes(published);
        if (Manifest.Hash(bytes) != file.Sha256) throw Changed(path);
        place.Calls.WriteNew(staged, bytes);
        place.Calls.SetTime(staged, file.Written);
        files[path] = file with { Written = File.GetLastWriteTimeUtc(staged).Ticks };
    }

    // What went wrong first stands for what went wrong beside it.
    private static void InParallel(IEnumerable<string> paths, Action<string> work)
    {
        try
        {
            Parallel.ForEach(paths, work);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }

    private MachineException Changed(string path) => new(
        $"“{TerminalText.OneLine(path)}” in the output “{place.Site}” was changed or removed while NbSite worked. "
        + "Move it away if it is there, and run the command again.",
        isMidway: true);
}
