using System.Collections.Concurrent;
using NbSite.Content.Sources;
using NbSite.Pipelines;

namespace NbSite.Disk;

/// <summary>
/// Keeps finished files to be read again, by path: pictures, or all that it is told to, in one temporary file, which goes with the run,
/// and all else in memory.
/// </summary>
/// <param name="isSpooled">Whether the file of a path goes to the disk; pictures do when nothing is said.</param>
internal sealed class SpooledSink(Func<string, bool>? isSpooled = null) : IOutputSink, IDisposable
{
    private readonly Func<string, bool> _isSpooled = isSpooled ?? StaticKinds.IsReadLater;

    private readonly ConcurrentDictionary<string, Func<ReadOnlyMemory<byte>>> _files = new(StringComparer.Ordinal);
    private readonly Lock _one = new();
    private FileStream? _spool;

    /// <summary>Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when the disk refuses.</summary>
    public void Add(OutputFile file)
    {
        RootedFolder.Hold(file.Path);
        _files[file.Path] = _isSpooled(file.Path) ? Written(file.Bytes.Span) : Kept(file);
    }

    /// <summary>The paths of all files, in order.</summary>
    public IReadOnlyList<string> Paths => [.. _files.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A file by its path; null when there is none.</summary>
    public ReadOnlyMemory<byte>? Find(string path) => _files.GetValueOrDefault(path)?.Invoke();

    public void Dispose() => _spool?.Dispose();

    private static Func<ReadOnlyMemory<byte>> Kept(OutputFile file) => () => file.Bytes;

    // Apart from the rest, so that what reads the bytes again does not hold them.
    private Func<ReadOnlyMemory<byte>> Written(ReadOnlySpan<byte> bytes)
    {
        var length = bytes.Length;
        long start;
        lock (_one)
        {
            _spool ??= Open();
            start = _spool.Length;
            _spool.Position = start;
            _spool.Write(bytes);
            _spool.Flush();
        }

        return () => Read(start, length);
    }

    private byte[] Read(long start, int length)
    {
        var bytes = new byte[length];
        lock (_one)
        {
            _spool!.Position = start;
            _spool.ReadExactly(bytes);
        }

        return bytes;
    }

    private static FileStream Open()
    {
        var path = Path.Combine(Path.GetTempPath(), "nbsite-" + Path.GetRandomFileName());
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
        };
        // Pictures of drafts may be among them.
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var stream = new FileStream(path, options);
        // Without a name it goes with the run, however that ends; Windows sees to it by itself.
        if (!OperatingSystem.IsWindows()) Durable.DeleteIfPossible(path);
        return stream;
    }
}
