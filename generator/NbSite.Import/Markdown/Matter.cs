using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Import.Markdown;

/// <summary>What stands before a page's words: keys in YAML between “---” or in TOML between “+++”.</summary>
/// <param name="Values">Each key with its values and its line.</param>
/// <param name="BodyLine">The first line of the words, from 0.</param>
internal sealed partial record Matter(ImmutableArray<MatterKey> Values, int BodyLine)
{
    /// <summary>The first value of the first of these keys that is there.</summary>
    public string? Text(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (Values.FirstOrDefault(each => each.Name.Equals(key, StringComparison.OrdinalIgnoreCase)) is { Items: [{ Length: > 0 } first, ..] }) return first;
        return null;
    }

    public IEnumerable<string> All(params string[] keys) =>
        Values.Where(each => keys.Contains(each.Name, StringComparer.OrdinalIgnoreCase)).SelectMany(each => each.Items).Where(item => item.Length > 0);

    public static Matter Read(string path, string[] lines)
    {
        if (lines.Length == 0 || lines[0].TrimEnd() is not ("---" or "+++" or ";;;")) return new Matter([], 0);
        var fence = lines[0].TrimEnd();
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == fence || (fence == "---" && line.TrimEnd() == "..."));
        if (end < 0) return new Matter([], 0);
        return new Matter(fence == "---" ? Yaml(path, lines[1..end]) : Toml(lines[1..end]), end + 1);
    }

    private static ImmutableArray<MatterKey> Yaml(string path, string[] lines)
    {
        var text = PositionedText.OfFile(path, string.Join('\n', lines) + "\n");
        if (YamlReader.Read(text, new DiagnosticBag()) is YamlMapping mapping)
            return [.. mapping.Entries.Select(entry => new MatterKey(entry.Key.Value, [.. Items(entry.Value)], entry.Key.Span.Line + 1))];
        // What our strict reader refuses is read line by line.
        return [.. lines.Select((line, at) => (Match: Pair().Match(line), at)).Where(each => each.Match.Success)
            .Select(each => new MatterKey(each.Match.Groups[1].Value, [Unquoted(each.Match.Groups[2].Value)], each.at + 2))];
    }

    private static IEnumerable<string> Items(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar.IsNull ? "" : scalar.Value.Trim()],
        YamlSequence sequence => sequence.Items.SelectMany(Items),
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Items(entry.Value).Select(item => $"{entry.Key.Value}: {item}")),
        _ => [],
    };

    private static ImmutableArray<MatterKey> Toml(string[] lines)
    {
        var keys = ImmutableArray.CreateBuilder<MatterKey>();
        var table = "";
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[')
            {
                table = line.Trim('[', ']', ' ') + ".";
                continue;
            }

            if (Assignment().Match(line) is not { Success: true } match) continue;
            var value = match.Groups[2].Value;
            var start = i;
            // A list may go over several lines.
            if (value.StartsWith('[') && !value.TrimEnd().EndsWith(']'))
            {
                var whole = new StringBuilder(value);
                while (i + 1 < lines.Length && whole[^1] != ']') whole.Append(' ').Append(lines[++i].Trim());
                value = whole.ToString();
            }

            var items = value.StartsWith('[') ? Quoted().Matches(value).Select(each => Unquoted(each.Value)) : [Unquoted(value)];
            keys.Add(new MatterKey(table + match.Groups[1].Value.Trim('"'), [.. items], start + 2));
        }

        return keys.ToImmutable();
    }

    private static string Unquoted(string value)
    {
        value = value.Trim();
        return value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal) : value;
    }

    [GeneratedRegex(@"^([A-Za-z_][A-Za-z0-9_-]*):[ \t]*(.*)$")]
    private static partial Regex Pair();

    [GeneratedRegex("""^("[^"]+"|[A-Za-z0-9_.-]+)\s*=\s*(.+)$""")]
    private static partial Regex Assignment();

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"|'[^']*'
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Quoted();
}

/// <param name="Name">The key.</param>
/// <param name="Items">Its values as text.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record MatterKey(string Name, ImmutableArray<string> Items, int Line);
