using System.Collections.Concurrent;
using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Pipelines.Incremental;

namespace NbSite.Publishing.Composition;

/// <summary>
/// Stands before the sink of a build with steps that are not NbSite's own: two files of one name, and names that are no
/// file's, are told
/// and never written.
/// </summary>
internal sealed class GuardedSink(IOutputSink sink) : IOutputSink
{
    // Case does not tell files apart on many disks.
    private readonly ConcurrentDictionary<string, byte> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<Diagnostic, byte> _problems = new();

    /// <summary>What is wrong with what was written.</summary>
    public ImmutableArray<Diagnostic> Problems => [.. _problems.Keys];

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
        if (Problem(path) is { } problem) Tell(Codes.OwnFilePath.At(SourceSpan.None, path, problem));
        else if (!_paths.TryAdd(path, 0)) Tell(Codes.OwnFileTaken.At(SourceSpan.None, path));
        else return true;
        return false;
    }

    // Names of NbSite's own files pass here too: static files may have spaces and letters of any script.
    private static string? Problem(string path) => path switch
    {
        "" => "it is empty",
        ['/', ..] => "it begins with “/”",
        _ when path.Any(char.IsControl) => "it holds a control character",
        _ when path.IndexOfAny(['\\', ':', '?', '*', '"', '<', '>', '|']) is >= 0 and var at =>
            $"it holds “{path[at]}”",
        _ when path.Split('/').Any(part => part is "" or [.., '.'] or [.., ' ']) =>
            "a part of it is empty, or ends with a dot or a space",
        _ => null,
    };

    private void Tell(Diagnostic problem) => _problems.TryAdd(problem, 0);
}
