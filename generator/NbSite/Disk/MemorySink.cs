using System.Collections.Concurrent;
using NbSite.Content.Sources;
using NbSite.Pipelines;

namespace NbSite.Disk;

/// <summary>Keeps finished pages in memory, by path; of pictures it is only known that they are there.</summary>
internal sealed class MemorySink : IOutputSink
{
    private readonly ConcurrentDictionary<string, OutputFile> _files = new(StringComparer.Ordinal);

    public IReadOnlyCollection<OutputFile> Files => [.. _files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public void Add(OutputFile file)
    {
        RootedFolder.Hold(file.Path);
        _files[file.Path] = StaticKinds.IsReadLater(file.Path) ? file with { Bytes = ReadOnlyMemory<byte>.Empty } : file;
    }
}
