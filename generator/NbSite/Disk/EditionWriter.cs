using System.Collections.Concurrent;
using NbSite.Console;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Disk;

/// <summary>
/// Adds to an editions folder, alone: what is new is staged in a hidden folder, then records are moved to their places, and
/// last the one file that names them. Killed at any point it leaves the folder as it was, perhaps with records that nothing
/// names yet; the next run finds those already there.
/// </summary>
internal sealed class EditionWriter : IDisposable
{
    private const string StagingName = ".staging";

    // Whatever lies in a folder of that name without it is somebody else's.
    private const string Mark = ".nbsite";

    private readonly RootedFolder _root;
    private readonly FileStream _lock;
    private readonly bool _isNew;
    private readonly ConcurrentDictionary<string, byte> _staged = new(StringComparer.Ordinal);

    private EditionWriter(string root, FileStream held, bool isNew)
    {
        _root = new RootedFolder(root);
        _lock = held;
        _isNew = isNew;
    }

    private string Staging => Path.Combine(_root.Root, StagingName);

    /// <summary>Takes the folder for this run. Throws <see cref="MachineException"/> when another run holds it or it cannot be written.</summary>
    public static EditionWriter Open(string root)
    {
        try
        {
            var isNew = !Directory.Exists(root);
            Directory.CreateDirectory(root);
            var held = OutputLock.TryHold(Path.Combine(root, ".lock"), FileOptions.DeleteOnClose)
                ?? throw new MachineException($"another NbSite is writing to “{root}”. Wait until it is done.");
            var writer = new EditionWriter(root, held, isNew);
            try
            {
                writer.Clear();
                Directory.CreateDirectory(writer.Staging);
                File.WriteAllBytes(Path.Combine(writer.Staging, Mark), []);
            }
            catch
            {
                held.Dispose();
                throw;
            }

            return writer;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot write to the editions “{root}”: {exception.Message} Check the permissions, or choose another --editions.");
        }
    }

    /// <summary>
    /// Stages a record unless it is there already; gives its name. May be called from several threads. Throws
    /// <see cref="MachineException"/> when the disk refuses: then nothing that was staged may be published.
    /// </summary>
    public string Stage(byte[] record)
    {
        var hash = EditionStoreReader.HashOf(record);

        // Two pages that say the same, word for word: the first is writing it.
        if (!_staged.TryAdd(hash, 0)) return hash;
        var path = EditionNames.RecordPath(hash);
        try
        {
            // One that was damaged is written again.
            var final = _root.PathOf(path);
            if (File.Exists(final) && File.ReadAllBytes(final).AsSpan().SequenceEqual(record)) return hash;
            var staged = Path.Combine(Staging, path);
            Directory.CreateDirectory(Path.GetDirectoryName(staged)!);
            using var handle = File.OpenHandle(staged, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            RandomAccess.Write(handle, record, 0);
            return hash;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot write a record of the editions: {exception.Message}", isMidway: true);
        }
    }

    /// <summary>Puts the records that were staged in place; nothing names them yet.</summary>
    public void PublishRecords()
    {
        // On the disk before anything names it, also when the power fails.
        if (!DiskFlush.TryAll(_root.Root)) FlushEach();
        var records = Path.Combine(Staging, EditionNames.Records);
        if (!Directory.Exists(records)) return;
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in FileTree.Files(records).ToList())
        {
            var final = _root.PathOf($"{EditionNames.Records}/{path}");
            Directory.CreateDirectory(Path.GetDirectoryName(final)!);
            File.Move(Path.Combine(records, path), final, overwrite: true);
            folders.Add(Path.GetDirectoryName(final)!);
        }

        foreach (var folder in folders) DiskFlush.TryFolder(folder);
        DiskFlush.TryFolder(Path.Combine(_root.Root, EditionNames.Records));
    }

    /// <summary>Puts what was staged and then one file in place; that one must be new unless it may take the place of an old one.</summary>
    public void Publish(string name, byte[] bytes, bool replace)
    {
        var last = Path.Combine(Staging, name);
        Durable.WriteNew(last, bytes);
        PublishRecords();
        File.Move(last, _root.PathOf(name), replace);
        DiskFlush.TryFolder(_root.Root);
    }

    /// <summary>
    /// Says last which edition is the newest and what is recalled. A run that is stopped before it leaves the seal of the
    /// edition before, which still holds.
    /// </summary>
    public void Seal(EditionSeal seal)
    {
        var last = Path.Combine(Staging, EditionNames.Seal);
        Durable.WriteNew(last, EditionJson.Write(seal));
        File.Move(last, _root.PathOf(EditionNames.Seal), overwrite: true);
        DiskFlush.TryFolder(_root.Root);
    }

    public void Dispose()
    {
        try
        {
            Clear();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or MachineException)
        {
            // The next run clears it.
        }

        _lock.Dispose();
        if (_isNew && !Directory.EnumerateFileSystemEntries(_root.Root).Any()) Directory.Delete(_root.Root);
    }

    private void Clear()
    {
        var staging = new DirectoryInfo(Staging);
        var isForeign = staging.LinkTarget is not null
            || (staging.Exists && !File.Exists(Path.Combine(Staging, Mark)) && staging.EnumerateFileSystemInfos().Any());
        if (isForeign)
            throw new MachineException($"“{Staging}” was not made by NbSite, which needs a folder of this name. Move it away.");
        if (staging.Exists)
        {
            // The mark goes last, so that a run that is killed here leaves what the next one knows.
            foreach (var entry in staging.GetFileSystemInfos().Where(entry => entry.Name != Mark))
            {
                if (entry is DirectoryInfo { LinkTarget: null } folder) folder.Delete(recursive: true);
                else entry.Delete();
            }

            staging.Delete(recursive: true);
        }

        ClearHalfWritten();
    }

    // Of an earlier NbSite that was killed while it kept a text: .0ccd….json.new beside where it was to be.
    private void ClearHalfWritten()
    {
        var records = new DirectoryInfo(Path.Combine(_root.Root, EditionNames.Records));
        if (!records.Exists || records.LinkTarget is not null) return;
        foreach (var file in records.EnumerateDirectories().Where(folder => folder.LinkTarget is null)
            .SelectMany(folder => folder.EnumerateFiles(".*.json.new")).ToList())
        {
            if (EditionNames.IsHash(file.Name[1..^".json.new".Length])) file.Delete();
        }
    }

    private void FlushEach()
    {
        foreach (var path in FileTree.Files(Staging))
        {
            using var stream = new FileStream(Path.Combine(Staging, path), FileMode.Open, FileAccess.ReadWrite);
            stream.Flush(flushToDisk: true);
        }
    }
}
