using System.Collections.Concurrent;
using NbSite.Console;
using NbSite.Pipelines;

namespace NbSite.Disk;

/// <summary>Keeps finished files in memory, by path.</summary>
/// <param name="pictures">Whether pictures are kept too; otherwise it is only known that they are there.</param>
internal sealed class MemorySink(bool pictures = true) : IOutputSink
{
    private readonly ConcurrentDictionary<string, OutputFile> _files = new(StringComparer.Ordinal);

    public IReadOnlyCollection<OutputFile> Files => [.. _files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>Throws <see cref="MachineException"/> for a path that no folder could hold, as a disk would.</summary>
    public void Add(OutputFile file)
    {
        if (RootedFolder.Problem(file.Path) is { } problem)
            throw new MachineException($"“{TerminalText.OneLine(file.Path)}” is no path of a file: {problem}");
        var isKept = pictures || Path.GetExtension(file.Path) is not (".png" or ".jpg" or ".jpeg" or ".webp");
        _files[file.Path] = isKept ? file : file with { Bytes = ReadOnlyMemory<byte>.Empty };
    }
}
