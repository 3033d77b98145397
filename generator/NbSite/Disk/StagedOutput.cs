using System.Collections.Concurrent;
using NbSite.Console;
using NbSite.Pipelines;

namespace NbSite.Disk;

/// <summary>
/// Publishes a site all at once. What differs from the published site is written beside the output; when the build has gone
/// well the next site is put together there and takes the output's place. Whatever happens in between, the output is wholly
/// the old site or wholly the new one, and when nothing differs it is not touched at all.
/// </summary>
internal sealed class StagedOutput : IOutputSink, IDisposable
{
    private readonly OutputPlace _place;
    private readonly RootedFolder _fresh;
    private readonly RootedFolder _site;
    private readonly OutputLock _lock;
    private readonly Manifest? _previous;
    private readonly Dictionary<string, ManifestFile> _intact;
    private readonly ConcurrentDictionary<string, ManifestFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _new = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _folders = new(StringComparer.Ordinal);
    private readonly Lock _givingUp = new();
    private bool _keepsSpare;
    private bool _gaveUpSpare;

    private StagedOutput(
        OutputPlace place, OutputLock held, Manifest? previous, Dictionary<string, ManifestFile> intact, IReadOnlyList<string> kept,
        bool keepsSpare)
    {
        _place = place;
        _fresh = new RootedFolder(place.Fresh);
        _site = new RootedFolder(place.Site);
        _lock = held;
        _previous = previous;
        _intact = intact;
        _keepsSpare = keepsSpare;
        Kept = kept;
    }

    /// <summary>How many files were staged.</summary>
    public int Count => _files.Count;

    /// <summary>The paths of the files that are published now.</summary>
    public IReadOnlyCollection<string> Published => _previous is null ? [] : _previous.Files.Keys;

    /// <summary>Folders in which files stand that somebody else put into the output while it was worked on.</summary>
    public IReadOnlyList<string> Kept { get; private set; }

    /// <summary>The same for the spare site, in which nobody but NbSite writes.</summary>
    public IReadOnlyList<string> KeptOfSpare { get; private set; } = [];

    /// <summary>The paths of the staged files.</summary>
    public ICollection<string> Paths => _files.Keys;

    /// <summary>What is new against the last build; null when there was none.</summary>
    public SiteChanges? Changes => _previous is null ? null : SiteChanges.Between(_previous.Files, _files);

