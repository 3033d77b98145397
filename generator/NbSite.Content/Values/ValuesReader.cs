using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.FrontMatter;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Values;

/// <summary>Reads values.yml: numbers that must never be typed in prose.</summary>
public static class ValuesReader
{
    private static readonly ImmutableArray<(string Name, ValueType Value)> Types =
    [
        ("temperature", ValueType.Temperature), ("phone", ValueType.Phone), ("text", ValueType.Text), ("quantity", ValueType.Quantity),
        ("money", ValueType.Money), ("duration", ValueType.Duration),
    ];

    /// <summary>The values in the order written; one that has errors is left out, with the errors in the bag.</summary>
    public static ImmutableArray<NamedValue> Read(YamlNode? node, string path, DiagnosticBag bag) => Read(node, path, [], bag);

    /// <summary>The values of one of several files that are read together.</summary>
    /// <param name="node">What the file says.</param>
    /// <param name="path">Its path.</param>
    /// <param name="beside">All files that share the path, itself among them; none when it stands alone.</param>
    /// <param name="bag">Takes the errors.</param>
    internal static ImmutableArray<NamedValue> Read(YamlNode? node, string path, ImmutableArray<ContentFile> beside, DiagnosticBag bag)
    {
        if (MapReader.Open(node, path, bag) is not { } file) return [];
        var root = file.RequiredNode("values");
        var own = Substances.Of(file);
        file.Done();
        if (root is null || NodeReader.Mapping(root, "values", bag) is not { } values) return [];
        var substances = beside.Length > 1 ? Substances.In(beside) : own;
        var read = ImmutableArray.CreateBuilder<NamedValue>();
        foreach (var (key, value) in values.Entries)
        {
            var problem = key.Value.Contains('/', StringComparison.Ordinal) ? "“/” is not allowed" : Names.ProblemOfId(key.Value);
            if (problem is not null) bag.Add(Codes.BadKeyName.At(key.Span, Quote.Short(key.Value), problem));
            if (Value(key, value, substances, bag) is { } named && problem is null) read.Add(named);
        }

        return read.ToImmutable();
    }

    /// <summary>What may stand in the file.</summary>
    internal static JsonObject Schema => SchemaOf.Map(
        ("values!", SchemaOf.MapOf(SchemaOf.By("type", Types.Select(type => (type.Name, ValueSchema(type.Name, type.Value)))))),
        ("substances", SchemaOf.MapOf(SchemaOf.Map(("molar-mass!", SchemaOf.Number), ("cite!", SchemaOf.Cite)))));

    private static JsonObject ValueSchema(string name, ValueType type) => SchemaOf.Map(
    [
        ("what!", SchemaOf.Text), ("type!", SchemaOf.OneOf([name])),
        ("entries!", SchemaOf.List(ValueEntryReader.Schema(type))),
        .. type == ValueType.Quantity ? QuantityReader.Schema("!") : [],
        .. ValueLimitsReader.Schema(type) is { } limits ? [("clinic", limits)] : ((string, JsonObject)[])[],
    ]);

    private static NamedValue? Value(YamlScalar key, YamlNode node, Substances substances, DiagnosticBag bag)
    {
        if (NodeReader.Mapping(node, Quote.Short(key.Value), bag) is not { } mapping) return null;
        var map = new MapReader(mapping, $"the value “{Quote.Short(key.Value)}”", bag);
        var what = map.RequiredText("what");
        var type = map.RequiredChoice("type", Types);
        var items = map.RequiredMaps("entries", "an entry");
        // What else may be written depends on the type.
        if (type is null) return null;
        var isQuantity = type == ValueType.Quantity;
        var rules = isQuantity ? QuantityReader.Rules(map, substances) : null;
        var limits = ValueLimitsReader.Read(map, type.Value, rules);
        // What was written of limits cannot be held to units that could not be read.
        if (isQuantity && rules is null) map.Node("clinic");
        map.Done();
        var entries = items.Select(item => ValueEntryReader.Read(item, type.Value, rules)).ToList();
        ImmutableArray<ValueEntry> whole = [.. entries.OfType<ValueEntry>()];
        if (whole.IsEmpty) return null;
        var agreed = EntriesAgree(key.Value, key.Span, whole, bag);
        if (limits is not null) ValueLimitsReader.Check(limits, whole, bag);
        if (what is null || !agreed || whole.Length < entries.Count) return null;
        // A single entry is what is printed when nothing is chosen.
        if (whole.Length == 1) whole = [whole[0] with { IsDefault = true }];
        return new NamedValue(key.Value, what.Value, type.Value, whole, key.Span) { Rules = rules, Limits = limits };
    }

    /// <summary>Whether no two entries speak of one region, and one of several is the default.</summary>
    internal static bool EntriesAgree(string key, SourceSpan span, ImmutableArray<ValueEntry> entries, DiagnosticBag bag)
    {
        var before = bag.Count;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            // An entry without regions holds everywhere else, so there can be one of them too.
            foreach (var region in entry.Regions.IsEmpty ? ["all regions"] : entry.Regions)
                if (!seen.TryAdd(region, entry.Span.Line))
                    bag.Add(Codes.RegionTwice.At(entry.Span, Quote.Short(key), region, seen[region]));
        }

        if (entries.FirstOrDefault(entry => entry.IsDefault) is { } first)
        {
            foreach (var second in entries.Where(entry => entry.IsDefault).Skip(1))
                bag.Add(Codes.SecondDefaultEntry.At(second.Span, Quote.Short(key), first.Span.Line));
        }
        else if (entries.Length > 1)
        {
            bag.Add(Codes.NoDefaultEntry.At(span, Quote.Short(key)));
        }

        return bag.Count == before;
    }
}
