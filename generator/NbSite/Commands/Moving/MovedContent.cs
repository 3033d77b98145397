using System.Collections.Immutable;
using System.Text;
using NbSite.Console;
using NbSite.Content.Packs;
using NbSite.Content.Sources;

namespace NbSite.Commands.Moving;

/// <summary>
/// The site's files while something is moved in memory: which go elsewhere, and which say something else.
/// </summary>
internal sealed class MovedContent(ImmutableArray<ContentFile> before)
{
    private readonly Dictionary<string, ContentFile> _old = before
        .ToDictionary(file => file.Path, StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _moves = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _from = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, byte[]> _texts = new(StringComparer.Ordinal);

    /// <summary>Old paths with the new ones, in order.</summary>
    public IEnumerable<(string From, string To)> Moves => _moves.Select(move => (move.Key, move.Value));

    /// <summary>New paths of the files that say something else, or are new, with what they say.</summary>
    public IEnumerable<(string Path, byte[] Bytes)> Texts =>
        _texts.Where(each => !Bytes(each.Key).Span.SequenceEqual(each.Value))
        .Select(each => (each.Key, each.Value));

    /// <summary>All files as they are to be.</summary>
    public ImmutableArray<ContentFile> After =>
    [
        .. before.Select(file => To(file.Path) is var path && _texts.TryGetValue(path, out var text)
                ? new ContentFile(path, text) : path == file.Path ? file : file with { Path = path })
            .Concat(_texts.Where(each => !IsThere(each.Key)).Select(each => new ContentFile(each.Key, each.Value)))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    /// <summary>The files as they were.</summary>
    public ImmutableArray<ContentFile> Before => before;

    /// <summary>Where a file was; the same for one that stays.</summary>
    public string From(string path) => _from.GetValueOrDefault(path, path);

    /// <summary>Where a file goes; the same for one that stays.</summary>
    public string To(string path) => _moves.GetValueOrDefault(path, path);

    public bool Has(string path) => _texts.ContainsKey(path) || IsThere(path);

    /// <summary>What a file holds now, by its old path; nothing for a new one.</summary>
    public ReadOnlyMemory<byte> Bytes(string path) => _old.TryGetValue(From(path), out var file) ? file.Bytes : default;

    /// <summary>Throws <see cref="UsageException"/> where something stands already, and for a file of a pack.</summary>
    public void Move(string from, string to)
    {
        if (from == to) return;
        Own(from);
        // One that moves too may still stand there when this one is put in place.
        if (before.FirstOrDefault(file => string.Equals(file.Path, to, StringComparison.OrdinalIgnoreCase)) is { } stands)
            throw new UsageException($"“{stands.Path}” is there already. Name another place, or take that file away first.");
        _moves[from] = to;
        _from[to] = from;
    }

    /// <summary>The text of a file at its new path; null for one that is no text.</summary>
    public string? Text(string path)
    {
        if (!path.EndsWith(".md", StringComparison.Ordinal) && !path.EndsWith(".yml", StringComparison.Ordinal))
            return null;
        var bytes = _texts.TryGetValue(path, out var made) ? made : Bytes(path);
        var text = Encoding.UTF8.GetString(bytes.Span);
        // What is no UTF-8 is told by its reader, and no byte of it is touched.
        return Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(bytes.Span) ? text : null;
    }

    /// <summary>Gives a file another text. Throws <see cref="UsageException"/> for a file of a pack.</summary>
    public void Write(string path, string text)
    {
        if (IsThere(path)) Own(From(path));
        _texts[path] = Encoding.UTF8.GetBytes(text);
    }

    private bool IsThere(string path) => _from.ContainsKey(path)
        || (_old.ContainsKey(path) && !_moves.ContainsKey(path));

    private void Own(string path)
    {
        if (PackPaths.Split(path).Pack is not null || PackMerge.Brings(before, path))
            throw new UsageException($"“{path}” comes with a pack, and is moved where the pack is kept. The site's own files are untouched.");
    }
}
