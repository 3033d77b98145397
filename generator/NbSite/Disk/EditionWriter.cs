using NbSite.Console;
using NbSite.Publishing.Editions;

namespace NbSite.Disk;

/// <summary>
/// Adds to an editions folder, alone: what is new is staged in a hidden folder, then records are moved to their places, and
/// last the one file that names them. Killed at any point it leaves the folder as it was, perhaps with records that nothing
/// names yet; the next run finds those already there.
/// </summary>
internal sealed class EditionWriter : IDisposable
{
    private const string StagingName = ".staging";

    private readonly string _root;
    private readonly FileStream _lock;
    private readonly bool _isNew;

    private EditionWriter(string root, FileStream held, bool isNew)
    {
        _root = root;
        _lock = held;
        _isNew = isNew;
    }

    private string Staging => Path.Combine(_root, StagingName);

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
            writer.Clear();
            return writer;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot write to the editions “{root}”: {exception.Message} Check the permissions, or choose another --editions.");
        }
    }

    /// <summary>Stages a record unless it is there already; gives its name. May be called from several threads.</summary>
    public string Stage(byte[] record)
    {
        var hash = EditionStoreReader.HashOf(record);
        var path = EditionNames.RecordPath(hash);
        var final = Path.Combine(_root, path);

        // One that was damaged is written again.
        if (File.Exists(final) && File.ReadAllBytes(final).AsSpan().SequenceEqual(record)) return hash;
        var staged = Path.Combine(Staging, path);
        Directory.CreateDirectory(Path.GetDirectoryName(staged)!);
        try
        {
            using var handle = File.OpenHandle(staged, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            RandomAccess.Write(handle, record, 0);
        }
        catch (IOException) when (File.Exists(staged))
        {
            // Two pages that say the same, word for word: the first is writing it.
        }

        return hash;
    }

    /// <summary>Puts what was staged and then one file in place; that one must be new unless it may take the place of an old one.</summary>
    public void Publish(string name, byte[] bytes, bool replace)
    {
        Directory.CreateDirectory(Staging);
        var last = Path.Combine(Staging, name);
        File.WriteAllBytes(last, bytes);

        // On the disk before anything names it, also when the power fails.
        if (!DiskFlush.TryAll(_root)) FlushEach();
        var records = Path.Combine(Staging, EditionNames.Records);
        if (Directory.Exists(records))
        {
            foreach (var path in FileTree.Files(records).ToList())
            {
                var final = Path.Combine(_root, EditionNames.Records, path);
                Directory.CreateDirectory(Path.GetDirectoryName(final)!);
                File.Move(Path.Combine(records, path), final, overwrite: true);
            }
        }

        File.Move(last, Path.Combine(_root, name), replace);
        DiskFlush.TryFolder(_root);
    }

    public void Dispose()
    {
        try
        {
            Clear();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next run clears it.
        }

        _lock.Dispose();
        if (_isNew && !Directory.EnumerateFileSystemEntries(_root).Any()) Directory.Delete(_root);
    }

    private void Clear()
    {
        if (Directory.Exists(Staging)) Directory.Delete(Staging, recursive: true);
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
