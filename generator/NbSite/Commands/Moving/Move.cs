using System.Collections.Immutable;
using NbSite.Commands.Finding;
using NbSite.Model;

namespace NbSite.Commands.Moving;

/// <summary>What becomes another in one move, beside the files that move.</summary>
internal sealed record Move
{
    /// <summary>Nothing becomes another.</summary>
    public static Move None { get; } = new();

    /// <summary>Names that follow, the longest first.</summary>
    public ImmutableArray<Renaming> Names { get; init; } = [];

    /// <summary>Ids of pages that become others: those of folders.</summary>
    public ImmutableDictionary<string, string> Ids { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What is renamed in texts, and its new name; null where files move.</summary>
    public (SoughtKind Kind, string From, string To)? Thing { get; init; }

    /// <summary>Old addresses that lead on, made once the new ones are known: old, new, and to where.</summary>
    public Func<Func<string, string, PageHeader?>,
        IEnumerable<(string From, string Now, string To)>> Led
    { get; init; } = _ => [];

    /// <summary>
    /// What is typed to move it back, each the name of now with the one before; none where it cannot be told apart any
    /// more from what was there.
    /// </summary>
    public ImmutableArray<(string Now, string Was)> Back { get; init; } = [];
}
