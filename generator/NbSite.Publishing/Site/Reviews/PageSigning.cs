using System.Collections.Immutable;

namespace NbSite.Publishing.Site.Reviews;

/// <summary>How far the words of a page are signed as they stand.</summary>
public enum SignState
{
    /// <summary>Its record signs no parts: a check in it was a look at the whole page of its day.</summary>
    Unsigned,

    /// <summary>Every part is signed.</summary>
    Current,

    /// <summary>Some parts are not, or not any more.</summary>
    Changed,

    /// <summary>A role that must sign the page has not.</summary>
    Incomplete,
}

/// <summary>What of a page's words was signed.</summary>
/// <param name="State">All in one word.</param>
/// <param name="Parts">How many parts the page has; 0 when nothing of it is signed, for then they are not counted.</param>
/// <param name="Unsigned">How many of them are not signed as they stand, of those whose records sign parts.</param>
/// <param name="Gone">How many parts that were signed are not on the page any more, without a changed one in their place.</param>
/// <param name="ChangedOn">The day of the newest recorded change to such words since they were signed; null when none is recorded.</param>
/// <param name="Missing">Roles that must sign the page and have not.</param>
/// <param name="Sheets">Fact sheets whose words on the page are not signed.</param>
public sealed record PageSigning(
    SignState State, int Parts, int Unsigned, int Gone, DateOnly? ChangedOn, ImmutableArray<string> Missing, ImmutableArray<string> Sheets)
{
    /// <summary>The day on which the part was looked at that was looked at longest ago; null when nobody looked at the page.</summary>
    public DateOnly? Checked { get; init; }

    /// <summary>The same of looks by clinicians, at those parts that had one; null when the page is not clinically reviewed.</summary>
    public DateOnly? Reviewed { get; init; }

    /// <summary>On a clinically reviewed page, how many parts come from fact sheets that no clinician has looked at.</summary>
    public int NotClinical { get; init; }

    /// <summary>Sources that say otherwise than when they were looked at, by key.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Explained words whose explanation is not what was signed, by id.</summary>
    public ImmutableArray<string> Terms { get; init; } = [];

    /// <summary>Signs and levels on its cards that are not what was signed, by id.</summary>
    public ImmutableArray<string> Signs { get; init; } = [];

    /// <summary>Words changed after they were looked at, by their record's own days, and the record does not say which.</summary>
    public bool IsUncounted { get; init; }

    /// <summary>How many of the parts that the page's own record is of are not what was signed.</summary>
    public int OwnChanged { get; init; }

    /// <summary>How many parts are not what was signed.</summary>
    public int Changed => Unsigned + Gone + Sources.Length + Terms.Length + Signs.Length;

    /// <summary>Whether anything on the page is newer than its check.</summary>
    public bool HasChanged => Changed > 0 || IsUncounted;
}
