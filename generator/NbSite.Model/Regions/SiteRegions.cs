using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>A country or a group of countries that a site speaks of.</summary>
/// <param name="Code">A code of ISO 3166, or the name of a group, as it is written in content.</param>
/// <param name="Names">As printed, by language; under the empty name what holds for every language.</param>
/// <param name="Countries">The countries of a group; empty for a country.</param>
public sealed record SiteRegion(string Code, ImmutableDictionary<string, string> Names, ImmutableArray<string> Countries)
{
    /// <summary>The name in a language; in any other when it has none there.</summary>
    public string Name(string language) =>
        Names.GetValueOrDefault(language) ?? Names.GetValueOrDefault("")
        ?? Names.OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => name.Value).FirstOrDefault() ?? Code;
}

/// <summary>The countries that a site declares, and its groups of them: the one answer to what a region is, and where it lies.</summary>
public sealed class SiteRegions
{
    private readonly ImmutableDictionary<string, SiteRegion> _byCode;
    private readonly bool _isKnown;

    public SiteRegions(IEnumerable<SiteRegion> regions) : this([.. regions], isKnown: true)
    {
    }

    private SiteRegions(ImmutableArray<SiteRegion> all, bool isKnown)
    {
        All = all;
        Countries = [.. all.SelectMany(region => region.Countries.IsEmpty ? [region.Code] : region.Countries)
            .Distinct(StringComparer.Ordinal)];
        _isKnown = isKnown;
        _byCode = all.ToImmutableDictionary(region => region.Code, StringComparer.Ordinal);
    }

    /// <summary>Nothing is known of what the site declares, since it could not be read: any region may be one of its own.</summary>
    public static SiteRegions Unread { get; } = new([], isKnown: false);

    /// <summary>What could be read of what the site declares; one more could not, so that any region may be that one.</summary>
    public static SiteRegions InPart(IEnumerable<SiteRegion> regions) => new([.. regions], isKnown: false);

    /// <summary>Countries, then groups, each in the order declared.</summary>
    public ImmutableArray<SiteRegion> All { get; }

    /// <summary>Every country, also one that stands in a group alone, in the order declared.</summary>
    public ImmutableArray<string> Countries { get; }

    public IEnumerable<string> Codes => All.Select(region => region.Code);

    public bool MayDeclare(string code) => !_isKnown || _byCode.ContainsKey(code);

    /// <summary>Whether a look may be for it: what may be declared, and a country that stands in a group alone.</summary>
    public bool Knows(string code) => MayDeclare(code) || Countries.Contains(code);

    /// <summary>A country, not a group: one that may have telephone numbers.</summary>
    public bool IsGroup(string code) => _byCode.TryGetValue(code, out var region) && !region.Countries.IsEmpty;

    /// <summary>The name as printed; past texts may hold codes that are declared no more, and those print as they are.</summary>
    public string Name(string code, string language) => _byCode.TryGetValue(code, out var region) ? region.Name(language) : code;

    /// <summary>The countries that a code stands for: a group's, else the country itself.</summary>
    public ImmutableArray<string> CountriesOf(string code) =>
        _byCode.TryGetValue(code, out var region) && !region.Countries.IsEmpty ? region.Countries : [code];

    /// <summary>
    /// Whether what is said of some regions holds in one: it is named, or lies in a group that is named. What is said of
    /// one country alone does not hold in a group of several.
    /// </summary>
    public bool Holds(ImmutableArray<string> said, string region) =>
        said.IsDefaultOrEmpty || said.Contains(region)
        || (!IsGroup(region) && said.Any(code => CountriesOf(code).Contains(region)));

    /// <summary>Whether what is said of some regions holds in every country; no list is everywhere.</summary>
    public bool HoldEverywhere(ImmutableArray<string> said) =>
        said.IsDefaultOrEmpty || Countries.All(country => Holds(said, country));

    /// <summary>Two lists of regions have a country in common; no list is everywhere.</summary>
    public bool Meet(ImmutableArray<string> first, ImmutableArray<string> second) =>
        first.IsDefaultOrEmpty || second.IsDefaultOrEmpty
        || first.SelectMany(code => CountriesOf(code)).Intersect(second.SelectMany(code => CountriesOf(code))).Any()
        || first.Intersect(second).Any();

    /// <summary>Changes when a code, a name or a group changes, or when not all are known any more.</summary>
    public string Fingerprint() => (_isKnown ? "" : "some\n") + string.Join('\n', All.Select(region => region.Code + "|"
        + string.Join('|', region.Names.OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => name.Key + "=" + name.Value))
        + "|" + string.Join(',', region.Countries)));
}

/// <summary>The regions of the site, as an index tells them.</summary>
public static class IndexedRegions
{
    public static SiteRegions Regions(this ISiteIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return index.Get<SiteRegions>(IndexKind.Regions, "all") ?? SiteRegions.Unread;
    }
}
