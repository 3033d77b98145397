using System.Collections.Concurrent;
using NbSite.Console;
using NbSite.Pipelines;

namespace NbSite.Disk;

/// <summary>
/// Publishes a site all at once: files are staged beside the output, and when the build has gone well the staged folder
/// takes the output's place. Whatever happens in between, the output is wholly the old site or wholly the new one.
/// </summary>
internal sealed class StagedOutput : IOutputSink, IDisposable
{
    private readonly OutputPlace _place;
    private readonly RootedFolder _staging;
    private readonly RootedFolder _site;
    private readonly OutputLock _lock;
    private readonly Manifest? _previous;
    private readonly ConcurrentDictionary<string, ManifestFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _folders = new(StringComparer.Ordinal);

    private StagedOutput(OutputPlace place, OutputLock held, Manifest? previous, IReadOnlyList<string> kept)
    {
        _place = place;
        _staging = new RootedFolder(place.Staging);
        _site = new RootedFolder(place.Site);
        _lock = held;
        _previous = previous;
        Kept = kept;
    }

    /// <summary>How many files were staged.</summary>
    public int Count => _files.Count;

    /// <summary>The paths of the files that are published now.</summary>
    public IReadOnlyCollection<string> Published => _previous is null ? [] : _previous.Files.Keys;

    /// <summary>Folders in which files stand that somebody else put into the output while it was worked on.</summary>
    public IReadOnlyList<string> Kept { get; private set; }

    /// <summary>The paths of the staged files.</summary>
    public ICollection<string> Paths => _files.Keys;

    /// <summary>What is new against the last build; null when there was none.</summary>
    public SiteChanges? Changes => _previous is null ? null : SiteChanges.Between(_previous.Files, _files);

    /// <summary>
    /// Takes the output for this run, finishes what an interrupted run left, and refuses an output that holds things
    /// NbSite did not write. Throws <see cref="MachineException"/>.
    /// </summary>
    public static StagedOutput Open(OutputPlace place)
    {
        // Exchanging folders would put the site in the place of the link and leave what it leads to as it was.
        if (new DirectoryInfo(place.Site).LinkTarget is not null)
        {
            throw new MachineException(
                $"the output “{place.Site}” is a symbolic link. Name the folder that it leads to with --output.");
        }

        if (File.Exists(place.Site))
        {
            throw new MachineException(
                $"the output “{place.Site}” is a file. Remove it, or name a folder with --output.");
        }

        var isNew = !Directory.Exists(place.State);
        var held = OutputLock.Take(place);
        try
        {
            var kept = Recovery.Finish(place);
            var previous = Manifest.Read(place.Manifest);
            RefuseForeign(place, previous);
            if (Directory.Exists(place.Staging)) Directory.Delete(place.Staging, recursive: true);
            Directory.CreateDirectory(place.Staging);
            return new StagedOutput(place, held, previous, kept);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            GiveUp();
            throw new MachineException($"cannot prepare the output “{place.Site}”: {exception.Message}");
        }
        catch
        {
            GiveUp();
            throw;
        }

        // A refused output keeps nothing of ours beside it.
        void GiveUp()
        {
            if (isNew) Durable.DeleteIfPossible(place.Lock);
            held.Dispose();
            if (isNew && Directory.Exists(place.State) && !Directory.EnumerateFileSystemEntries(place.State).Any())
                Directory.Delete(place.State);
        }
    }

    /// <summary>Stages one file. Throws <see cref="MachineException"/> when the disk refuses.</summary>
    public void Add(OutputFile file)
    {
        var path = _staging.PathOf(file.Path);
        try
        {
            MakeFolder(Path.GetDirectoryName(path)!);

            // CreateNew and not Create: truncating makes ext4 write each file out at once, which takes most of a build.
            using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            RandomAccess.Write(handle, file.Bytes.Span, 0);
            _files[file.Path] = new ManifestFile(
                file.Bytes.Length, Manifest.Hash(file.Bytes.Span), File.GetLastWriteTimeUtc(handle).Ticks);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot write “{file.Path}”: {exception.Message}", isMidway: true);
        }
    }

    /// <summary>Whether a staged file has the bytes that it was last published with.</summary>
    public bool IsUnchanged(string path) =>
        _previous is not null && _previous.Files.TryGetValue(path, out var before) && before.Sha256 == _files[path].Sha256;

    /// <summary>The bytes of a staged file.</summary>
    public byte[] Read(string path) => File.ReadAllBytes(_staging.PathOf(path));

    /// <summary>Stages files as they were last published: all of them, or, when one is missing or was changed since, none and false.</summary>
    public bool KeepAll(IReadOnlyList<string> paths) => paths.All(CanKeep) && paths.All(Keep);

