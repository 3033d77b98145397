using System.Collections.Frozen;

namespace NbSite.Preview;

/// <summary>All files that the browser can ask for at one moment. Never changed: the next moment has another.</summary>
internal sealed class ServedSite(IReadOnlyDictionary<string, ServedFile> files)
{
    private const string Index = "index.html";
    private const string NotFound = "404.html";

    public static ServedSite Empty { get; } = new(FrozenDictionary<string, ServedFile>.Empty);

    /// <summary>The files by path, relative to the site, with forward slashes.</summary>
    public IReadOnlyDictionary<string, ServedFile> Files => files;

    /// <summary>The same with some files in place of others.</summary>
    public ServedSite With(IEnumerable<KeyValuePair<string, ServedFile>> newer)
    {
        var next = new Dictionary<string, ServedFile>(files, StringComparer.Ordinal);
        foreach (var (path, file) in newer) next[path] = file;
        return new ServedSite(next);
    }

    /// <summary>The path of the file that an address names, whether there is one or not.</summary>
    /// <param name="address">The path of a request, decoded, with its first slash.</param>
    public static string PathOf(string address)
    {
        var path = address.Length > 0 ? address[1..] : "";
        return path.Length == 0 || path.EndsWith('/') ? path + Index : path;
    }

    /// <summary>
    /// What an address shows. It is only looked up among the files there are, so no address leads to the disk.
    /// </summary>
    /// <param name="address">The path of a request, decoded, with its first slash.</param>
    public Found Find(string address)
    {
        var path = PathOf(address);
        if (files.TryGetValue(path, out var file)) return new Found(path, file, Sort.Here);
        if (files.ContainsKey(path + "/" + Index)) return new Found(path + "/", null, Sort.Folder);
        return new Found(NotFound, files.GetValueOrDefault(NotFound), Sort.Missing);
    }

    /// <summary>What became of looking an address up.</summary>
    public enum Sort
    {
        Here,

        /// <summary>A page stands there with a slash behind it.</summary>
        Folder,
        Missing,
    }

    /// <summary>A file and the path that it was found at.</summary>
    public sealed record Found(string Path, ServedFile? File, Sort Sort);
}
