using System.Collections.Concurrent;
using NbSite.Pipelines;

namespace NbSite.Disk;

/// <summary>Keeps finished files in memory, by path.</summary>
internal sealed class MemorySink : IOutputSink
{
    private readonly ConcurrentDictionary<string, OutputFile> _files = new(StringComparer.Ordinal);

    public IReadOnlyCollection<OutputFile> Files => [.. _files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];

    public void Add(OutputFile file) => _files[file.Path] = file;
}
