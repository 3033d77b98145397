using System.Collections.Immutable;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>Reads what is written by country: groups stand for their countries, and “other” for everywhere else.</summary>
internal static class SignPlaces
{
    /// <summary>
    /// What each country is given; the key “” is everywhere else. A country of its own comes before its group; two groups
    /// that give one country different things are reported.
    /// </summary>
    public static ImmutableSortedDictionary<string, T> Read<T>(
        YamlMapping map, string what, Func<YamlScalar, YamlNode, T?> read, DiagnosticBag bag) where T : class
    {
        var own = new Dictionary<string, T>(StringComparer.Ordinal);
        var fromGroups = new Dictionary<string, (string Group, T Value)>(StringComparer.Ordinal);
        foreach (var (key, node) in map.Entries)
        {
            var code = key.Value == SignVocabulary.Elsewhere ? "" : key.Value;
            var isDeclared = code.Length == 0 || RegionReader.IsDeclared(code, key.Span, bag);
            if (read(key, node) is not { } value || !isDeclared) continue;
            own[code] = value;
            if (!bag.Regions.IsGroup(code)) continue;
            foreach (var country in bag.Regions.CountriesOf(code))
            {
                if (fromGroups.TryGetValue(country, out var other) && !Equals(other.Value, value))
                    bag.Add(Codes.SignPlaceTwice.At(key.Span, what, bag.Regions.Name(country, ""), other.Group, code));
                else fromGroups[country] = (code, value);
            }
        }

        foreach (var (country, (_, value)) in fromGroups) own.TryAdd(country, value);
        return own.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>A country, which may have telephone numbers; a group of them is refused.</summary>
    public static bool IsCountry(YamlScalar code, DiagnosticBag bag)
    {
        if (!RegionReader.IsDeclared(code.Value, code.Span, bag)) return false;
        if (!bag.Regions.IsGroup(code.Value)) return true;
        bag.Add(Codes.GroupHasNoNumber.At(code.Span, Quote.Short(code.Value)));
        return false;
    }
}
