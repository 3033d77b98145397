using System.Collections.Concurrent;
using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Pipelines.Incremental;

namespace NbSite.Publishing.Composition;

/// <summary>
/// Stands before the sink of a build with steps that are not NbSite's own: two files of one name, and names that are no
/// file's, are told and never written.
/// </summary>
/// <remarks>Which of two files comes first is chance, so what is told does not depend on it.</remarks>
internal sealed class GuardedSink(IOutputSink sink) : IOutputSink
{
    // Case does not tell files apart on many disks: each name with the first of its spellings in order.
    private readonly ConcurrentDictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, byte> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _wrong = new(StringComparer.Ordinal);

    /// <summary>What is wrong with what was written, in order; to be asked once all is.</summary>
    public ImmutableArray<Diagnostic> Problems
    {
        get
        {
            var folders = _paths.Keys.SelectMany(Folders).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return
            [
                .. _wrong.Select(each => Codes.OwnFilePath.At(SourceSpan.None, each.Key, each.Value))
                    .Concat(_taken.Keys.Select(path => Codes.OwnFileTaken.At(SourceSpan.None, _paths[path])))
                    .Concat(_paths.Where(each => folders.Contains(each.Key))
                        .Select(each => Codes.OwnFilePath.At(SourceSpan.None, each.Value, "a folder of the site has that name")))
                    .Order(Comparer<Diagnostic>.Create(Diagnostic.Compare)),
            ];
        }
    }

    /// <inheritdoc/>
    public void Add(OutputFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (IsFree(file.Path)) sink.Add(file);
    }

    /// <summary>The run before, of which files that are kept count as written.</summary>
    /// <param name="earlier">The run; null for none.</param>
    public EarlierRun? Over(EarlierRun? earlier) => earlier is null ? null : earlier with
    {
        Keep = paths =>
        {
            if (!earlier.Keep(paths)) return false;
            foreach (var path in paths) IsFree(path);
            return true;
        },
    };

    private bool IsFree(string path)
    {
        if (OutputPath.Problem(path) is { } problem)
        {
            _wrong.TryAdd(path, problem);
            return false;
        }

        if (_paths.TryAdd(path, path)) return true;
        _paths.AddOrUpdate(path, path, (_, other) => string.CompareOrdinal(other, path) <= 0 ? other : path);
        _taken.TryAdd(path, 0);
        return false;
    }

    private static IEnumerable<string> Folders(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1)) yield return path[..end];
    }
}
