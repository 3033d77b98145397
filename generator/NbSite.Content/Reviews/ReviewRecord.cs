using System.Collections.Immutable;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Reviews;

/// <summary>What stands in <c>&lt;page&gt;.review.yml</c>, checked.</summary>
public sealed record ReviewRecord
{
    public required ReviewStatus Status { get; init; }

    /// <summary>Oldest first.</summary>
    public ImmutableArray<ReviewCheck> Checks { get; init; } = [];

    /// <summary>Oldest first, versions strictly rising.</summary>
    public ImmutableArray<ReviewChange> Changes { get; init; } = [];
    public Withdrawal? Withdrawn { get; init; }
    public required string Path { get; init; }

    public ReviewCheck? Last => Checks.IsEmpty ? null : Checks[^1];

    /// <summary>The day it is due again: the one that is written, or so many months after the last check; null before any.</summary>
    public DateOnly? DueAfter(int months) => Last is { } last ? last.Due ?? last.On.AddMonths(months) : null;
}

public sealed record ReviewCheck(
    DateOnly On, string Role, string? Name, string? Against, bool Clinical, DateOnly? Due, SourceSpan Span);

public sealed record ReviewChange(int Version, DateOnly On, string Note, bool Minor, SourceSpan Span);

public sealed record Withdrawal(DateOnly On, string Reason, TextValue? See, SourceSpan Span)
{
    public WithdrawalKind As { get; init; }
}

/// <summary>What stays of a withdrawn page at its address.</summary>
public enum WithdrawalKind
{
    /// <summary>Why it was withdrawn and what to read now, and none of its words.</summary>
    Explained,

    /// <summary>Also its words, below the reason.</summary>
    Readable,

    /// <summary>Its address leads on to the page that took its place.</summary>
    Redirected,

    /// <summary>Why it is gone; its past texts are not shown either.</summary>
    Gone,
}