    /// <summary>
    /// Takes the output for this run, finishes what an interrupted run left, and refuses an output that holds things
    /// NbSite did not write. Throws <see cref="MachineException"/>.
    /// </summary>
    /// <param name="place">Where the site is published.</param>
    /// <param name="keepsSpare">Whether the site before the published one stays, for the next to be made of.</param>
    public static StagedOutput Open(OutputPlace place, bool keepsSpare = true)
    {
        // Exchanging folders would put the site in the place of the link and leave what it leads to as it was.
        if (new DirectoryInfo(place.Site).LinkTarget is not null)
        {
            throw new MachineException(
                $"the output “{place.Site}” is a symbolic link. Name the folder that it leads to with --output.");
        }

        if (new DirectoryInfo(place.Spare).LinkTarget is not null)
        {
            throw new MachineException(
                $"“{place.Spare}” is where NbSite keeps the site before this one, but it is a link. Remove the link.");
        }

        if (File.Exists(place.Site))
        {
            throw new MachineException(
                $"the output “{place.Site}” is a file. Remove it, or name a folder with --output.");
        }

        if (FileFacts.Of(place.Site) is { IsMount: true })
        {
            throw new MachineException(
                $"the output “{place.Site}” is a disk or a folder mounted there, so no other folder can take its place. "
                + "Name a folder inside it with --output.");
        }

        var isNew = !Directory.Exists(place.State);
        var held = OutputLock.Take(place);
        try
        {
            var kept = Recovery.Finish(place);
            var previous = Manifest.Read(place.Manifest);
            var intact = RefuseForeign(place, previous);
            place.Calls.DeleteTree(place.Staging);
            place.Calls.DeleteTree(place.Fresh);
            place.Calls.MakeFolder(place.Fresh);
            return new StagedOutput(place, held, previous, intact, kept, keepsSpare);
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

    /// <summary>
    /// Stages one file; it is written only when it differs from the published one. Throws <see cref="MachineException"/> when
    /// the disk refuses.
    /// </summary>
    public void Add(OutputFile file)
    {
        var path = _fresh.PathOf(file.Path);
        var hash = Manifest.Hash(file.Bytes.Span);
        if (_intact.TryGetValue(file.Path, out var published) && published.Size == file.Bytes.Length && published.Sha256 == hash)
        {
            _files[file.Path] = published;
            return;
        }

        try
        {
            long written;
            try
            {
                written = Write(path, file.Bytes.Span);
            }
            catch (IOException exception) when (DiskFull.Is(exception) && GiveUpSpare())
            {
                Durable.DeleteIfPossible(path);
                written = Write(path, file.Bytes.Span);
            }

            _files[file.Path] = new ManifestFile(file.Bytes.Length, hash, written);
            _new[file.Path] = 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot write “{file.Path}”: {exception.Message}", isMidway: true);
        }
    }

    /// <summary>Whether a staged file has the bytes that it was last published with.</summary>
    public bool IsUnchanged(string path) =>
        _previous is not null && _previous.Files.TryGetValue(path, out var before) && before.Sha256 == _files[path].Sha256;

    /// <summary>How many bytes a staged file has.</summary>
    public long SizeOf(string path) => _files[path].Size;

    /// <summary>The bytes of a staged file.</summary>
    public byte[] Read(string path) =>
        File.ReadAllBytes(_new.ContainsKey(path) ? _fresh.PathOf(path) : _site.PathOf(path));

    /// <summary>Stages files as they were last published: all of them, or, when one is missing or was changed since, none and false.</summary>
    public bool KeepAll(IReadOnlyList<string> paths)
    {
        if (!paths.All(path => _intact.TryGetValue(path, out var published) && Manifest.IsAsWritten(_place.Site, path, published)))
            return false;
        foreach (var path in paths) _files[path] = _intact[path];
        return true;
    }

    /// <summary>Stages a file as it was last published; false when it is missing or was changed since.</summary>
    public bool Keep(string path)
    {
        if (!_intact.TryGetValue(path, out var published) || !Manifest.IsAsWritten(_place.Site, path, published)) return false;
        _files[path] = published;
        return true;
    }

    /// <summary>
    /// Puts the staged site in the output's place, unless that has the same files already. Each step is on the disk before the
    /// next one builds on it, so that after a power cut too the output is one of the two sites, and the old one is there until
    /// the new one is.
    /// </summary>
    /// <param name="inPlace">Is called as soon as the new site is in place, whatever fails after that.</param>
    /// <returns>False when the output was right already.</returns>
    public bool Publish(Action? inPlace = null)
    {
        if (IsInPlace())
        {
            inPlace?.Invoke();
            if (!_keepsSpare) GiveUpSpare();
            return false;
        }

        PutTogether();
        if (!DiskFlush.TryAll(_place.Staging)) FlushEach();

        // The memory tells of the site that is about to go: a run that ends early must not leave it beside another.
        _place.Calls.DeleteFile(_place.Memory);
        Next().Write(_place.NextManifest, _place.Calls);
        _place.Calls.Put(_place.Journal, "swap"u8);
        if (!Directory.Exists(_place.Site))
        {
            _place.Calls.MoveFolder(_place.Staging, _place.Site);
        }
        else if (!_place.Calls.TryExchange(_place.Staging, _place.Site))
        {
            MoveInTwoSteps();
        }

        inPlace?.Invoke();
        DiskFlush.TryFolder(Path.GetDirectoryName(_place.Site)!);
        DiskFlush.TryFolder(_place.State);
        try
        {
            Kept = [.. Kept, .. Recovery.Finish(_place, _keepsSpare)];
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException(
                $"the site before it could not be cleared away: {exception.Message} The next run tries again.", isMidway: true);
        }
    }

    private Manifest Next() =>
        new(Manifest.CurrentSchema, new SortedDictionary<string, ManifestFile>(_files, StringComparer.Ordinal));

    // Files that were only touched are known by their new time from now on.
    private bool IsInPlace()
    {
        if (!_new.IsEmpty || _previous is null || _files.Count != _previous.Files.Count) return false;
        var next = Next();
        if (!next.DescribesEveryByte(_place.Site)) return false;
        if (!_files.All(file => _previous.Files[file.Key] == file.Value)) next.Write(_place.Manifest, _place.Calls);
        return true;
    }

    private void PutTogether()
    {
        var tree = new NextTree(_place, _files, _new);
        try
        {
            tree.Make(ofItsOwn: _keepsSpare);
        }
        catch (IOException exception) when (_keepsSpare && tree.CanShare(exception))
        {
            // On a small disk there is room for one tree and what differs, as there is without a spare.
            _place.Calls.DeleteTree(_place.Staging);
            _keepsSpare = false;
            GiveUpSpare();
            tree.Make(ofItsOwn: false);
        }

        if (!_keepsSpare) GiveUpSpare();
        KeptOfSpare = [.. KeptOfSpare, .. tree.Kept];
    }

    /// <summary>Makes room on a disk that is full; false when there is no spare to give up.</summary>
    private bool GiveUpSpare()
    {
        lock (_givingUp)
        {
            if (!Directory.Exists(_place.Spare)) return _gaveUpSpare;
            var kept = new List<string>();
            try
            {
                Recovery.DropSpare(_place, kept);
                _gaveUpSpare = true;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It is in nobody's way: what is told is that the disk is full.
            }

            KeptOfSpare = [.. KeptOfSpare, .. kept];
            return _gaveUpSpare;
        }
    }

    private long Write(string path, ReadOnlySpan<byte> bytes)
    {
        MakeFolder(Path.GetDirectoryName(path)!);
        return _place.Calls.WriteNew(path, bytes);
    }

    private void FlushEach()
    {
        foreach (var path in _files.Keys)
        {
            using var stream = new FileStream(Path.Combine(_place.Staging, path), FileMode.Open, FileAccess.ReadWrite);
            stream.Flush(flushToDisk: true);
        }
    }

    private void MakeFolder(string folder)
    {
        if (_folders.ContainsKey(folder)) return;

        // Made before it is remembered: another thread may need it at once.
        _place.Calls.MakeFolder(folder);
        _folders.TryAdd(folder, 0);
    }

    private void MoveInTwoSteps()
    {
        _place.Calls.MoveFolder(_place.Site, _place.Old);
        try
        {
            _place.Calls.MoveFolder(_place.Staging, _place.Site);
        }
        catch
        {
            _place.Calls.MoveFolder(_place.Old, _place.Site);
            throw;
        }
    }

    public void Dispose()
    {
        try
        {
            _place.Calls.DeleteTree(_place.Fresh);
            if (!File.Exists(_place.Journal)) _place.Calls.DeleteTree(_place.Staging);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is left there is ours and is cleared by the next run.
        }

        _lock.Dispose();
    }

    /// <summary>Gives the published files that are as NbSite wrote them, with their times of now.</summary>
    private static Dictionary<string, ManifestFile> RefuseForeign(OutputPlace place, Manifest? previous)
    {
        var intact = new Dictionary<string, ManifestFile>(StringComparer.Ordinal);
        if (!Directory.Exists(place.Site)) return intact;
        var folders = FileTree.FoldersOf(previous?.Files.Keys ?? (IEnumerable<string>)[]);
        var others = new List<string>();
        foreach (var path in FileTree.Files(place.Site))
        {
            if (previous is not null && previous.Files.TryGetValue(path, out var file)
                && Manifest.AsWritten(place.Site, path, file) is { } written) intact.Add(path, written);
            else others.Add(path);
        }

        var foreign = others
            .Concat(FileTree.Folders(place.Site).Where(path => !folders.Contains(path)).Select(path => path + "/"))
            .Order(StringComparer.Ordinal).ToList();

        // A folder is told once: by what is in it, or when it is empty.
        foreign = [.. foreign.Where((path, i) => !path.EndsWith('/') || i + 1 == foreign.Count || !foreign[i + 1].StartsWith(path, StringComparison.Ordinal))];
        if (foreign.Count == 0) return intact;
        var shown = string.Join(Environment.NewLine, foreign.Take(10).Select(path => "  " + TerminalText.OneLine(path)));
        var more = foreign.Count > 10 ? $"{Environment.NewLine}  and {foreign.Count - 10} more" : "";
        throw new MachineException(
            $"the output “{place.Site}” holds files that NbSite did not write, or that were changed since. "
            + $"NbSite does not delete them. Move them away, or choose another --output:{Environment.NewLine}{shown}{more}");
    }
}
