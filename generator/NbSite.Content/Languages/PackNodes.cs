using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Languages;

/// <summary>Reads words, lists, phrases and patterns of a language's file; what is wrong is in the bag with its place.</summary>
internal static class PackNodes
{
    /// <summary>Finds nothing.</summary>
    public static Regex Nothing { get; } = new("(?!)", RegexOptions.CultureInvariant);

    /// <summary>Words in one text with spaces between them, or a list in which an item may be several words.</summary>
    public static ImmutableArray<string> Words(MapReader map, string key) =>
        map.Node(key) is { } node ? Words(node, key, map.Bag) : [];

    private static ImmutableArray<string> Words(YamlNode node, string key, DiagnosticBag bag) => node is YamlSequence
        ? [.. Texts(node, key, bag).Select(scalar => scalar.Value.Trim())]
        : NodeReader.Scalar(node, key, bag) is { } scalar
            ? [.. scalar.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)]
            : [];

    /// <summary>What <see cref="Words(MapReader, string)"/> takes.</summary>
    public static JsonObject WordsSchema => SchemaOf.AnyOf(SchemaOf.Text, TextsSchema);

    /// <summary>Phrases or patterns.</summary>
    public static JsonObject TextsSchema => SchemaOf.List(SchemaOf.Text);

    /// <summary>What <see cref="Rules"/> takes.</summary>
    public static JsonObject RulesSchema => SchemaOf.List(new JsonObject
    {
        ["type"] = "array",
        ["items"] = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean", "null") },
        ["minItems"] = 2,
        ["maxItems"] = 2,
    });

    /// <summary>Lists by their names.</summary>
    public static IReadOnlyDictionary<string, ImmutableArray<string>> Lists(MapReader map, string key)
    {
        var lists = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        if (map.Node(key) is not { } node || NodeReader.Mapping(node, key, map.Bag) is not { } mapping) return lists;
        foreach (var (name, words) in mapping.Entries) lists[name.Value] = Words(words, name.Value, map.Bag);
        return lists;
    }

    /// <summary>Lists of words that mean the same.</summary>
    public static ImmutableArray<ImmutableArray<string>> Groups(MapReader map, string key) => map.Node(key) is not { } node ? []
        : [.. NodeReader.Items(node, key, map.Bag).Select(item => Words(item, key, map.Bag)).Where(words => !words.IsEmpty)];

    /// <summary>The patterns of phrases; see <see cref="WordPhrase"/>.</summary>
    public static ImmutableArray<string> Phrases(MapReader map, string key, IReadOnlyDictionary<string, ImmutableArray<string>> lists)
    {
        if (map.Node(key) is not { } node) return [];
        var patterns = ImmutableArray.CreateBuilder<string>();
        foreach (var phrase in Texts(node, key, map.Bag))
        {
            if (WordPhrase.Pattern(phrase.Value.Trim(), lists, out var problem) is { } pattern) patterns.Add(pattern);
            else map.Bag.Add(Codes.BadPhrase.At(phrase.Span, Quote.Short(phrase.Value), problem));
        }

        return patterns.ToImmutable();
    }

    /// <summary>Regular expressions without backtracking: their time is linear, whatever somebody writes.</summary>
    public static ImmutableArray<Regex> Patterns(YamlNode? node, string key, DiagnosticBag bag) => node is null ? [] :
    [
        .. Texts(node, key, bag)
            .Select(text => Make(text, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase, bag)).OfType<Regex>(),
    ];

    /// <summary>One pattern that is looked for in single words.</summary>
    public static Regex? Pattern(MapReader map, string key) =>
        map.RequiredNode(key) is { } node && NodeReader.Scalar(node, key, map.Bag) is { } text ? Make(text, RegexOptions.None, map.Bag) : null;

    /// <summary>Patterns that are looked for in single words, and can be read.</summary>
    public static ImmutableArray<string> PatternTexts(MapReader map, string key) => map.Node(key) is not { } node ? [] :
        [.. Texts(node, key, map.Bag).Where(text => Make(text, RegexOptions.None, map.Bag) is not null).Select(text => text.Value)];

    /// <summary>Pairs of a pattern and what takes its place; null when the key is absent.</summary>
    public static WordRules? Rules(MapReader map, string key)
    {
        if (map.Node(key) is not { } node) return null;
        var rules = ImmutableArray.CreateBuilder<WordRule>();
        foreach (var item in NodeReader.Items(node, key, map.Bag))
        {
            if (item is YamlSequence { Items: [YamlScalar pattern, YamlScalar to] })
            {
                if (Make(pattern, RegexOptions.None, map.Bag) is not null) rules.Add(new WordRule(pattern.Value, to.Value));
            }
            else
            {
                map.Bag.Add(Codes.BadPhrase.At(item.Span, key, "it is not a pattern and what takes its place, as in [ae, e]"));
            }
        }

        return new WordRules(rules.ToImmutable());
    }

    private static IEnumerable<YamlScalar> Texts(YamlNode node, string key, DiagnosticBag bag) =>
        NodeReader.Items(node, key, bag).Select(item => NodeReader.Scalar(item, key, bag)).OfType<YamlScalar>();

    private static Regex? Make(YamlScalar text, RegexOptions options, DiagnosticBag bag)
    {
        try
        {
            return new Regex(text.Value, options | RegexOptions.CultureInvariant);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            bag.Add(Codes.BadWordPattern.At(text.Span, text.Value, exception.Message));
            return null;
        }
    }
}