    private bool CanKeep(string path) => _previous is not null && _previous.Files.TryGetValue(path, out var file)
        && _site.Find(path) is not null && Manifest.IsAsWritten(_place.Site, path, file);

    /// <summary>Stages a file as it was last published; false when it is missing or was changed since.</summary>
    public bool Keep(string path)
    {
        if (_previous is null || !_previous.Files.TryGetValue(path, out var file)) return false;
        if (_site.Find(path) is not { } published || !Manifest.IsAsWritten(_place.Site, path, file)) return false;
        var staged = _staging.PathOf(path);
        try
        {
            MakeFolder(Path.GetDirectoryName(staged)!);
            HardLink.OrCopy(published, staged);
            _files[path] = file with { Written = File.GetLastWriteTimeUtc(staged).Ticks };
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot keep “{path}”: {exception.Message}", isMidway: true);
        }
    }

    /// <summary>
    /// Puts the staged site in the output's place. Each step is on the disk before the next one builds on it, so that after a
    /// power cut too the output is one of the two sites, and the old one is there until the new one is.
    /// </summary>
    /// <param name="inPlace">Is called as soon as the new site is in place, whatever fails after that.</param>
    public void Publish(Action? inPlace = null)
    {
        if (!DiskFlush.TryAll(_place.Staging)) FlushEach();

        // The memory tells of the site that is about to go: a run that ends early must not leave it beside another.
        File.Delete(_place.Memory);
        new Manifest(Manifest.CurrentSchema, new SortedDictionary<string, ManifestFile>(_files, StringComparer.Ordinal))
            .Write(_place.NextManifest);
        Durable.Write(_place.Journal, "swap"u8);
        if (!Directory.Exists(_place.Site))
        {
            Directory.Move(_place.Staging, _place.Site);
        }
        else if (!FolderSwap.TryExchange(_place.Staging, _place.Site))
        {
            MoveInTwoSteps();
        }

        inPlace?.Invoke();
        DiskFlush.TryFolder(Path.GetDirectoryName(_place.Site)!);
        DiskFlush.TryFolder(_place.State);
        try
        {
            Kept = [.. Kept, .. Recovery.Finish(_place)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException(
                $"the site before it could not be cleared away: {exception.Message} The next run tries again.", isMidway: true);
        }
    }

    private void FlushEach()
    {
        foreach (var path in _files.Keys)
        {
            using var stream = new FileStream(_staging.PathOf(path), FileMode.Open, FileAccess.ReadWrite);
            stream.Flush(flushToDisk: true);
        }
    }

    private void MakeFolder(string folder)
    {
        if (_folders.ContainsKey(folder)) return;

        // Made before it is remembered: another thread may need it at once.
        Directory.CreateDirectory(folder);
        _folders.TryAdd(folder, 0);
    }

    private void MoveInTwoSteps()
    {
        Directory.Move(_place.Site, _place.Old);
        try
        {
            Directory.Move(_place.Staging, _place.Site);
        }
        catch
        {
            Directory.Move(_place.Old, _place.Site);
            throw;
        }
    }

    public void Dispose()
    {
        try
        {
            if (Directory.Exists(_place.Staging) && !File.Exists(_place.Journal))
                Directory.Delete(_place.Staging, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is left in staging is ours and is cleared by the next run.
        }

        _lock.Dispose();
    }

    private static void RefuseForeign(OutputPlace place, Manifest? previous)
    {
        if (!Directory.Exists(place.Site)) return;
        var folders = FileTree.FoldersOf(previous?.Files.Keys ?? (IEnumerable<string>)[]);
        var foreign = FileTree.Files(place.Site)
            .Where(path => previous is null || !previous.Files.TryGetValue(path, out var file)
                || !Manifest.IsAsWritten(place.Site, path, file))
            .Concat(FileTree.Folders(place.Site).Where(path => !folders.Contains(path)).Select(path => path + "/"))
            .Order(StringComparer.Ordinal).ToList();

        // A folder is told once: by what is in it, or when it is empty.
        foreign = [.. foreign.Where((path, i) => !path.EndsWith('/') || i + 1 == foreign.Count || !foreign[i + 1].StartsWith(path, StringComparison.Ordinal))];
        if (foreign.Count == 0) return;
        var shown = string.Join(Environment.NewLine, foreign.Take(10).Select(path => "  " + TerminalText.OneLine(path)));
        var more = foreign.Count > 10 ? $"{Environment.NewLine}  and {foreign.Count - 10} more" : "";
        throw new MachineException(
            $"the output “{place.Site}” holds files that NbSite did not write, or that were changed since. "
            + $"NbSite does not delete them. Move them away, or choose another --output:{Environment.NewLine}{shown}{more}");
    }
}
