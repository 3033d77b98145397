using System.Text;
using System.Text.RegularExpressions;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Commands.New;

/// <summary>
/// Adds an entry to a list or a map of a YAML file that people write, and leaves every byte of what they wrote as it is.
/// </summary>
internal static partial class YamlAddition
{
    /// <summary>
    /// The file with an entry behind the last one under a key; null, with an error in the bag, when it is not written so that
    /// anything can be added.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">What it holds.</param>
    /// <param name="key">The key at the file's top, such as “items”. When it is not there, it is added at the end.</param>
    /// <param name="entry">The lines of the entry, without indentation. Of a list, the first begins with “- ”, and several may follow each other.</param>
    /// <param name="bag">Takes the error.</param>
    public static byte[]? Append(string path, ReadOnlyMemory<byte> bytes, string key, IReadOnlyList<string> entry, DiagnosticBag bag)
    {
        var text = Encoding.UTF8.GetString(bytes.Span);
        var read = Read(path, bytes, bag);
        if (read is not YamlMapping root)
        {
            if (!bag.HasErrors) bag.Add(Codes.CannotAdd.At(read?.Span ?? SourceSpan.File(path), key));
            return null;
        }

        var lines = new TextLines(text);
        var found = root.Entries.FirstOrDefault(each => each.Key.Value == key);
        // A lone CR ends a line too, in files of very old programs.
        var made = text.Replace("\r\n", "\n", StringComparison.Ordinal).Contains('\r') ? null
            : found is null
            ? lines.Insert(lines.Count, [key + ":", .. entry.Select(line => "  " + line)])
            : Below(found, lines, entry);
        if (made is not null)
        {
            var after = Encoding.UTF8.GetBytes(made);
            if (Says(root, Read(path, after, new DiagnosticBag()))) return after;
        }

        bag.Add(Codes.CannotAdd.At(found?.Value.Span ?? root.Span, key));
        return null;
    }

    private static string? Below(YamlEntry found, TextLines lines, IReadOnlyList<string> entry)
    {
        var at = found.Key.Span.Line - 1;
        if (found.Value is YamlScalar { IsNull: true }
            || (found.Value is YamlSequence { Items.IsEmpty: true } or YamlMapping { Entries.IsEmpty: true }))
        {
            return Empty().Match(lines[at]) is { Success: true } empty
                ? lines.Insert(at + 1, entry.Select(line => "  " + line), at, empty.Groups["key"].Value + empty.Groups["rest"].Value)
                : null;
        }

        var (first, last) = found.Value switch
        {
            YamlSequence list => (list.Items[0].Span.Line - 1, list.Items[^1].Span.Line - 1),
            YamlMapping map => (map.Entries[0].Key.Span.Line - 1, map.Entries[^1].Key.Span.Line - 1),
            _ => (-1, -1),
        };
        if (first <= at) return null;
        var isList = found.Value is YamlSequence;
        if (isList && (!Dash().IsMatch(lines[first]) || !Dash().IsMatch(lines[last]))) return null;
        var indent = lines[first].Length - lines[first].TrimStart(' ').Length;
        var end = lines.EndOf(last, indent);
        // Entries with an empty line between them get one more.
        var isSpaced = last > first && lines[last - 1].Trim().Length == 0;
        var added = new List<string>();
        foreach (var line in entry)
        {
            if (isSpaced && (added.Count == 0 || line.StartsWith("- ", StringComparison.Ordinal))) added.Add("");
            added.Add(new string(' ', indent) + line);
        }

        return lines.Insert(end, added);
    }

    /// <summary>Whether all that was said is still said, and something besides.</summary>
    private static bool Says(YamlNode before, YamlNode? after)
    {
        if (after is null) return false;
        var (old, now) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        Flatten(before, "", old);
        Flatten(after, "", now);
        return now.Count > old.Count && old.All(each => now.GetValueOrDefault(each.Key) == each.Value);
    }

    private static void Flatten(YamlNode node, string place, Dictionary<string, string> into)
    {
        switch (node)
        {
            case YamlScalar { IsNull: false } scalar:
                into[place] = scalar.Value;
                break;
            case YamlSequence list:
                for (var i = 0; i < list.Items.Length; i++) Flatten(list.Items[i], $"{place}\n{i}", into);
                break;
            case YamlMapping map:
                foreach (var entry in map.Entries) Flatten(entry.Value, $"{place}\n{entry.Key.Value}", into);
                break;
        }
    }

    private static YamlNode? Read(string path, ReadOnlyMemory<byte> bytes, DiagnosticBag bag) =>
        SourceDecoder.Decode(path, bytes, bag) is { } text ? YamlReader.Read(text, bag) : null;

    [GeneratedRegex(@"^ *- +\S")]
    private static partial Regex Dash();

    [GeneratedRegex(@"^(?<key>[A-Za-z-]+:)\s*(\[\s*\]|\{\s*\}|~|null)?(?<rest>\s+#.*)?\s*\z")]
    private static partial Regex Empty();
}
