using System.Collections.Concurrent;
using NbSite.Pipelines;

namespace NbSite.Testing;

/// <summary>Keeps finished files by path; refuses a second file of one path.</summary>
internal sealed class TestSink : IOutputSink
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>All that was written, in the order of the paths: pages are drawn side by side, and end in any order.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => new SortedDictionary<string, byte[]>(_files, StringComparer.Ordinal);

    public void Add(OutputFile file)
    {
        if (!_files.TryAdd(file.Path, file.Bytes.ToArray()))
            throw new InvalidOperationException($"Two files are written to “{file.Path}”.");
    }
}
