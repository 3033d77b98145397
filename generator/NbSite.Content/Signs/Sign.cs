using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>How soon a sign needs action; the higher, the sooner.</summary>
public enum SignLevel
{
    Soon,
    Urgent,
    Emergency,
}

/// <summary>
/// What a parent may see that needs action, once for all languages: its level by country with the sources that give it, and the
/// conditions under which it holds. Its words stand in each language's <see cref="SignWords"/>.
/// </summary>
public sealed record Sign
{
    /// <summary>Names the sign: lower-case letters, digits and “-”.</summary>
    public required string Id { get; init; }

    /// <summary>Level by country code; the key “” is every other country.</summary>
    public required ImmutableSortedDictionary<string, SignLevel> Levels { get; init; }

    /// <summary>Where the level is written.</summary>
    public SourceSpan LevelSpan { get; init; } = SourceSpan.None;

    /// <summary>The body system, one of <see cref="SignSet.Body"/>.</summary>
    public required string Body { get; init; }

    /// <summary>Ids of medicines, treatments or effects of which any one must be there; empty: always.</summary>
    public ImmutableArray<SignCondition> With { get; init; } = [];

    /// <summary>
    /// Ids of medicines, treatments or effects of which any one must be there for what the words call expected; empty: always.
    /// </summary>
    public ImmutableArray<SignCondition> ExpectedWith { get; init; } = [];

    /// <summary>Every page that a condition of the sign names, each perhaps more than once.</summary>
    public IEnumerable<SignCondition> Conditions => With.Concat(ExpectedWith);

    /// <summary>Parts of the journey, any of <see cref="SignSet.During"/>; empty: always.</summary>
    public ImmutableArray<string> During { get; init; } = [];

    /// <summary>Countries where it holds; empty: everywhere.</summary>
    public ImmutableArray<string> Regions { get; init; } = [];
    public ImmutableArray<SignSource> Sources { get; init; } = [];
    public SignDecision? Decided { get; init; }

    /// <summary>A decision is written, though perhaps with errors, so that its absence is not told as well.</summary>
    public bool HasDecision { get; init; }
    public required SourceSpan Span { get; init; }

    /// <summary>The level in a country, or everywhere else.</summary>
    public SignLevel LevelIn(string? country) =>
        country is not null && Levels.TryGetValue(country, out var level) ? level
        : Levels.TryGetValue("", out var other) ? other
        : Levels.Values.Max();
}

/// <summary>A page id that a sign's condition names, and where it is written.</summary>
public sealed record SignCondition(string PageId, SourceSpan Span);

/// <summary>One source of a sign: the level it gives, for which country (null: none named), in its words, shortened.</summary>
public sealed record SignSource(CiteItem Cite, SignLevel Level, string? Country, string? Says, SourceSpan Span);

/// <summary>Who took another level than the sources give, when and why.</summary>
public sealed record SignDecision(string Role, bool IsClinical, DateOnly On, string Reason, SourceSpan Span);
