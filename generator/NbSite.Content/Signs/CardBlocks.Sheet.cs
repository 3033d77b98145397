using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Signs;

public sealed partial class CardBlocks
{
    /// <summary>
    /// The cards of a sheet that hangs on a wall: every sign with its conditions, in one list, and whom to phone.
    /// Explanations and sources stand on the page of all signs.
    /// </summary>
    public ImmutableArray<Block> OfSheet(ImmutableArray<CardPlan> plans, int heading, SourceSpan page) =>
        [.. plans.Select(plan => SheetCard(plan, heading, page))];

    private CareCardBlock SheetCard(CardPlan plan, int heading, SourceSpan page)
    {
        var voice = book.Voice;
        var words = voice.Words.Levels.GetValueOrDefault(plan.Level);
        var here = book.Place.Calling is { } country ? words?.Countries.GetValueOrDefault(country) : null;
        var others = plan.Others.Concat(plan.Groups.SelectMany(group => group.Signs));
        var signs = plan.Core.Concat(others.OrderBy(planned => book.Set.Signs.IndexOf(planned.Sign)));
        ImmutableArray<ListItem> items = [.. signs.Select(planned => (ListItem)Made(
            new ListItem([Said(planned, voice)]) { Sign = planned.Sign.Id, Regions = planned.Regions }, planned.Sign.Span))];
        ImmutableArray<Block> children =
        [
            .. Others(words).SelectMany(other => Line(other.Value.Heading, other.Key)),
            .. Numbers(plan.Level, voice, rule => [rule.Call]),
            Made(new ListBlock(false, 1, items), items[0].Span),
            .. NoAnswer(plan.Level, here?.NoAnswer ?? words?.NoAnswer, voice, page),
            .. Others(words).SelectMany(other => Line(other.Value.NoAnswer, other.Key)),
            .. Numbers(plan.Level, voice, rule => rule.NoAnswer),
        ];
        return Shell(plan, heading, page, children) with { MayFold = false };
    }

    /// <summary>Whom a level asks to phone first, where there is a number that a phone can call.</summary>
    public ImmutableArray<CallNumber> Calls(SignLevel level) =>
    [
        .. Numbers(level, book.Voice, rule => [rule.Call]).OfType<NumbersBlock>().SelectMany(block => block.Numbers)
            .Where(number => number.Href is not null),
    ];
}
