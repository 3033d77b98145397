using System.Collections.Concurrent;
using NbSite.Pipelines;

namespace NbSite.Disk;

/// <summary>Keeps of each finished file only what tells it from another: a site of any size is a few kilobytes.</summary>
internal sealed class FingerprintSink : IOutputSink
{
    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Add(OutputFile file)
    {
        RootedFolder.Hold(file.Path);
        _hashes[file.Path] = Manifest.Hash(file.Bytes.Span);
    }

    /// <summary>Whether there was a file at this path.</summary>
    public bool Has(string path) => _hashes.ContainsKey(path);

    /// <summary>Whether both have a file at this path, with the same bytes.</summary>
    public bool IsSameAs(FingerprintSink other, string path) =>
        _hashes.TryGetValue(path, out var mine) && other._hashes.TryGetValue(path, out var theirs) && mine == theirs;
}
