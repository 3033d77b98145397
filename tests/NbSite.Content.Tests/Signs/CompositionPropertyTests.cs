using System.Collections.Frozen;
using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NbSite.Content.Signs;

namespace NbSite.Content.Tests.Signs;

/// <summary>What holds of the cards of every page, whatever the signs are.</summary>
public sealed class CompositionPropertyTests
{
    private static void Holds(Func<SignSet, SignSubject, SignPlace, ImmutableArray<CardPlan>, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(
            SomeSigns.All.ToArbitrary(),
            each => property(each.Set, each.Subject, each.Place, SignComposition.Of(each.Subject, each.Set, each.Place))));

    private static ImmutableArray<string> Ids(ImmutableArray<CardPlan> cards) => [.. cards.SelectMany(card => card.Signs).Select(planned => planned.Sign.Id)];

    [Fact]
    public void There_is_one_card_of_a_level_and_the_most_urgent_comes_first() =>
        Holds((_, _, _, cards) => cards.Zip(cards.Skip(1)).All(pair => pair.First.Level > pair.Second.Level) && cards.All(card => card.Signs.Any()));

    [Fact]
    public void Each_sign_stands_once_at_its_level() => Holds((_, _, place, cards) => Ids(cards).Distinct().Count() == Ids(cards).Length
        && cards.All(card => card.Signs.All(planned => SignComposition.LevelOf(planned.Sign, place) == card.Level)));

    [Fact]
    public void No_reader_of_any_country_is_told_less_than_her_country_says() => Holds((_, _, place, cards) => cards.All(card =>
        card.Signs.All(planned => (place.Chosen.IsEmpty ? place.Countries.Add("").ToArray() : [.. place.Chosen])
            .Where(country => planned.Sign.Regions.IsEmpty || planned.Sign.Regions.Contains(country))
            .All(country => planned.Sign.LevelIn(country.Length == 0 ? null : country) <= card.Level))));

    [Fact]
    public void A_lower_level_elsewhere_is_told_beside_the_sign() => Holds((_, _, place, cards) => cards.All(card =>
        card.Signs.All(planned => place.IsCertain
            ? planned.Lower.IsEmpty
            : planned.Lower.All(lower => lower.Level < card.Level
                && planned.Sign.LevelIn(lower.Country.Length == 0 ? null : lower.Country) == lower.Level))));

    [Fact]
    public void Core_signs_keep_their_order_and_come_first() => Holds((set, _, _, cards) => cards.All(card =>
        card.Core.Select(planned => set.Core.IndexOf(planned.Sign.Id)).Zip(card.Core.Skip(1).Select(planned => set.Core.IndexOf(planned.Sign.Id)))
            .All(pair => pair.First < pair.Second)
        && card.Others.Concat(card.Groups.SelectMany(group => group.Signs)).All(planned => !set.Core.Contains(planned.Sign.Id))));

    [Fact]
    public void A_page_has_what_it_names_and_the_core_but_what_it_settles_against() => Holds((set, subject, place, cards) =>
    {
        var wanted = subject.Named.IsEmpty && !subject.NeedsSigns ? [] : subject.Named.Concat(set.Core).Distinct().ToList();
        return wanted.Where(id => SignComposition.WhyNever(set.Find(id)!, subject) is null && place.Holds(set.Find(id)!.Regions) != false)
            .Order(StringComparer.Ordinal).SequenceEqual(Ids(cards).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void What_is_settled_is_not_said_and_what_is_not_settled_is() => Holds((_, subject, place, cards) =>
        cards.All(card => card.Signs.All(planned =>
        {
            var sign = planned.Sign;
            bool? There(string id) => subject.Settled.TryGetValue(id, out var there) ? there : null;
            var isThere = sign.With.Any(with => There(with.PageId) == true);
            var open = sign.With.Where(with => There(with.PageId) is null).Select(with => with.PageId);
            return (isThere || sign.With.IsEmpty ? planned.With.IsEmpty : planned.With.SequenceEqual(open) && !planned.With.IsEmpty)
                && planned.During.All(part => subject.During.IsEmpty || subject.During.Contains(part))
                && (sign.During.IsEmpty || !planned.During.IsEmpty || subject.During.All(sign.During.Contains))
                && (sign.Regions.IsEmpty || place.Holds(sign.Regions) == true || !planned.Regions.IsEmpty);
        })));

    [Fact]
    public void A_group_is_named_by_what_the_page_is_about() => Holds((_, subject, _, cards) => cards.All(card =>
        card.Groups.All(group => !group.With.IsEmpty && group.With.All(id => subject.Settled[id]))));

    [Fact]
    public void Nothing_is_lost_where_all_signs_are_told() => Holds((set, _, place, _) =>
    {
        var all = SignComposition.OfAll(set, place);
        return Ids(all).Order(StringComparer.Ordinal).SequenceEqual(set.Signs.Select(sign => sign.Id).Order(StringComparer.Ordinal))
            && all.All(card => card.Groups.IsEmpty && card.Signs.All(planned =>
                planned.With.SequenceEqual(planned.Sign.With.Select(with => with.PageId)) && planned.During.SequenceEqual(planned.Sign.During)));
    });

    [Fact]
    public void A_medicine_more_takes_no_sign_away() => Holds((set, subject, place, cards) =>
    {
        // Another medicine of a plan brings its signs, and what hangs on it holds then.
        var more = subject with
        {
            Named = [.. subject.Named.Concat(set.Signs.Where(sign => sign.With.Any(with => with.PageId == "medicines/b")).Select(sign => sign.Id)).Distinct()],
            Settled = subject.Settled.Where(each => each.Key != "medicines/b").Append(new("medicines/b", true)).ToFrozenDictionary(),
        };
        return Ids(cards).All(Ids(SignComposition.Of(more, set, place)).Contains);
    });

    [Fact]
    public void A_hospital_raises_a_level_and_never_lowers_one() => Holds((set, subject, place, cards) =>
    {
        var own = place with { Raised = set.Signs.ToFrozenDictionary(sign => sign.Id, _ => SignLevel.Urgent) };
        var raised = SignComposition.Of(subject, set, own).SelectMany(card => card.Signs.Select(planned => (planned.Sign.Id, card.Level))).ToList();
        return cards.All(card => card.Signs.All(planned => raised.Single(each => each.Id == planned.Sign.Id).Level
            == (card.Level < SignLevel.Urgent ? SignLevel.Urgent : card.Level)));
    });
}
