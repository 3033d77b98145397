using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>Who decides a level: the sources, and where they are not followed, somebody who says why.</summary>
public static class SignRules
{
    /// <summary>
    /// The level that sources give in a country: the highest of those that name it or name none; where there are none of
    /// these, the highest of all. Null without any source.
    /// </summary>
    /// <param name="sources">All sources of a sign.</param>
    /// <param name="country">A country's code; “” is everywhere else.</param>
    /// <param name="regions">Which countries lie in a group that a source names.</param>
    public static SignLevel? Given(ImmutableArray<SignSource> sources, string country, SiteRegions regions)
    {
        ArgumentNullException.ThrowIfNull(regions);
        if (sources.IsDefaultOrEmpty) return null;
        var own = sources.Where(source => source.Country is not { } named
            || named == country || (country.Length > 0 && regions.Holds([named], country))).ToList();
        return (own.Count > 0 ? own : [.. sources]).Max(source => source.Level);
    }

    /// <summary>The countries for which a sign must say something: those of the site, those it names, and everywhere else.</summary>
    public static IEnumerable<string> Countries(Sign sign, SiteRegions regions)
    {
        ArgumentNullException.ThrowIfNull(sign);
        ArgumentNullException.ThrowIfNull(regions);
        var named = regions.Codes.Where(code => !regions.IsGroup(code)).Concat(sign.Levels.Keys.Where(code => !regions.IsGroup(code)))
            .Append("").Distinct(StringComparer.Ordinal);
        return sign.Regions.IsEmpty ? named : named.Where(country => country.Length > 0 && regions.Holds(sign.Regions, country));
    }

    /// <summary>Where a sign's level is not the one that its sources give; these need a decision.</summary>
    public static ImmutableArray<LevelDifference> Differences(Sign sign, SiteRegions regions) =>
    [
        .. Countries(sign, regions)
            .Select(country => new LevelDifference(country, sign.LevelIn(country), Given(sign.Sources, country, regions)))
            .Where(difference => difference.Given != difference.Taken),
    ];

    /// <summary>Reports a level that nobody gave or decided, and one for which there is no rule.</summary>
    public static void Check(Sign sign, SignSet set, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(bag);
        foreach (var level in sign.Levels.Values.Distinct().Where(level => !set.Levels.IsEmpty() && !set.Levels.ContainsKey(level)))
            bag.Add(Codes.LevelWithoutRule.At(sign.LevelSpan, SignVocabulary.Name(level)));
        if (sign.HasDecision || Differences(sign, bag.Regions) is not [var first, ..] all) return;
        if (first.Given is null)
        {
            bag.Add(Codes.LevelWithoutSource.At(sign.LevelSpan, SignVocabulary.Name(first.Taken), sign.Id));
            return;
        }

        foreach (var same in all.GroupBy(difference => (difference.Taken, difference.Given)))
        {
            bag.Add(Codes.LevelNotOfSources.At(
                sign.LevelSpan, sign.Id, SignVocabulary.Name(same.Key.Taken), Where(same.Select(difference => difference.Country)),
                SignVocabulary.Name(same.Key.Given!.Value)));
        }
    }

    private static string Where(IEnumerable<string> countries) =>
        string.Join(", ", countries.Select(country => country.Length == 0 ? SignVocabulary.Elsewhere : country));

    private static bool IsEmpty<T>(this System.Collections.Frozen.FrozenDictionary<SignLevel, T> levels) => levels.Count == 0;
}

/// <summary>A country (“” is everywhere else) where a sign's level is not what its sources give; null when they give none.</summary>
public sealed record LevelDifference(string Country, SignLevel Taken, SignLevel? Given);
