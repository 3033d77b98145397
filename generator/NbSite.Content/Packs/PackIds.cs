using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NbSite.Content.FrontMatter;
using NbSite.Content.Sources;

namespace NbSite.Content.Packs;

/// <summary>The ids of pages and fact sheets, with their language, as their files give them: by name, or by <c>id</c>.</summary>
internal static partial class PackIds
{
    /// <summary>The files of a site by the ids that they have.</summary>
    public static IReadOnlyDictionary<string, string> In(ImmutableArray<ContentFile> files)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.ReadProblem is null))
            if (Of(file.Path, file.Bytes) is { } id) ids.TryAdd(id, file.Path);
        return ids;
    }

    /// <summary>The id of a file with its language, such as <c>en:medicines/antihistamine</c>; null for what is no page and no fact sheet.</summary>
    public static string? Of(string path, ReadOnlyMemory<byte> bytes)
    {
        if (!IsPage(path)) return null;
        // A page says its id at its head; what follows is words.
        var head = Encoding.UTF8.GetString(bytes.Span[..Math.Min(bytes.Length, 4_096)]);
        if (path.EndsWith(".md", StringComparison.Ordinal))
            head = head.IndexOf("\n---", StringComparison.Ordinal) is > 0 and var end ? head[..end] : "";
        return Id().Match(head) is { Success: true } match ? $"{path.Split('/')[0]}:{match.Groups[1].Value}" : OfPath(path);
    }

    /// <summary>The id that a file has by its name.</summary>
    public static string OfPath(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var dot = path.LastIndexOf('.');
        if (slash < 0 || dot < slash) return path;
        var stem = path[(slash + 1)..dot];
        return $"{path[..slash]}:{(stem.EndsWith("/index", StringComparison.Ordinal) ? stem[..^6] : stem)}";
    }

    private static bool IsPage(string path) => path.Contains('/', StringComparison.Ordinal) && Names.IsLanguage(path.Split('/')[0])
        && !PackShape.IsRecord(path) && !PackShape.IsSignWords(path)
        && (path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal));

    [GeneratedRegex("""^id: *["']?([a-z0-9/-]+)""", RegexOptions.Multiline)]
    private static partial Regex Id();
}
