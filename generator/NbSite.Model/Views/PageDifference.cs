using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>What differs between two texts of one page: every part of both, in the reading order of the newer.</summary>
public sealed record PageDifference(ImmutableArray<PartDifference> Parts)
{
    public bool IsEmpty => Parts.All(part => part.Change == PartChange.Same);

    /// <summary>How many parts are changed, added, removed or moved.</summary>
    public int Count => Parts.Count(part => part.Change != PartChange.Same);
}

/// <summary>One part (a paragraph, a heading, a list entry, a whole table or care card) and what became of it.</summary>
/// <param name="Change">What became of the part.</param>
/// <param name="Words">Its words in reading order; removed ones stand before those that took their place.</param>
public sealed record PartDifference(PartChange Change, ImmutableArray<WordRun> Words)
{
    /// <summary>20 hexadecimal digits that name the part before; null for an added one.</summary>
    public string? Before { get; init; }

    /// <summary>20 hexadecimal digits that name the part after; null for a removed one.</summary>
    public string? After { get; init; }

    /// <summary>The fact sheet that the words come from; null for the page's own.</summary>
    public string? SourceId { get; init; }

    /// <summary>Says what to do at once or soon.</summary>
    public bool IsCareCard { get; init; }

    public bool IsHeading { get; init; }

    /// <summary>Is or was a part about outlook, which readers open only if they want to.</summary>
    public bool IsOutlook { get; init; }

    /// <summary>What changed besides the words.</summary>
    public ImmutableArray<StructureChange> Structure { get; init; } = [];
}

public enum PartChange
{
    Same,
    Changed,
    Added,
    Removed,

    /// <summary>The same words at another place of the page; <see cref="PartDifference.Structure"/> says when the place means something else.</summary>
    Moved,
}

/// <summary>Words that follow each other and share one fate, with single spaces between them.</summary>
public sealed record WordRun(WordChange Change, string Text);

public enum WordChange
{
    Same,
    Added,
    Removed,
}
