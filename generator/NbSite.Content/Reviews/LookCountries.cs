using System.Collections.Immutable;

namespace NbSite.Content.Reviews;

/// <summary>For which countries a look holds: a list of them, each by itself; an empty one is every country of the site.</summary>
internal static class LookCountries
{
    /// <summary>Those of several looks together: every country when one of them is for all, or when nothing of the site is left.</summary>
    /// <param name="looks">One or more.</param>
    /// <param name="site">The countries of the site.</param>
    public static ImmutableArray<string> Together(IEnumerable<ImmutableArray<string>> looks, ImmutableArray<string> site)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var countries in looks)
        {
            if (countries.IsEmpty) return [];
            all.UnionWith(countries);
        }

        return all.IsSupersetOf(site) ? [] : [.. all.Order(StringComparer.Ordinal)];
    }

    /// <summary>Those for which each of two looks holds; null for none.</summary>
    public static ImmutableArray<string>? Both(ImmutableArray<string> one, ImmutableArray<string> other) =>
        one.IsEmpty ? other : other.IsEmpty ? one
        : one.Intersect(other, StringComparer.Ordinal).ToImmutableArray() is { IsEmpty: false } both ? both : null;

    /// <summary>Whether a look holds in each of the countries that are asked for; none asked for is all.</summary>
    public static bool Holds(ImmutableArray<string> look, ImmutableArray<string> asked) =>
        look.IsEmpty || (!asked.IsEmpty && asked.All(look.Contains));
}
