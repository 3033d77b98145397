using System.Collections.Immutable;

namespace NbSite.Import;

/// <summary>A file of what is brought in; its bytes are read when they are needed.</summary>
/// <param name="Path">From the folder that was named, with forward slashes.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Read">Reads it.</param>
public sealed record SourceFile(string Path, long Length, Func<byte[]> Read)
{
    /// <summary>A file in memory.</summary>
    public static SourceFile Of(string path, byte[] bytes) => new(path, bytes.Length, () => bytes);
}

/// <summary>What is brought in: a folder's files, or one file.</summary>
/// <param name="Name">Its name, for messages and for the folder on the new site.</param>
/// <param name="Files">In order of path.</param>
public sealed record SourceTree(string Name, ImmutableArray<SourceFile> Files)
{
    private readonly Lazy<ILookup<string, SourceFile>> _byName =
        new(() => Files.ToLookup(file => file.Path[(file.Path.LastIndexOf('/') + 1)..], StringComparer.OrdinalIgnoreCase));

    /// <summary>The file that an address on a page means: beside it, from the root, or the only one whose path ends so.</summary>
    /// <param name="page">The path of the page.</param>
    /// <param name="address">As it is written, without its question and anchor.</param>
    public SourceFile? Find(string page, string address)
    {
        var path = Uri.UnescapeDataString(address).Replace('\\', '/');
        if (path.Length == 0) return null;
        var name = path[(path.LastIndexOf('/') + 1)..];
        var same = _byName.Value[name].ToList();
        if (same.Count == 0) return null;
        if (path[0] != '/' && PathOf(page, path) is { } beside && same.Find(file => file.Path.Equals(beside, StringComparison.OrdinalIgnoreCase)) is { } near) return near;
        // From the root of the old site: the longer the end that is the same, the surer; a name alone must be the only one.
        var parts = Parts(path).Split('/');
        for (var from = 0; from < parts.Length; from++)
        {
            var end = "/" + string.Join('/', parts[from..]);
            var ending = same.Where(file => ("/" + file.Path).EndsWith(end, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
            if (ending.Count > 0 && (from + 1 < parts.Length || from == 0 || ending.Count == 1)) return ending[0];
        }

        return null;
    }

    /// <summary>A path from a page, without leaving the folder; null when it would.</summary>
    public static string? PathOf(string page, string relative)
    {
        var parts = new List<string>(page.Split('/')[..^1]);
        foreach (var part in relative.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }

    // Without the dots that lead up.
    private static string Parts(string path) => string.Join('/', path.Split('/').Where(part => part is not ("" or "." or "..")));
}
