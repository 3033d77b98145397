namespace NbSite.External;

/// <summary>What an address answered.</summary>
internal enum Outcome
{
    /// <summary>It shows something.</summary>
    Good,

    /// <summary>It leads to another address for good.</summary>
    Moved,

    /// <summary>It says that there is nothing.</summary>
    Gone,

    /// <summary>Nobody answers there.</summary>
    Unreachable,

    /// <summary>It does not let programs look.</summary>
    Untold,
}

/// <summary>An answer, as it is told and kept.</summary>
/// <param name="Outcome">What became of the question.</param>
/// <param name="Words">What was answered, in a few words; of an address that moved, the new one.</param>
/// <param name="On">The day of the answer.</param>
internal sealed record Answer(Outcome Outcome, string Words, DateOnly On)
{
    /// <summary>Where an archive keeps a copy of what is gone; null for nowhere.</summary>
    public ArchivedCopy? Copy { get; init; }
}

/// <summary>A copy that an archive keeps.</summary>
/// <param name="Address">Where.</param>
/// <param name="Made">The day on which it was made.</param>
internal sealed record ArchivedCopy(string Address, DateOnly Made);

/// <summary>How patient and how polite the program is with others' servers.</summary>
internal sealed record Manners
{
    /// <summary>Between two questions to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>For one answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many hosts are asked at once.</summary>
    public int Hosts { get; init; } = 8;

    /// <summary>How many addresses one may lead on to.</summary>
    public int Redirects { get; init; } = 10;
}
