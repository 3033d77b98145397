using System.Collections.Immutable;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Signs;
using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>What a plan takes out that asks for a call at once.</summary>
/// <param name="Span">The entry of <c>without</c>.</param>
/// <param name="Sign">The most urgent sign that goes with it.</param>
/// <param name="Level">Its level.</param>
public sealed record PlanAlarm(SourceSpan Span, Sign Sign, SignLevel Level);

/// <summary>Finds the emergency and urgent signs that a plan takes out.</summary>
public static class PlanAlarms
{
    /// <summary>The most urgent of each entry that takes out such signs, in the order written.</summary>
    public static ImmutableArray<PlanAlarm> Of(Entity plan, ISiteIndex index, SignBook book)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(book);
        return [.. PlanParts.Without(plan).Select(item => TakenBy(item, plan, index, book).FirstOrDefault()).OfType<PlanAlarm>()];
    }

    /// <summary>
    /// Those that an entry takes out, the most urgent first. A sign that comes with something else on the plan too is still there.
    /// </summary>
    internal static IEnumerable<PlanAlarm> TakenBy(WithoutItem item, Entity plan, ISiteIndex index, SignBook book)
    {
        var taken = item.Sign is { } sign ? [sign.Value]
            : PlanParts.Taken(plan, item.Effect!, index)?.Keys.Signs.Named.Select(named => named.Value) ?? [];
        return taken.Except(SubjectReader.AllOf(plan, index, book.Set)).Select(book.Set.Find).OfType<Sign>()
            .Select(named => new PlanAlarm(item.Span, named, SignComposition.LevelOf(named, book.Place)))
            .Where(alarm => alarm.Level >= SignLevel.Urgent).OrderByDescending(alarm => alarm.Level);
    }
}
