using System.Collections.Immutable;
using NbSite.Content.FrontMatter;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Values;

/// <summary>Reads values.yml: numbers that must never be typed in prose.</summary>
public static class ValuesReader
{
    private const string FileName = "values.yml";

    private static readonly ImmutableArray<(string Name, ValueType Value)> Types =
    [
        ("temperature", ValueType.Temperature), ("phone", ValueType.Phone), ("text", ValueType.Text), ("quantity", ValueType.Quantity),
        ("money", ValueType.Money), ("duration", ValueType.Duration),
    ];

    /// <summary>The values in the order written; one that has errors is left out, with the errors in the bag.</summary>
    public static ImmutableArray<NamedValue> Read(YamlNode? node, string path, DiagnosticBag bag)
    {
        if (MapReader.Open(node, path, bag) is not { } file) return [];
        var root = file.RequiredNode("values");
        var substances = Substances(file);
        file.Done();
        if (root is null || NodeReader.Mapping(root, "values", bag) is not { } values) return [];
        var read = ImmutableArray.CreateBuilder<NamedValue>();
        foreach (var (key, value) in values.Entries)
        {
            var problem = key.Value.Contains('/', StringComparison.Ordinal) ? "“/” is not allowed" : Names.ProblemOfId(key.Value);
            if (problem is not null) bag.Add(Codes.BadKeyName.At(key.Span, Quote.Short(key.Value), problem));
            if (Value(key, value, substances, bag) is { } named && problem is null) read.Add(named);
        }

        return read.ToImmutable();
    }

    /// <summary>The substances of a site; null when values.yml cannot be read, which is told where it is.</summary>
    internal static IReadOnlyDictionary<string, Substance>? SubstancesOf(ImmutableArray<ContentFile> files)
    {
        if (files.FirstOrDefault(file => file.Path == FileName) is not { } file) return new Dictionary<string, Substance>();
        var bag = new DiagnosticBag();
        if (file.ReadProblem is not null || SourceDecoder.Decode(file.Path, file.Bytes, bag) is not { } text
            || YamlReader.Read(text, bag) is not YamlMapping map) return null;
        var substances = Substances(new MapReader(map, file.Path, bag));
        return bag.HasErrors ? null : substances;
    }

    /// <summary>Substances and the grams of one mole of each, with the source that says so.</summary>
    private static Dictionary<string, Substance> Substances(MapReader file)
    {
        var all = new Dictionary<string, Substance>(StringComparer.Ordinal);
        if (file.Node("substances") is not { } node || NodeReader.Mapping(node, "substances", file.Bag) is not { } substances) return all;
        foreach (var (name, value) in substances.Entries)
        {
            if (NodeReader.Mapping(value, Quote.Short(name.Value), file.Bag) is not { } mapping) continue;
            var map = new MapReader(mapping, $"the substance “{Quote.Short(name.Value)}”", file.Bag);
            var mass = QuantityReader.Number(map, "molar-mass");
            var cites = map.Cites();
            if (!map.Has("cite")) file.Bag.Add(Codes.MissingKey.At(map.Span, "cite", map.What));
            map.Done();
            if (mass is 0m or > 1_000_000m) file.Bag.Add(Codes.NumberOutOfRange.At(map.Node("molar-mass")!.Span, "molar-mass", mass, "0.000001", "1000000"));
            else if (mass is not null) all[name.Value] = new Substance(mass.Value, cites);
        }

        return all;
    }

    private static NamedValue? Value(YamlScalar key, YamlNode node, Dictionary<string, Substance> substances, DiagnosticBag bag)
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
