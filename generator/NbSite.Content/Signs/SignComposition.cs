using System.Collections.Immutable;

namespace NbSite.Content.Signs;

/// <summary>A sign as one card tells it. What is empty is settled, or no condition of the sign.</summary>
public sealed record PlannedSign(Sign Sign)
{
    /// <summary>Page ids of which any must be there for the sign to hold.</summary>
    public ImmutableArray<string> With { get; init; } = [];

    /// <summary>Parts of the journey, any of which it holds in.</summary>
    public ImmutableArray<string> During { get; init; } = [];

    /// <summary>Regions in which alone it holds.</summary>
    public ImmutableArray<string> Regions { get; init; } = [];

    /// <summary>What the words call expected may be so here: the page does not settle that nothing is there that brings it.</summary>
    public bool MayBeExpected { get; init; } = true;

    /// <summary>Countries whose own level is less urgent than that of the card; “” is every other country.</summary>
    public ImmutableArray<(string Country, SignLevel Level)> Lower { get; init; } = [];
}

/// <summary>Signs that come with something that the page is about, such as “With cisplatin also”.</summary>
/// <param name="With">Page ids.</param>
/// <param name="Signs">In the order of <c>signs.yml</c>.</param>
public sealed record PlannedGroup(ImmutableArray<string> With, ImmutableArray<PlannedSign> Signs);

/// <summary>One card, before it has words.</summary>
public sealed record CardPlan(
    SignLevel Level, ImmutableArray<PlannedSign> Core, ImmutableArray<PlannedSign> Others, ImmutableArray<PlannedGroup> Groups)
{
    /// <summary>In the order in which the card tells them.</summary>
    public IEnumerable<PlannedSign> Signs => Core.Concat(Others).Concat(Groups.SelectMany(group => group.Signs));
}

