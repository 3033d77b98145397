using System.Text;
using System.Text.Json;
using NbSite.Content.Citations;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;

namespace NbSite.Publishing.Features.Urgent;

/// <summary>Cuts entries out of a file of references by lines, leaving each at its place.</summary>
internal static class ReferenceLines
{
    /// <summary>
    /// The file with the lines of all other entries empty; null when no entry is wanted, or two entries share a line.
    /// </summary>
    public static string? Only(PositionedText text, YamlNode root, Func<string, bool> isWanted)
    {
        if (Items(root) is not { Items.IsEmpty: false } list) return null;
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
        }

        return kept ? string.Join('\n', lines) : null;
    }

    /// <summary>The same of JSON, where entries may share lines; null when no entry is wanted, or it cannot be read.</summary>
    public static string? OnlyJson(PositionedText text, YamlNode root, Func<string, bool> isWanted)
    {
        if (Items(root) is not { Items.IsEmpty: false } list) return null;
        try
        {
            using var json = JsonDocument.Parse(text.Value);
            var entries = json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement : json.RootElement.GetProperty("references");
            if (entries.GetArrayLength() != list.Items.Length) return null;
            var kept = new StringBuilder("[");
            var line = 1;
            var isFirst = true;
            foreach (var (entry, node) in entries.EnumerateArray().Zip(list.Items))
            {
                if (node is not YamlMapping mapping || mapping["id"] is not YamlScalar id || !isWanted(ReferenceKey.Of(id.Value))) continue;
                if (!isFirst) kept.Append(',');
                isFirst = false;
                for (; line < node.Span.Line; line++) kept.Append('\n');
                var raw = entry.GetRawText();
                kept.Append(raw);
                line += raw.Count(c => c == '\n');
            }

            return isFirst ? null : kept.Append("]\n").ToString();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static YamlSequence? Items(YamlNode root) => root is YamlMapping map ? map["references"] as YamlSequence : root as YamlSequence;

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
