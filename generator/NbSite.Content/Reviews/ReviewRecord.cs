using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Reviews;

/// <summary>What stands in <c>&lt;page&gt;.review.yml</c>, checked.</summary>
public sealed record ReviewRecord
{
    public required ReviewStatus Status { get; init; }

    /// <summary>Those that stand, oldest first.</summary>
    public ImmutableArray<ReviewCheck> Checks { get; init; } = [];

    /// <summary>Those that were taken back, oldest first.</summary>
    public ImmutableArray<ReviewCheck> TakenBack { get; init; } = [];

    /// <summary>What stands of the signed parts, oldest first: the checks that name parts, and small changes that carry them over.</summary>
    public ImmutableArray<ReviewSignature> Signatures { get; init; } = [];

    /// <summary>Whether parts were ever signed, for every country of the site. Without, a check is a look at the whole page of its day.</summary>
    public bool IsSigned { get; init; }

    /// <summary>Oldest first, versions strictly rising.</summary>
    public ImmutableArray<ReviewChange> Changes { get; init; } = [];
    public Withdrawal? Withdrawn { get; init; }
    public required string Path { get; init; }

    /// <summary>The countries of the site: a look for all of them is one for every reader.</summary>
    public ImmutableArray<string> SiteCountries { get; init; } = [];

    /// <summary>Roles that looked for every country of the site, in one look or in several; of any case.</summary>
    public IReadOnlySet<string> RolesForAll => Checks.GroupBy(check => check.Role, StringComparer.OrdinalIgnoreCase)
        .Where(looks => LookCountries.Together(looks.Select(look => look.ForCountries), SiteCountries).IsEmpty)
        .Select(looks => looks.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The last look at the whole page.</summary>
    public ReviewCheck? Last => Checks.LastOrDefault(check => !check.Partly);

    /// <summary>
    /// The newest change, not a small one, that is later than the last look: the words are not those that were looked at,
    /// whatever else the record says. Null for none.
    /// </summary>
    public ReviewChange? ChangedSince => Last is { } last
        ? Changes.LastOrDefault(change => !change.Minor && (change.On > last.On || (change.IsAfterCheck && change.On == last.On && !last.IsBound)))
        : null;

    /// <summary>
    /// The last look of a clinician at the whole, for every reader; null for none. One that does not say which words it was at is none once
    /// they changed, although somebody else has looked at them since.
    /// </summary>
    public ReviewCheck? ClinicalLast => Checks.LastOrDefault(check => check is { Clinical: true, Partly: false }) is { } look
        && (look.IsBound || ChangedSince is not null
            || !Changes.Any(change => !change.Minor && (change.On > look.On || (change.IsAfterCheck && change.On == look.On))))
        ? look : null;

    /// <summary>Whether anybody signed parts, if only for some countries.</summary>
    public bool HasSignatures => Signatures.Any(signature => signature.Role is not null);

    /// <summary>The day it is due again: the one that is written, or so many months after the last check; null before any.</summary>
    public DateOnly? DueAfter(int months) => Last is { } last ? last.Due ?? last.On.AddMonths(months) : null;
}

/// <summary>One look that is on record.</summary>
/// <param name="On">The day.</param>
/// <param name="Role">Who looked, by role.</param>
/// <param name="Name">Their name; null when they do not wish it.</param>
/// <param name="Against">What the words were checked against.</param>
/// <param name="Clinical">
/// It was a clinician's, and for every country of the site: who looked for some countries has not looked for all readers.
/// </param>
/// <param name="Due">When to look again.</param>
/// <param name="Span">Where it stands.</param>
public sealed record ReviewCheck(
    DateOnly On, string Role, string? Name, string? Against, bool Clinical, DateOnly? Due, SourceSpan Span)
{
    /// <summary>Words from a fact sheet stood on the page that had changed since the sheet was signed.</summary>
    public bool Partly { get; init; }

    /// <summary>It was a clinician's, perhaps for some countries only.</summary>
    public bool IsByClinician { get; init; }

    /// <summary>Whether it says which words were looked at.</summary>
    public bool IsBound { get; init; }

    /// <summary>Whether it says so in the way of an older NbSite, which covers words and not what they stand in.</summary>
    public bool HasFormerHashes { get; init; }

    /// <summary>Who wrote the check down.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>The countries and groups that the look was for, as they are written; empty for all.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>The countries that the look was for, each by itself; empty when it was for all of the site.</summary>
    public ImmutableArray<string> ForCountries { get; init; } = [];

    /// <summary>Why and when the sign-off was taken back; null while it stands.</summary>
    public CheckWithdrawal? TakenBack { get; init; }
}

public sealed record CheckWithdrawal(DateOnly On, string Why);

/// <summary>Signed parts of a page.</summary>
/// <param name="On">The day.</param>
/// <param name="Role">Who signed them; null when a small change carries sign-offs over.</param>
/// <param name="Why">What the small change was; null when they were signed.</param>
/// <param name="Blocks">The hashes of the parts.</param>
/// <param name="For">The parts whose sign-offs are carried over to <paramref name="Blocks"/>.</param>
/// <param name="Codes">The version codes of the texts that were looked at.</param>
public sealed record ReviewSignature(
    DateOnly On, string? Role, string? Why, ImmutableArray<string> Blocks, ImmutableArray<string> For, ImmutableArray<string> Codes)
{
    /// <summary>The hashes of the sources that were printed, by key; null when the record does not speak of sources.</summary>
    public FrozenDictionary<string, string>? References { get; init; }

    /// <summary>
    /// How the parts were hashed: 1 their words alone, 2 all that they say and where they stand. What was signed in the former way
    /// covers no structure, and counts as not signed as it stands.
    /// </summary>
    public int Hash { get; init; } = 1;

    /// <summary>The look was a clinician's, for every country.</summary>
    public bool IsClinical { get; init; }

    /// <summary>The countries that it was for, each by itself; empty for all of the site.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];
}

public sealed record ReviewChange(int Version, DateOnly On, string Note, bool Minor, SourceSpan Span)
{
    /// <summary>It came after the check of its day; days alone cannot say which of two was first.</summary>
    public bool IsAfterCheck { get; init; }
}

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
