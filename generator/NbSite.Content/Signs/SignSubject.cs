using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NbSite.Content.Signs;

/// <summary>What decides which signs a page has: those that it names, and which conditions it settles.</summary>
public sealed record SignSubject
{
    /// <summary>Ids of signs, named by the page or reached through the effects and medicines that it names.</summary>
    public ImmutableArray<string> Named { get; init; } = [];

    /// <summary>The page has the core signs even when it names none.</summary>
    public bool NeedsSigns { get; init; }

    /// <summary>
    /// Medicines, treatments and effects, by page id, of which the page settles whether they are there. What is not in it is
    /// not settled.
    /// </summary>
    public FrozenDictionary<string, bool> Settled { get; init; } = FrozenDictionary<string, bool>.Empty;

    /// <summary>The parts of the journey that the page is about; empty when it does not say.</summary>
    public ImmutableArray<string> During { get; init; } = [];

    internal bool? Holds(string pageId) => Settled.TryGetValue(pageId, out var there) ? there : null;
}

/// <summary>The countries that a page is read in.</summary>
public sealed record SignPlace
{
    /// <summary>Every country that the site declares, in its order.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>Those that are certain, by the region chosen for the build or since the site has no other; empty when none is.</summary>
    public ImmutableArray<string> Chosen { get; init; } = [];

    /// <summary>
    /// The country of the hospital whose copy it is, which makes numbers certain; it settles nothing about signs, so that
    /// a copy tells all that the site tells. Null when no hospital says.
    /// </summary>
    public string? Hospital { get; init; }

    /// <summary>The countries of each group.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> Groups { get; init; } =
        FrozenDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The levels that a hospital raised, by sign; a lower one than the site's changes nothing.</summary>
    public FrozenDictionary<string, SignLevel> Raised { get; init; } = FrozenDictionary<string, SignLevel>.Empty;

    /// <summary>One country, and no other, is certain.</summary>
    public bool IsCertain => Chosen.Length == 1;

    /// <summary>The country whose numbers are the right ones; null when that is not certain.</summary>
    public string? Calling => Hospital ?? (IsCertain ? Chosen[0] : null);

    /// <summary>Whether a country's numbers may be those that a reader needs.</summary>
    public bool MayCall(string country) => Calling is { } certain ? certain == country : Chosen.IsEmpty || Chosen.Contains(country);

    public ImmutableArray<string> CountriesOf(ImmutableArray<string> regions) =>
        [.. regions.SelectMany(region => Groups.TryGetValue(region, out var countries) ? countries : [region]).Distinct()];

    /// <summary>Whether what is said of some regions holds here; null when only for some of the readers.</summary>
    public bool? Holds(ImmutableArray<string> regions)
    {
        if (regions.IsDefaultOrEmpty) return true;
        if (Chosen.IsEmpty) return null;
        var said = CountriesOf(regions);
        return Chosen.All(said.Contains) ? true : Chosen.Any(said.Contains) ? null : false;
    }
}
