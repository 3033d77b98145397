using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NbSite.Content.Signs;
using NbSite.Model;

namespace NbSite.Content.Tests.Signs;

/// <summary>Who decides a level, for every set of sources.</summary>
public sealed class SignRulesTests
{
    private static readonly SiteRegions Regions = new(
    [
        new("GB", Names("UK"), []), new("IE", Names("Ireland"), []), new("US", Names("US"), []), new("EU", Names("EU"), ["IE", "DE"]),
    ]);

    private static readonly string[] Countries = ["GB", "IE", "US", ""];

    private static ImmutableDictionary<string, string> Names(string name) => ImmutableDictionary<string, string>.Empty.Add("", name);

    private static SignSource Source(SignLevel level, string? country) =>
        new(new CiteItem("a", null, SourceSpan.None), level, country, null, SourceSpan.None);

    private static Gen<ImmutableArray<SignSource>> Sources { get; } =
        from level in Gen.Elements(SignLevel.Soon, SignLevel.Urgent, SignLevel.Emergency).ListOf(6)
        from country in Gen.Elements("GB", "IE", "US", "EU", null).ListOf(6)
        from count in Gen.Choose(0, 6)
        select level.Zip(country, Source).Take(count).ToImmutableArray();

    private static Sign Sign(SignLevel level, ImmutableArray<SignSource> sources) => new()
    {
        Id = "a",
        Levels = ImmutableSortedDictionary.Create<string, SignLevel>(StringComparer.Ordinal).Add("", level),
        Body = "b",
        Sources = sources,
        Span = SourceSpan.None,
    };

    private static void Holds(Func<ImmutableArray<SignSource>, bool> law) =>
        Prop.ForAll(Sources.ToArbitrary(), law).QuickCheckThrowOnFailure();

    [Fact]
    public void The_level_is_one_that_a_source_gives_and_none_without_sources() => Holds(sources => Countries.All(country =>
        SignRules.Given(sources, country, Regions) is { } given ? sources.Any(source => source.Level == given) : sources.IsEmpty));

    [Fact]
    public void No_source_that_counts_in_a_country_gives_a_higher_one() => Holds(sources => Countries.All(country =>
        sources.Where(source => source.Country is null || source.Country == country || (country == "IE" && source.Country == "EU"))
            .All(source => source.Level <= SignRules.Given(sources, country, Regions))));

    [Fact]
    public void A_further_source_of_another_country_changes_nothing_where_one_counts() => Holds(sources =>
        sources.All(source => source.Country != "GB" && source.Country is not null)
        || SignRules.Given(sources, "GB", Regions) == SignRules.Given(sources.Add(Source(SignLevel.Emergency, "US")), "GB", Regions));

    [Fact]
    public void A_further_source_that_counts_never_lowers_it() => Holds(sources => Countries.All(country =>
        sources.IsEmpty || sources.All(source => source.Country is not null && source.Country != country)
        || SignRules.Given(sources.Add(Source(SignLevel.Soon, null)), country, Regions) >= SignRules.Given(sources, country, Regions)));

    [Fact]
    public void The_order_of_sources_does_not_matter() => Holds(sources => Countries.All(country =>
        SignRules.Given(sources, country, Regions) == SignRules.Given([.. sources.Reverse()], country, Regions)));

    [Fact]
    public void A_sign_at_the_level_of_its_sources_differs_nowhere_and_any_other_differs() => Holds(sources =>
    {
        foreach (var level in Enum.GetValues<SignLevel>())
        {
            var differences = SignRules.Differences(Sign(level, sources), Regions);
            if (!differences.Select(each => each.Country).SequenceEqual(
                Countries.Where(country => SignRules.Given(sources, country, Regions) != level))) return false;
        }

        return true;
    });
}