/// <summary>Which signs a page has, and on which card each of them stands.</summary>
public static class SignComposition
{
    /// <summary>At most one card of each level, the most urgent first; each sign once. Names that mean no sign are passed over.</summary>
    public static ImmutableArray<CardPlan> Of(SignSubject subject, SignSet set, SignPlace place)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(set);
        var named = subject.Named.ToHashSet(StringComparer.Ordinal);
        named.IntersectWith(set.Signs.Select(sign => sign.Id));
        if (named.Count == 0 && !subject.NeedsSigns) return [];
        named.UnionWith(set.Core);
        return Cards(set.Signs.Where(sign => named.Contains(sign.Id)), subject, set, place);
    }

    /// <summary>Some signs, or all, with every condition in words, whatever the page is about.</summary>
    /// <param name="set">The site's signs.</param>
    /// <param name="place">The countries that the page is read in.</param>
    /// <param name="ids">The signs; null for all.</param>
    public static ImmutableArray<CardPlan> OfAll(SignSet set, SignPlace place, IReadOnlySet<string>? ids = null)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(place);
        // Nothing that a region settles is left out: the page is where all can be found.
        return Cards(set.Signs.Where(sign => ids?.Contains(sign.Id) != false), new SignSubject(), set, place, all: true);
    }

    /// <summary>Why a sign never stands on a page that names it: the conditions that the page settles; null when it does.</summary>
    public static string? WhyNever(Sign sign, SignSubject subject)
    {
        ArgumentNullException.ThrowIfNull(sign);
        ArgumentNullException.ThrowIfNull(subject);
        if (!sign.With.IsEmpty && sign.With.All(with => subject.Holds(with.PageId) == false))
            return "with " + string.Join(" or ", sign.With.Select(with => with.PageId));
        return IsOutOf(sign.During, subject.During) ? "during " + string.Join(" or ", sign.During) : null;
    }

    /// <summary>The level that a sign has on a card: the highest of the countries that may read it.</summary>
    public static SignLevel LevelOf(Sign sign, SignPlace place)
    {
        ArgumentNullException.ThrowIfNull(sign);
        ArgumentNullException.ThrowIfNull(place);
        var level = Countries(sign, place).Select(country => LevelIn(sign, country)).DefaultIfEmpty(sign.LevelIn(null)).Max();
        return place.Raised.TryGetValue(sign.Id, out var raised) && raised > level ? raised : level;
    }

    private static ImmutableArray<CardPlan> Cards(
        IEnumerable<Sign> signs, SignSubject subject, SignSet set, SignPlace place, bool all = false) =>
    [
        .. signs.Select(sign => Plan(sign, subject, place, all)).OfType<(PlannedSign Sign, ImmutableArray<string> Group)>()
            .GroupBy(planned => LevelOf(planned.Sign.Sign, place)).OrderByDescending(level => level.Key)
            .Select(level => Card(level.Key, [.. level], set)),
    ];

    private static CardPlan Card(SignLevel level, ImmutableArray<(PlannedSign Sign, ImmutableArray<string> Group)> signs, SignSet set)
    {
        var core = set.Core.SelectMany(id => signs.Where(planned => planned.Sign.Sign.Id == id)).Select(planned => planned.Sign).ToImmutableArray();
        var others = signs.Where(planned => !set.Core.Contains(planned.Sign.Sign.Id)).ToList();
        return new CardPlan(
            level,
            core,
            [.. others.Where(planned => planned.Group.IsEmpty).Select(planned => planned.Sign)],
            [
                .. others.Where(planned => !planned.Group.IsEmpty).GroupBy(planned => string.Join('\n', planned.Group), StringComparer.Ordinal)
                    .Select(group => new PlannedGroup(group.First().Group, [.. group.Select(planned => planned.Sign)])),
            ]);
    }

    /// <summary>The sign with what is left to say of its conditions, and what it comes with; null when it does not hold.</summary>
    private static (PlannedSign Sign, ImmutableArray<string> Group)? Plan(Sign sign, SignSubject subject, SignPlace place, bool all)
    {
        var here = place.Holds(sign.Regions);
        if (!all && (here == false || WhyNever(sign, subject) is not null)) return null;
        var there = sign.With.Where(with => subject.Holds(with.PageId) == true).Select(with => with.PageId).ToImmutableArray();
        var planned = new PlannedSign(sign)
        {
            With = there.IsEmpty ? [.. sign.With.Where(with => subject.Holds(with.PageId) is null).Select(with => with.PageId)] : [],
            // Settled only when it holds in every part that the page is about.
            During = !subject.During.IsEmpty && subject.During.All(sign.During.Contains) ? []
                : subject.During.IsEmpty ? sign.During : [.. sign.During.Where(subject.During.Contains)],
            Regions = here == true ? [] : sign.Regions,
            MayBeExpected = sign.ExpectedWith.IsEmpty || sign.ExpectedWith.Any(with => subject.Holds(with.PageId) != false),
            Lower = Lower(sign, place),
        };
        return (planned, there);
    }

    private static bool IsOutOf(ImmutableArray<string> needs, ImmutableArray<string> settled) =>
        !needs.IsEmpty && !settled.IsEmpty && !needs.Any(settled.Contains);

    private static ImmutableArray<(string, SignLevel)> Lower(Sign sign, SignPlace place)
    {
        if (place.IsCertain) return [];
        var highest = Countries(sign, place).Select(country => LevelIn(sign, country)).DefaultIfEmpty(SignLevel.Soon).Max();
        return LevelOf(sign, place) > highest ? [] :
        [
            .. Countries(sign, place).Select(country => (country, LevelIn(sign, country))).Where(each => each.Item2 < highest),
        ];
    }

    // Every reader may be in any country that the site speaks of, or in none of them.
    private static IEnumerable<string> Countries(Sign sign, SignPlace place)
    {
        var held = place.CountriesOf(sign.Regions);
        if (!place.Chosen.IsEmpty)
        {
            var both = place.Chosen.Where(country => held.IsEmpty || held.Contains(country)).ToList();
            if (both.Count > 0) return both;
        }

        return held.IsEmpty ? place.Countries.Union(sign.Levels.Keys.Where(key => key.Length > 0)).Append("") : held;
    }

    private static SignLevel LevelIn(Sign sign, string country) => sign.LevelIn(country.Length == 0 ? null : country);
}
