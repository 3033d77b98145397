using System.Collections.Immutable;

namespace NbSite.Desk;

/// <summary>What an action would do, or why it cannot. Immutable.</summary>
/// <param name="Change">What becomes of the files; null when that cannot be said yet.</param>
/// <param name="Problems">What is wrong with what was filled in.</param>
internal sealed record Proposal(ChangeSet? Change, ImmutableArray<DeskProblem> Problems)
{
    /// <summary>Which lines of files come from which field, so that what readers tell of a line is shown at its field.</summary>
    public ImmutableArray<FieldPlace> Places { get; init; } = [];

    /// <summary>A change.</summary>
    public static Proposal Of(ChangeSet change, params ImmutableArray<FieldPlace> places) => new(change, []) { Places = places };

    /// <summary>No change, because of what was filled in.</summary>
    public static Proposal Refused(params ImmutableArray<DeskProblem> problems) => new(null, problems);
}

/// <summary>Something that is wrong with what was filled in, as it is told at its field.</summary>
/// <param name="Field">The name of the field; empty for what is wrong with the whole.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record DeskProblem(string Field, string Message)
{
    /// <summary>Such as NB0701; empty for what has no code.</summary>
    public string Code { get; init; } = "";

    /// <summary>How to mend it.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether it stands in the way of saving; else it is advice.</summary>
    public bool IsError { get; init; } = true;

    /// <summary>The file, from the content folder; empty for none.</summary>
    public string Path { get; init; } = "";

    /// <summary>Of the field's text, 1-based, where the field is known; else of the file. 0 for none.</summary>
    public int Line { get; init; }

    /// <summary>1-based; 0 for none.</summary>
    public int Column { get; init; }
}

/// <summary>Lines of a changed file that a field stands in.</summary>
/// <param name="Field">The field.</param>
/// <param name="Path">The file.</param>
/// <param name="First">The first line, 1-based.</param>
/// <param name="Last">The last line.</param>
internal sealed record FieldPlace(string Field, string Path, int First, int Last);
