using System.Collections.Immutable;
using NbSite.Content.Sources;

namespace NbSite.Preview;

/// <summary>A content folder at one moment.</summary>
/// <param name="Files">Its files, sorted by path.</param>
/// <param name="Pictures">
/// Size and time of those that are read only when they are needed, and how often the system told of a change to them: a copy that keeps its time
/// can have the size of the one before.
/// </param>
internal sealed record ContentState(
    ImmutableArray<ContentFile> Files, ImmutableDictionary<string, (long Size, long Time, int Told)> Pictures)
{
    private readonly Lazy<HashSet<string>> _paths = new(() => Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether there is a file at a path.</summary>
    public bool Has(string path) => _paths.Value.Contains(path);

    public static ContentState None { get; } = new([], ImmutableDictionary<string, (long, long, int)>.Empty);

    /// <summary>Files that are another, new or gone since another moment.</summary>
    public ImmutableArray<string> Since(ContentState before)
    {
        var old = before.Files.DistinctBy(file => file.Path).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var changed = ImmutableArray.CreateBuilder<string>();
        foreach (var file in Files)
            if (!old.Remove(file.Path, out var known) || !IsSame(known, file, before)) changed.Add(file.Path);
        changed.AddRange(old.Keys);
        changed.Sort(StringComparer.Ordinal);
        return changed.ToImmutable();
    }

    private bool IsSame(ContentFile old, ContentFile now, ContentState before)
    {
        if (old.ReadProblem != now.ReadProblem || (old.Reader is null) != (now.Reader is null)) return false;
        if (now.Reader is null) return old.Bytes.Span.SequenceEqual(now.Bytes.Span);
        return before.Pictures.TryGetValue(old.Path, out var then) && Pictures.TryGetValue(now.Path, out var today) && then == today;
    }
}
