using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Site;

/// <summary>Reads the countries that a site speaks of, and its groups of them, from site.yml.</summary>
internal static partial class RegionsReader
{
    public static SiteRegions Read(MapReader map)
    {
        var regions = ImmutableArray.CreateBuilder<SiteRegion>();
        // What is no mapping is told by its kind, and may have named any region.
        var isWhole = map.Node("regions") is null or YamlMapping && map.Node("region-groups") is null or YamlMapping;
        foreach (var (code, name) in Entries(map, "regions"))
        {
            if (IsCountry(code, map.Bag) && Names(name, code.Value, map.Bag) is { } names)
                regions.Add(new SiteRegion(code.Value, names, []));
            else isWhole = false;
        }

        foreach (var (code, node) in Entries(map, "region-groups"))
        {
            if (MapReader.Open(node, code.Value, map.Bag) is not { } group) continue;
            var names = group.RequiredNode("name") is { } name ? Names(name, "name", map.Bag) : null;
            var countries = group.RequiredTextList("countries");
            group.Done();
            var lacking = countries.Where(country => !IsCountry(country.Value, country.Span, map.Bag)).ToList();
            if (ProblemOfGroup(code.Value) is { } problem)
            {
                map.Bag.Add(Codes.BadRegionGroup.At(code.Span, Quote.Short(code.Value), problem));
                isWhole = false;
            }
            else if (names is not null && lacking.Count == 0 && !countries.IsEmpty)
                regions.Add(new SiteRegion(code.Value, names, [.. countries.Select(country => country.Value)]));
            else isWhole = false;
        }

        // A mistake here is told here, and not at every place that names the region.
        return isWhole ? new SiteRegions(regions) : SiteRegions.InPart(regions);
    }

    /// <summary>What may stand under each of the two keys.</summary>
    public static IEnumerable<(string Key, JsonObject Value)> Schema =>
    [
        ("regions", SchemaOf.MapOf(SchemaOf.Texts)),
        ("region-groups", SchemaOf.MapOf(SchemaOf.Map(("name!", SchemaOf.Texts), ("countries!", SchemaOf.List(SchemaOf.Text))))),
    ];

    private static IEnumerable<(YamlScalar Key, YamlNode Value)> Entries(MapReader map, string key) =>
        map.Node(key) is { } node && NodeReader.Mapping(node, key, map.Bag) is { } mapping
            ? mapping.Entries.Select(entry => (entry.Key, entry.Value))
            : [];

    private static bool IsCountry(YamlScalar code, DiagnosticBag bag) => IsCountry(code.Value, code.Span, bag);

    private static bool IsCountry(string code, SourceSpan span, DiagnosticBag bag)
    {
        if (IsoCountries.Contains(code)) return true;
        var hint = IsoCountries.Meant(code) is { } meant ? $"Write {meant}." : null;
        bag.Add(Codes.BadRegionCode.WithHint(span, hint, Quote.Short(code)));
        return false;
    }

    private static string? ProblemOfGroup(string name) =>
        IsoCountries.Contains(name) ? "it is a country's code"
        : !GroupName().IsMatch(name) ? "a name of capital letters, digits and “-” is needed"
        : null;

    /// <summary>One name, or one for each language.</summary>
    private static ImmutableDictionary<string, string>? Names(YamlNode node, string key, DiagnosticBag bag)
    {
        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (node is not YamlMapping { Entries.IsEmpty: false } languages)
        {
            if (NodeReader.Text(node, key, bag) is not { } only) return null;
            names.Add("", only.Value);
            return names.ToImmutable();
        }

        foreach (var (language, name) in languages.Entries)
        {
            if (!SiteConfigReader.IsLanguage(language.Value, language.Span, bag)) continue;
            if (NodeReader.Text(name, language.Value, bag) is { } text) names[language.Value] = text.Value;
        }

        return names.Count == 0 ? null : names.ToImmutable();
    }

    [GeneratedRegex("""^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*\z""")]
    private static partial Regex GroupName();
}
