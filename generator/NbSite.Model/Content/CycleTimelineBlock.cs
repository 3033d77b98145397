using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>What a plan calls one of its rounds.</summary>
public enum CycleName
{
    /// <summary>A cycle.</summary>
    Cycle,

    /// <summary>A course.</summary>
    Course,
}

/// <summary>
/// The cycles of a plan, drawn to scale in time. <see cref="Children"/> say the same in words, with sources, and stand under
/// the drawing.
/// </summary>
/// <param name="Called">What one of them is called.</param>
/// <param name="Count">How many there are; from the least to the most where that is not settled beforehand.</param>
/// <param name="Every">From the first day of one to the first day of the next.</param>
/// <param name="Children">The same in words.</param>
public sealed record CycleTimelineBlock(CycleName Called, NumberSpan Count, TimeLength Every, ImmutableArray<Block> Children) : Block
{
    /// <summary>How long treatment goes on in each; null where that is not said.</summary>
    public TimeLength? Lasts { get; init; }

    /// <summary>What is given on which days of a cycle.</summary>
    public ImmutableArray<CycleDays> Given { get; init; } = [];

    /// <summary>What comes after a cycle, such as a scan.</summary>
    public ImmutableArray<CycleMark> Marks { get; init; } = [];
}

/// <param name="Name">The medicine.</param>
/// <param name="Days">Days of a cycle; the first is 1.</param>
/// <param name="Cycles">In which cycles; empty for all.</param>
public sealed record CycleDays(string Name, ImmutableArray<NumberSpan> Days, ImmutableArray<NumberSpan> Cycles);

/// <param name="Name">What it is.</param>
/// <param name="After">The cycle that it follows; the first is 1.</param>
public sealed record CycleMark(string Name, int After);
