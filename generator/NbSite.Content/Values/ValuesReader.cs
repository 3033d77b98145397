using System.Collections.Immutable;
using NbSite.Content.FrontMatter;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Values;

/// <summary>Reads values.yml: numbers that must never be typed in prose.</summary>
public static class ValuesReader
{
    private static readonly ImmutableArray<(string Name, ValueType Value)> Types =
        [("temperature", ValueType.Temperature), ("phone", ValueType.Phone), ("text", ValueType.Text)];

    /// <summary>The values in the order written; one that has errors is left out, with the errors in the bag.</summary>
    public static ImmutableArray<NamedValue> Read(YamlNode? node, string path, DiagnosticBag bag)
    {
        if (MapReader.Open(node, path, bag) is not { } file) return [];
        var root = file.RequiredNode("values");
        file.Done();
        if (root is null || NodeReader.Mapping(root, "values", bag) is not { } values) return [];
        var read = ImmutableArray.CreateBuilder<NamedValue>();
        foreach (var (key, value) in values.Entries)
        {
            var problem = key.Value.Contains('/', StringComparison.Ordinal) ? "“/” is not allowed" : Names.ProblemOfId(key.Value);
            if (problem is not null) bag.Add(Codes.BadKeyName.At(key.Span, Quote.Short(key.Value), problem));
            if (Value(key, value, bag) is { } named && problem is null) read.Add(named);
        }

        return read.ToImmutable();
    }

    private static NamedValue? Value(YamlScalar key, YamlNode node, DiagnosticBag bag)
    {
        if (NodeReader.Mapping(node, Quote.Short(key.Value), bag) is not { } mapping) return null;
        var map = new MapReader(mapping, $"the value “{Quote.Short(key.Value)}”", bag);
        var what = map.RequiredText("what");
        var type = map.RequiredChoice("type", Types);
        var items = map.RequiredMaps("entries", "an entry");
        map.Done();
        if (type is null) return null;
        var entries = items.Select(item => ValueEntryReader.Read(item, type.Value)).ToList();
        ImmutableArray<ValueEntry> whole = [.. entries.OfType<ValueEntry>()];
        if (whole.IsEmpty) return null;
        var agreed = EntriesAgree(key, whole, bag);
        if (what is null || !agreed || whole.Length < entries.Count) return null;
        // A single entry is what is printed when nothing is chosen.
        if (whole.Length == 1) whole = [whole[0] with { IsDefault = true }];
        return new NamedValue(key.Value, what.Value, type.Value, whole, key.Span);
    }

    private static bool EntriesAgree(YamlScalar key, ImmutableArray<ValueEntry> entries, DiagnosticBag bag)
    {
        var before = bag.Count;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            // An entry without regions holds everywhere else, so there can be one of them too.
            foreach (var region in entry.Regions.IsEmpty ? ["all regions"] : entry.Regions)
                if (!seen.TryAdd(region, entry.Span.Line))
                    bag.Add(Codes.RegionTwice.At(entry.Span, Quote.Short(key.Value), region, seen[region]));
        }

        if (entries.FirstOrDefault(entry => entry.IsDefault) is { } first)
        {
            foreach (var second in entries.Where(entry => entry.IsDefault).Skip(1))
                bag.Add(Codes.SecondDefaultEntry.At(second.Span, Quote.Short(key.Value), first.Span.Line));
        }
        else if (entries.Length > 1)
        {
            bag.Add(Codes.NoDefaultEntry.At(key.Span, Quote.Short(key.Value)));
        }

        return bag.Count == before;
    }
}
