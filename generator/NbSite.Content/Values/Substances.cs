using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Content.Packs;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Values;

/// <summary>A substance of which one mole has so many grams, and who says so.</summary>
internal sealed record Substance(decimal MolarMass, ImmutableArray<CiteItem> Cites);

/// <summary>
/// The substances of which amounts may be converted into masses. Files are read when one is first asked for, since most sites need none.
/// </summary>
internal sealed class Substances
{
    /// <summary>The file of values.</summary>
    public const string FileName = "values.yml";

    private readonly Lazy<(FrozenDictionary<string, Substance> Known, bool IsWhole)> _read;

    private Substances(Func<(FrozenDictionary<string, Substance> Known, bool IsWhole)> read) => _read = new(read);

    /// <summary>What they are called.</summary>
    public IEnumerable<string> Names => _read.Value.Known.Keys;

    /// <summary>Whether all could be read; otherwise one that is not known may be among the others, which is told where they are.</summary>
    public bool IsWhole => _read.Value.IsWhole;

    /// <summary>The substance of a name; null for one that is not known.</summary>
    /// <param name="name">As it is written.</param>
    public Substance? Find(string name) => _read.Value.Known.GetValueOrDefault(name);

    /// <summary>Those of a site: what it says itself, then what its packs add.</summary>
    /// <param name="files">The content folder, or those of its files that share the path of values.</param>
    public static Substances In(ImmutableArray<ContentFile> files) => new(() =>
    {
        var (known, isWhole) = (new Dictionary<string, Substance>(StringComparer.Ordinal), true);
        foreach (var file in files.Where(file => PackPaths.Split(file.Path).Path == FileName)
            .OrderBy(file => PackPaths.Split(file.Path).Pack ?? "", StringComparer.Ordinal))
        {
            // What is wrong with a file is told where its values are read.
            var ignored = new DiagnosticBag();
            var root = file.ReadProblem is null && SourceDecoder.Decode(file.Path, file.Bytes, ignored) is { } text
                ? YamlReader.Read(text, ignored) : null;
            if (root is YamlMapping map)
                foreach (var (name, substance) in Read(new MapReader(map, file.Path, ignored))) known.TryAdd(name, substance);
            isWhole &= root is YamlMapping && !ignored.HasErrors;
        }

        return (known.ToFrozenDictionary(StringComparer.Ordinal), isWhole);
    });

    /// <summary>Those of one file, of which what is wrong is in its bag.</summary>
    /// <param name="file">values.yml.</param>
    public static Substances Of(MapReader file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var before = file.Bag.Count;
        var known = Read(file).ToFrozenDictionary(StringComparer.Ordinal);
        var isWhole = file.Bag.Count == before;
        return new Substances(() => (known, isWhole));
    }

    private static Dictionary<string, Substance> Read(MapReader file)
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
}
