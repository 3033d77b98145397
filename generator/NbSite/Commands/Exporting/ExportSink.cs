using NbSite.Disk;
using NbSite.Pipelines;
using NbSite.Publishing.Features.Exports;

namespace NbSite.Commands.Exporting;

/// <summary>Keeps the files of an export, on the disk, until it is known that nothing is wrong with the site.</summary>
internal sealed class ExportSink : IOutputSink, IDisposable
{
    private readonly SpooledSink _files = new(static _ => true);

    /// <summary>The paths in the folder, in order.</summary>
    public IReadOnlyList<string> Paths => _files.Paths;

    public void Add(OutputFile file) => _files.Add(file with { Path = file.Path[ExportPaths.Scheme.Length..] });

    /// <summary>A file of <see cref="Paths"/>, read from the disk each time.</summary>
    public ReadOnlyMemory<byte> Read(string path) => _files.Find(path) ?? throw new KeyNotFoundException(path);

    public void Dispose() => _files.Dispose();
}
