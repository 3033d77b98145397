using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>What a reader must know before reading a text that is not, or should not be, what the page says today.</summary>
public sealed record PastView
{
    public required string Code { get; init; }

    /// <summary>The text of today that a reader should go to; null when there is none, and on today's page itself.</summary>
    public PageLink? Today { get; init; }

    /// <summary>All texts of the page.</summary>
    public PageLink? History { get; init; }

    /// <summary>The first edition with the text and its day; null on today's page.</summary>
    public PublishedIn? From { get; init; }

    /// <summary>The first edition without it; null when no edition has another text yet.</summary>
    public PublishedIn? Until { get; init; }
    public DateOnly? RecalledOn { get; init; }
    public string? RecalledReason { get; init; }

    /// <summary>The day on which the whole page was withdrawn.</summary>
    public DateOnly? WithdrawnOn { get; init; }
    public string? WithdrawnReason { get; init; }

    /// <summary>The page tells when to phone, so that the way to today's text comes before everything.</summary>
    public bool IsWhenToCall { get; init; }

    /// <summary>Whether a source of the words was withdrawn by its publisher.</summary>
    public bool CitesRetracted { get; init; }
}

/// <summary>An edition and its day.</summary>
public sealed record PublishedIn(string Edition, DateOnly On);

/// <summary>A place that an older address of the page names.</summary>
/// <param name="Anchor">What stands after “#” in the older address.</param>
/// <param name="To">Where its words are now.</param>
/// <param name="Why">The reason in people's words; null when none was written.</param>
public sealed record MovedPlace(string Anchor, PageLink To, string? Why);

/// <summary>All of one page.</summary>
public sealed record MovedPlaces(ImmutableArray<MovedPlace> Places);
