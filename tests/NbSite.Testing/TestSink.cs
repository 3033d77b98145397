using System.Collections.Concurrent;
using NbSite.Pipelines;

namespace NbSite.Testing;

/// <summary>Keeps finished files by path; refuses a second file of one path.</summary>
public sealed class TestSink : IOutputSink
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, byte[]> Files => _files;

    public void Add(OutputFile file)
    {
        if (!_files.TryAdd(file.Path, file.Bytes.ToArray()))
            throw new InvalidOperationException($"Two files are written to “{file.Path}”.");
    }
}
