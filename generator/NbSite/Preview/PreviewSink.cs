using System.Collections.Concurrent;
using NbSite.Disk;
using NbSite.Pipelines;

namespace NbSite.Preview;

/// <summary>
/// Keeps a site in memory. A file whose bytes are those of the site before is that very file, so that memory grows with the site
/// and not with the number of saves.
/// </summary>
internal sealed class PreviewSink(ServedSite before) : IOutputSink
{
    private readonly ConcurrentDictionary<string, ServedFile> _files = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Add(OutputFile file)
    {
        RootedFolder.Hold(file.Path);
        _files[file.Path] = Known(before, file);
    }

    /// <summary>Takes over files of the site before: all of them, or, when one is missing, none and false.</summary>
    public bool KeepAll(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
            if (!before.Files.ContainsKey(path)) return false;
        foreach (var path in paths) _files[path] = before.Files[path];
        return true;
    }

    public ServedSite Site() => new(new Dictionary<string, ServedFile>(_files, StringComparer.Ordinal));

    /// <summary>The file as it was served before when nothing in it differs.</summary>
    public static ServedFile Known(ServedSite site, OutputFile file) =>
        site.Files.TryGetValue(file.Path, out var known) && known.Bytes.Span.SequenceEqual(file.Bytes.Span) ? known : new ServedFile(file.Bytes);
}
