using NbSite.Content.Citations;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;

namespace NbSite.Publishing.Urgent;

/// <summary>Cuts entries out of a file of references by lines, leaving each at its place.</summary>
internal static class ReferenceLines
{
    /// <summary>
    /// The file with the lines of all other entries empty; null when no entry is wanted, or two entries share a line.
    /// </summary>
    public static string? Only(PositionedText text, YamlNode root, Func<string, bool> isWanted)
    {
        var list = root is YamlMapping map ? map["references"] as YamlSequence : root as YamlSequence;
        if (list is null || list.Items.IsEmpty) return null;
        var starts = list.Items.Select(item => item.Span.Line).ToList();
        if (starts.Distinct().Count() < starts.Count) return null;
        var lines = text.Value.Split('\n');
        var kept = false;
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] - 1 : lines.Length;
            if (list.Items[i] is YamlMapping entry && entry["id"] is YamlScalar id && isWanted(ReferenceKey.Of(id.Value)))
            {
                kept = true;
                continue;
            }

            for (var line = starts[i]; line <= end; line++) lines[line - 1] = "";
            // The signs that end the whole list stand behind its last entry.
            if (end == lines.Length && text.Path.EndsWith(".json", StringComparison.Ordinal))
                lines[^1] = root is YamlMapping ? "]}" : "]";
        }

        return kept ? string.Join('\n', lines) : null;
    }

    /// <summary>Whether words hold a key as a whole, as <c>cite:</c> and <c>[@key]</c> write it.</summary>
    public static bool Names(string words, string key)
    {
        for (var at = words.IndexOf(key, StringComparison.Ordinal); at >= 0;
            at = words.IndexOf(key, at + 1, StringComparison.Ordinal))
        {
            var end = at + key.Length;
            if ((at == 0 || !IsOfKey(words[at - 1])) && (end == words.Length || !IsOfKey(words[end]))) return true;
        }

        return false;
    }

    private static bool IsOfKey(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_';
}
