using System.Collections.Concurrent;
using System.Collections.Immutable;
using NbSite.Pipelines;
using NbSite.Publishing.Features.Exports;

namespace NbSite.Commands.Exporting;

/// <summary>Keeps the files of an export until it is known that nothing is wrong with the site.</summary>
internal sealed class ExportSink : IOutputSink
{
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.Ordinal);

    /// <summary>By their paths in the folder.</summary>
    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files => _files.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public void Add(OutputFile file) => _files[file.Path[ExportPaths.Scheme.Length..]] = file.Bytes;
}
