using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Yaml;

/// <summary>
/// Reads a mapping key by key. Every method marks its key as known; <see cref="Done"/> reports the keys nobody asked
/// for. Values come back null (or empty) when the key is absent, or when the value is wrong, which is then in the bag.
/// </summary>
public sealed class MapReader
{
    /// <summary>Keys from which on they are looked up and not gone through: files of others can have many thousands.</summary>
    private const int Many = 64;

    private readonly YamlMapping _mapping;
    private readonly OrderedDictionary<string, bool> _asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlEntry>? _byKey;

    /// <param name="mapping">What is read.</param>
    /// <param name="what">What it is, for messages, such as “a medicine” or “the front matter”.</param>
    /// <param name="bag">Takes the errors.</param>
    public MapReader(YamlMapping mapping, string what, DiagnosticBag bag)
    {
        _mapping = mapping;
        What = what;
        Bag = bag;
        if (mapping.Entries.Length < Many) return;
        _byKey = new(mapping.Entries.Length, StringComparer.Ordinal);
        foreach (var entry in mapping.Entries) _byKey.TryAdd(entry.Key.Value, entry);
    }

    public string What { get; }

    public DiagnosticBag Bag { get; }

    public YamlMapping Mapping => _mapping;

    public SourceSpan Span => _mapping.Span;

    /// <summary>A reader for a value that must be a mapping; null, with an error in the bag, when it is not.</summary>
    public static MapReader? Open(YamlNode? node, string what, DiagnosticBag bag) =>
        node is not null && NodeReader.Mapping(node, what, bag) is { } mapping ? new MapReader(mapping, what, bag) : null;

    /// <summary>Whether the key is written, even without a value.</summary>
    public bool Has(string key) => Value(key) is not null;

    /// <summary>Where the key itself stands; the mapping's own place when it is absent.</summary>
    public SourceSpan KeySpan(string key)
    {
        foreach (var entry in _mapping.Entries)
            if (entry.Key.Value == key) return entry.Key.Span;
        return Span;
    }

    /// <summary>The raw value; null when the key is absent.</summary>
    public YamlNode? Node(string key)
    {
        _asked[key] = true;
        return Value(key);
    }

    /// <summary>The raw value; when the key is absent, null with an error in the bag.</summary>
    public YamlNode? RequiredNode(string key)
    {
        var node = Node(key);
        if (node is null) Bag.Add(Codes.MissingKey.At(Span, key, What == Span.Path ? What : $"{What} in {Span.Path}"));
        return node;
    }

    /// <summary>Plain text on one line.</summary>
    public TextValue? Text(string key) => Node(key) is { } node ? NodeReader.Text(node, key, Bag) : null;

    public TextValue? RequiredText(string key) => RequiredNode(key) is { } node ? NodeReader.Text(node, key, Bag) : null;

    /// <summary>Plain text whose line breaks do not matter.</summary>
    public TextValue? Paragraph(string key) => Node(key) is { } node ? NodeReader.Paragraph(node, key, Bag) : null;

    public TextValue? RequiredParagraph(string key) =>
        RequiredNode(key) is { } node ? NodeReader.Paragraph(node, key, Bag) : null;

    /// <summary>A scalar whose text is Markdown, not yet parsed.</summary>
    public YamlScalar? Markdown(string key) => Node(key) is { } node ? NodeReader.Scalar(node, key, Bag) : null;

    public YamlScalar? RequiredMarkdown(string key) =>
        RequiredNode(key) is { } node ? NodeReader.Scalar(node, key, Bag) : null;

    public DateOnly? Date(string key) => Node(key) is { } node ? NodeReader.Date(node, key, Bag) : null;

    public DateOnly? RequiredDate(string key) => RequiredNode(key) is { } node ? NodeReader.Date(node, key, Bag) : null;

    public int? Whole(string key, int least, int most) =>
        Node(key) is { } node ? NodeReader.Whole(node, key, least, most, Bag) : null;

