using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Packs;

/// <summary>
/// The parts of which a file is read together with others of its path: a sign, a value, a source, a word, an entry of a list. A part is
/// taken whole from one file.
/// </summary>
internal static class PackShape
{
    private const string Levels = "levels";

    /// <summary>
    /// Whether files of this path are read together; otherwise one stands in place of the other. Of fact sheets, those of lists are.
    /// </summary>
    /// <param name="path">From the top of a site or a pack.</param>
    /// <param name="bytes">What it holds.</param>
    public static bool IsTogether(string path, ReadOnlyMemory<byte> bytes) => IsNamed(path)
        || (IsSheets(path) && Root(path, bytes) is YamlMapping map && map["items"] is YamlSequence);

    /// <summary>The parts of a file and the hash of what each says; empty for a file that is one part, or that cannot be read.</summary>
    /// <param name="path">From the top of a site or a pack.</param>
    /// <param name="bytes">What it holds.</param>
    public static ImmutableSortedDictionary<string, string> Parts(string path, ReadOnlyMemory<byte> bytes)
    {
        var parts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if ((IsNamed(path) || IsSheets(path)) && Root(path, bytes) is YamlMapping map)
            foreach (var (key, node) in Parts(path, map)) parts[key] = HashOf(node);
        return parts.ToImmutable();
    }

    internal static IEnumerable<(string Key, YamlNode Node)> Parts(string path, YamlMapping root)
    {
        if (path.StartsWith("languages/", StringComparison.Ordinal)) return Words("", root);
        var list = path == "references.yml" ? "references" : IsNamed(path) ? null : "items";
        if (list is not null)
        {
            return root[list] is not YamlSequence items ? [] : items.Items.OfType<YamlMapping>()
                .Where(item => item["id"] is YamlScalar).Select(item => ($"{list}/{((YamlScalar)item["id"]!).Value}", (YamlNode)item));
        }

        return root.Entries.SelectMany(entry => entry.Value switch
        {
            YamlMapping map when Opens(entry.Key.Value, "", path) => map.Entries.SelectMany(inner =>
                inner.Value is YamlMapping deep && Opens(inner.Key.Value, entry.Key.Value, path)
                    ? deep.Entries.Select(each => ($"{entry.Key.Value}/{inner.Key.Value}/{each.Key.Value}", each.Value))
                    : [($"{entry.Key.Value}/{inner.Key.Value}", inner.Value)]),
            // Lists of names are added to each other.
            YamlSequence => [],
            _ => [(entry.Key.Value, entry.Value)],
        });
    }

    /// <summary>Whether entries below a key are parts of their own.</summary>
    internal static bool Opens(string key, string above, string path) =>
        above.Length == 0 ? key != "review" : above == Levels && path == "signs.yml";

    /// <summary>The hash of what a part says, wherever it stands.</summary>
    internal static string HashOf(YamlNode node)
    {
        var text = new StringBuilder();
        Append(node);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));

        void Append(YamlNode each)
        {
            switch (each)
            {
                case YamlScalar scalar:
                    text.Append(scalar.IsPlain ? 'p' : 'q').Append(scalar.Value.Length).Append(':').Append(scalar.Value);
                    break;
                case YamlSequence list:
                    text.Append('[');
                    foreach (var item in list.Items) Append(item);
                    text.Append(']');
                    break;
                case YamlMapping map:
                    text.Append('{');
                    foreach (var entry in map.Entries)
                    {
                        Append(entry.Key);
                        Append(entry.Value);
                    }

                    text.Append('}');
                    break;
            }
        }
    }

    internal static YamlNode? Root(string path, ReadOnlyMemory<byte> bytes)
    {
        var ignored = new DiagnosticBag();
        if (SourceDecoder.Decode(path, bytes, ignored) is not { } text) return null;
        var root = YamlReader.ReadOrEmpty(text, ignored, out _);
        // Sources may be a list without a key above it, which says the same.
        return root is YamlSequence list && PackPaths.Split(path).Path == "references.yml"
            ? new YamlMapping(list.Span, [new YamlEntry(new YamlScalar(list.Span, PositionedText.At(list.Span, "references"), IsPlain: true), list)])
            : root;
    }

    /// <summary>Read together by its name, whatever is in it.</summary>
    internal static bool IsNamed(string path) => path is "signs.yml" or "values.yml" or "references.yml" || IsSignWords(path)
        || (path.StartsWith("languages/", StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal)
            && !path.EndsWith(".checks.yml", StringComparison.Ordinal) && !IsRecord(path));

    internal static bool IsSignWords(string path) => path.Split('/') is [_, "signs.yml"];

    internal static bool IsRecord(string path) => path.EndsWith(".review.yml", StringComparison.Ordinal);

    /// <summary>Whether a record says that its page was withdrawn.</summary>
    internal static bool IsWithdrawn(string path, ReadOnlyMemory<byte> bytes) => IsRecord(path)
        && Root(path, bytes) is YamlMapping root && root["status"] is YamlScalar { Value: "withdrawn" };

    private static bool IsSheets(string path) => path.EndsWith(".yml", StringComparison.Ordinal) && !IsRecord(path)
        && FrontMatter.Names.IsLanguage(path.Split('/')[0]) && path.Contains('/', StringComparison.Ordinal);

    private static IEnumerable<(string Key, YamlNode Node)> Words(string start, YamlMapping map) => map.Entries.SelectMany(entry =>
        entry.Value is YamlMapping inner ? Words($"{start}{entry.Key.Value}.", inner) : [(start + entry.Key.Value, entry.Value)]);
}
