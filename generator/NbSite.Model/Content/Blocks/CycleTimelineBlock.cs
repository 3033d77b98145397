using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NbSite.Model;

/// <summary>What a plan calls one of its rounds.</summary>
public enum CycleName
{
    /// <summary>A cycle.</summary>
    [JsonStringEnumMemberName("cycle")]
    Cycle,

    /// <summary>A course.</summary>
    [JsonStringEnumMemberName("course")]
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
public sealed record CycleTimelineBlock(
    [property: JsonPropertyName("called")] CycleName Called,
    [property: JsonPropertyName("count")] NumberSpan Count,
    [property: JsonPropertyName("every")] TimeLength Every,
    [property: JsonPropertyName("children")] ImmutableArray<Block> Children) : Block
{
    /// <summary>How long treatment goes on in each; null where that is not said.</summary>
    [JsonPropertyName("lasts")]
    public TimeLength? Lasts { get; init; }

    /// <summary>What is given on which days of a cycle.</summary>
    [JsonPropertyName("given")]
    public ImmutableArray<CycleDays> Given { get; init; } = [];

    /// <summary>What comes after a cycle, such as a scan.</summary>
    [JsonPropertyName("marks")]
    public ImmutableArray<CycleMark> Marks { get; init; } = [];

    internal static BlockDescription Described { get; } = new BlockDescription<CycleTimelineBlock>("cycle-timeline")
        .Blocks(timeline => timeline.Children, (timeline, blocks) => timeline with { Children = blocks });

    protected internal override BlockDescription Describe() => Described;
}

/// <param name="Name">The medicine.</param>
/// <param name="Days">Days of a cycle; the first is 1.</param>
/// <param name="Cycles">In which cycles; empty for all.</param>
public sealed record CycleDays(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("days")] ImmutableArray<NumberSpan> Days,
    [property: JsonPropertyName("cycles")] ImmutableArray<NumberSpan> Cycles);

/// <param name="Name">What it is.</param>
/// <param name="After">The cycle that it follows; the first is 1.</param>
public sealed record CycleMark(
    [property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("after")] int After);
