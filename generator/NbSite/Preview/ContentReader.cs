using System.Collections.Concurrent;
using System.Collections.Immutable;
using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Disk;

namespace NbSite.Preview;

/// <summary>
/// Reads the content folder again and again, and of its files only those that may be others: by size, time, and what the
/// system told. A file that was written just before it was read is read once more the next time, because a clock
/// cannot tell two writes apart that follow each other closely.
/// </summary>
/// <remarks>
/// A look and a build may ask at once: each gets the whole folder, one after the other. Single files are asked for by many threads
/// of a build.
/// </remarks>
internal sealed class ContentReader
{
    private static readonly TimeSpan Close = TimeSpan.FromSeconds(2);

    private readonly Lock _one = new();
    private readonly string _root;
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _suspect = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _told = new(StringComparer.Ordinal);
    private readonly Func<string, byte[]> _read;
    private readonly Func<DateTimeOffset> _now;

    /// <param name="root">The content folder.</param>
    /// <param name="host">Reads files in earnest.</param>
    public ContentReader(string root, ProgramHost host)
    {
        (_root, _read, _now) = (root, host.ReadFile, host.Now);
        Host = host with { ReadFile = Bytes };
    }

    /// <summary>The host, with files read through here.</summary>
    public ProgramHost Host { get; }

    /// <summary>Takes no word of before for anything below these paths.</summary>
    /// <param name="paths">Full paths of files and folders.</param>
    public void Suspect(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            _suspect[path] = 0;
            if (StaticKinds.IsReadLater(path)) _told.AddOrUpdate(path, 1, (_, times) => times + 1);
        }
    }

    /// <summary>Takes no word of before for anything.</summary>
    public void SuspectAll()
    {
        // The bytes stay: a file that turns out to have the same ones is the same array still.
        foreach (var (path, known) in _known) _known.TryUpdate(path, known with { IsSure = false }, known);
    }

    /// <summary>The whole folder as it is now.</summary>
    public ContentState Read(CancellationToken cancellation)
    {
        lock (_one) return ReadAll(cancellation);
    }

    private ContentState ReadAll(CancellationToken cancellation)
    {
        Forget();
        var files = ContentFolder.Read(_root, Host with { Cancellation = cancellation });
        var pictures = ImmutableDictionary.CreateBuilder<string, (long, long, int)>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.Reader is not null))
        {
            var full = Path.GetFullPath(Path.Combine(_root, file.Path));
            if (Facts(new FileInfo(full)) is { } facts) pictures[file.Path] = (facts.Size, facts.Time, _told.GetValueOrDefault(full));
        }

        // What is gone need not be kept.
        var there = files.Select(file => Path.GetFullPath(Path.Combine(_root, file.Path))).ToHashSet(StringComparer.Ordinal);
        foreach (var path in _known.Keys)
            if (!there.Contains(path) && path.StartsWith(_root, StringComparison.Ordinal)) _known.TryRemove(path, out _);
        foreach (var path in _told.Keys)
            if (!there.Contains(path)) _told.TryRemove(path, out _);
        return new ContentState(files, pictures.ToImmutable());
    }

    /// <summary>One file as it is now; null when there is none.</summary>
    /// <param name="path">Relative to the content folder, with forward slashes.</param>
    public ContentFile? ReadOne(string path)
    {
        Forget();
        var file = new FileInfo(Path.Combine(_root, path));
        return file.Exists && file.LinkTarget is null ? ContentFolder.Read(file, path, Host) : null;
    }

    private void Forget()
    {
        if (_suspect.IsEmpty) return;
        var folders = new List<string>();
        foreach (var path in _suspect.Keys)
        {
            _suspect.TryRemove(path, out _);
            if (!_known.TryRemove(path, out _)) folders.Add(path + Path.DirectorySeparatorChar);
        }

        if (folders.Count == 0) return;
        // After a storm it is quicker to look at everything once.
        if (folders.Count > 100) SuspectAll();
        foreach (var path in _known.Keys)
            if (folders.Exists(folder => path.StartsWith(folder, StringComparison.Ordinal))) _known.TryRemove(path, out _);
    }

    private byte[] Bytes(string full)
    {
        // Pictures and recordings are many times what all words are.
        if (StaticKinds.IsReadLater(full)) return _read(full);
        var path = Path.GetFullPath(full);
        var facts = Facts(new FileInfo(path));
        if (facts is { } now && _known.TryGetValue(path, out var known) && known.Facts == now && known.IsSure) return known.Bytes;
        var at = _now().UtcTicks;
        var bytes = _read(full);
        // The same bytes are the same array: what is made of them need not be compared byte by byte.
        if (_known.TryGetValue(path, out var before) && before.Bytes.AsSpan().SequenceEqual(bytes)) bytes = before.Bytes;
        if (facts is { } seen) _known[path] = new Known(seen, bytes, bytes.Length == seen.Size && at - seen.Time > Close.Ticks);
        return bytes;
    }

    private static (long Size, long Time)? Facts(FileInfo file)
    {
        try
        {
            return file.Exists ? (file.Length, file.LastWriteTimeUtc.Ticks) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private sealed record Known((long Size, long Time) Facts, byte[] Bytes, bool IsSure);
}