    public int? RequiredWhole(string key, int least, int most) =>
        RequiredNode(key) is { } node ? NodeReader.Whole(node, key, least, most, Bag) : null;

    public bool? Flag(string key) => Node(key) is { } node ? NodeReader.Flag(node, key, Bag) : null;

    /// <summary>One of the named choices.</summary>
    public T? Choice<T>(string key, ImmutableArray<(string Name, T Value)> choices)
        where T : struct => Node(key) is { } node ? NodeReader.Choice(node, key, choices, Bag) : null;

    public T? RequiredChoice<T>(string key, ImmutableArray<(string Name, T Value)> choices)
        where T : struct => RequiredNode(key) is { } node ? NodeReader.Choice(node, key, choices, Bag) : null;

    /// <summary>A list of plain texts, each once.</summary>
    public ImmutableArray<TextValue> TextList(string key) =>
        Node(key) is { } node ? NodeReader.TextList(node, key, Bag) : [];

    public ImmutableArray<TextValue> RequiredTextList(string key) =>
        RequiredNode(key) is { } node ? NodeReader.TextList(node, key, Bag) : [];

    /// <summary>The items of a list, of any kind.</summary>
    public ImmutableArray<YamlNode> Items(string key) => Node(key) is { } node ? NodeReader.Items(node, key, Bag) : [];

    /// <summary>The items of a list that no site needs long; see <see cref="NodeReader.ShortItems"/>.</summary>
    public ImmutableArray<YamlNode> ShortItems(string key) => Node(key) is { } node ? NodeReader.ShortItems(node, key, Bag) : [];

    public ImmutableArray<YamlNode> RequiredItems(string key) =>
        RequiredNode(key) is { } node ? NodeReader.Items(node, key, Bag) : [];

    /// <summary>A reader for a value that is a mapping; <paramref name="what"/> names it in messages.</summary>
    public MapReader? Map(string key, string what) => Wrap(Node(key), key, what);

    public MapReader? RequiredMap(string key, string what) => Wrap(RequiredNode(key), key, what);

    /// <summary>A reader for each item of a list of mappings.</summary>
    public ImmutableArray<MapReader> Maps(string key, string what) =>
        [.. Items(key).Select(item => Wrap(item, key, what)).OfType<MapReader>()];

    public ImmutableArray<MapReader> RequiredMaps(string key, string what) =>
        [.. RequiredItems(key).Select(item => Wrap(item, key, what)).OfType<MapReader>()];

    public ImmutableArray<string> Regions(string key = "regions") =>
        Node(key) is { } node ? RegionReader.Read(node, key, Bag) : [];

    /// <summary>Sources: a list of keys, each perhaps with a place.</summary>
    public ImmutableArray<CiteItem> Cites(string key = "cite") =>
        Node(key) is { } node ? CiteReader.Read(node, key, Bag) : [];

    /// <summary>An https address (http gives a warning).</summary>
    public Uri? Address(string key) => Node(key) is { } node ? WebAddress.Read(node, key, Bag) : null;

    /// <summary>Reports every key that was not asked for, with the nearest one that was.</summary>
    public void Done()
    {
        foreach (var (key, _) in _mapping.Entries)
        {
            if (_asked.ContainsKey(key.Value)) continue;
            var hint = Suggestions.Hint(key.Value, _asked.Keys, $"Known keys are {NodeReader.Join(_asked.Keys)}.");
            Bag.Add(Codes.UnknownKey.WithHint(key.Span, hint, Quote.Short(key.Value), What));
        }
    }

    private YamlNode? Value(string key) => _byKey is null ? _mapping[key] : _byKey.GetValueOrDefault(key)?.Value;

    private MapReader? Wrap(YamlNode? node, string key, string what) =>
        node is not null && NodeReader.Mapping(node, key, Bag) is { } mapping ? new MapReader(mapping, what, Bag) : null;
}
