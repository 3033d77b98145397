using System.Collections.Frozen;

namespace NbSite.Import;

/// <summary>Words that ship as data: names of other programs' boxes, headings of lists of sources.</summary>
internal static class WordTable
{
    private static readonly FrozenDictionary<string, string> BoxNames = Lines("boxes.txt").Select(line => line.Split(' '))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Lists = Lines("references.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The container for another program's box; null when its name is not known.</summary>
    public static string? Box(string name) => BoxNames.GetValueOrDefault(name);

    /// <summary>The container that the classes of an element ask for.</summary>
    public static string? BoxOfClasses(string? classes)
    {
        var isBox = false;
        string? named = null;
        foreach (var name in (classes ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var words = name.Split(['-', '_'], StringSplitOptions.RemoveEmptyEntries);
            isBox |= words.Length > 0 && Array.Exists(words, word => word is "alert" or "callout" or "admonition" or "notice" or "infobox" or "panel");
            if (Box(name) is { } exact && (named is null || exact == "warning")) named = exact;
            else if (isBox && words.Length > 1 && Box(words[^1]) is { } kind && (named is null or "note")) named = kind;
        }

        return named ?? (isBox && (classes ?? "").Contains("alert", StringComparison.Ordinal) ? "note" : null);
    }

    /// <summary>Whether a heading stands above a list of sources.</summary>
    public static bool IsReferences(string heading) => Lists.Contains(heading.Trim().TrimEnd(':').ToLowerInvariant());

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream("words/" + name)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
    }
}
