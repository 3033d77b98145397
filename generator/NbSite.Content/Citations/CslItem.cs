using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Citations;

/// <summary>
/// A source in CSL 1.0.2 terms (https://docs.citationstyles.org/en/stable/specification.html): every variable that was
/// written, by its CSL name, checked.
/// </summary>
public sealed record CslItem
{
    /// <summary>The citation key.</summary>
    public required string Id { get; init; }

    /// <summary>One of the 45 CSL types, such as “article-journal”.</summary>
    public required string Type { get; init; }
    public required SourceSpan Span { get; init; }

    /// <summary>Standard and number variables.</summary>
    public FrozenDictionary<string, string> Texts { get; init; } = FrozenDictionary<string, string>.Empty;
    public FrozenDictionary<string, ImmutableArray<CslName>> Names { get; init; } =
        FrozenDictionary<string, ImmutableArray<CslName>>.Empty;
    public FrozenDictionary<string, CslDate> Dates { get; init; } = FrozenDictionary<string, CslDate>.Empty;

    /// <summary>The source was read as a stored copy, not on the live page.</summary>
    public bool ReadAsCopy { get; init; }

    /// <summary>When that copy was made.</summary>
    public DateOnly? Captured { get; init; }

    /// <summary>The address is not known, and is left out for that reason.</summary>
    public bool AddressUnknown { get; init; }
    public string? NoteToReader { get; init; }

    /// <summary>The key of the source that took its place, where it is written; null while none did.</summary>
    public TextValue? SupersededBy { get; init; }

    /// <summary>The day of its last change after it was published; null for none.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>Where that day is written.</summary>
    public SourceSpan UpdatedSpan { get; init; }

    /// <summary>Whether its publisher withdrew it: CSL's “status” says so.</summary>
    public bool IsRetracted => Text("status") is { } status
        && (status.Equals("retracted", StringComparison.OrdinalIgnoreCase) || status.Equals("withdrawn", StringComparison.OrdinalIgnoreCase));

    public string? Text(string variable) => Texts.GetValueOrDefault(variable);

    /// <summary>Where the day of issue is written.</summary>
    public SourceSpan IssuedSpan { get; init; }

    /// <summary>Where the day of reading is written: that of the live page, or of the copy.</summary>
    public SourceSpan ReadSpan { get; init; }

    /// <summary>Where each variable is written.</summary>
    internal FrozenDictionary<string, SourceSpan> Places { get; init; } = FrozenDictionary<string, SourceSpan>.Empty;

    public CslDate? Issued => Dates.GetValueOrDefault("issued");
}

/// <summary>A person or a body. <see cref="Literal"/> is set for bodies, the other parts for people.</summary>
public sealed record CslName(string? Family, string? Given)
{
    public string? Literal { get; init; }
    public string? Suffix { get; init; }
    public string? DroppingParticle { get; init; }
    public string? NonDroppingParticle { get; init; }
}

/// <summary>A date, or a range of two; words when it is neither.</summary>
public sealed record CslDate(ImmutableArray<CslDatePart> Parts)
{
    /// <summary>1 spring to 4 winter.</summary>
    public int? Season { get; init; }
    public string? Literal { get; init; }

    /// <summary>Estimated, as “circa” says.</summary>
    public bool IsCirca { get; init; }

    /// <summary>A range without an end yet: 2004 until now.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The first date as far as it is known: 2025, 2025-03 or 2025-03-14; null for words.</summary>
    public string? Iso => Parts is not [var first, ..] ? null
        : string.Create(CultureInfo.InvariantCulture, $"{first.Year:0000}")
            + (first.Month is { } month ? string.Create(CultureInfo.InvariantCulture, $"-{month:00}") : "")
            + (first is { Month: not null, Day: { } day } ? string.Create(CultureInfo.InvariantCulture, $"-{day:00}") : "");

    /// <summary>The first day that the date can mean; null for words.</summary>
    public DateOnly? Earliest => Parts.IsEmpty || Parts[0].Year is < 1 or > 9999
        ? null
        : new DateOnly(Parts[0].Year, Parts[0].Month ?? 1, Parts[0].Day ?? 1);
}

/// <summary>A day, month, season (1 spring to 4 winter) or year.</summary>
public readonly record struct CslDatePart(int Year, int? Month, int? Day, int? Season = null);
