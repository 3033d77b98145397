using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>The words of signs and levels in one language, from <c>content/&lt;language&gt;/signs.yml</c>.</summary>
public sealed record SignWords
{
    public required string Language { get; init; }

    /// <summary>Who answers for the words; null leaves it to the site.</summary>
    public string? Owner { get; init; }

    /// <summary>How often they are looked at, in months; null leaves it to the site.</summary>
    public int? EveryMonths { get; init; }

    /// <summary>Drafted by a machine, and checked by nobody who speaks the language.</summary>
    public bool IsDrafted { get; init; }
    public FrozenDictionary<SignLevel, LevelWords> Levels { get; init; } = FrozenDictionary<SignLevel, LevelWords>.Empty;

    /// <summary>By sign id.</summary>
    public FrozenDictionary<string, SignText> Signs { get; init; } = FrozenDictionary<string, SignText>.Empty;

    /// <summary>“with” and “also” have the place {0} for names; “any” has none.</summary>
    public FrozenDictionary<string, string> Conditions { get; init; } = FrozenDictionary<string, string>.Empty;
    public FrozenDictionary<string, string> During { get; init; } = FrozenDictionary<string, string>.Empty;
    public FrozenDictionary<string, string> Body { get; init; } = FrozenDictionary<string, string>.Empty;
    public FrozenDictionary<CallTarget, string> Numbers { get; init; } = FrozenDictionary<CallTarget, string>.Empty;
    public SourceSpan Span { get; init; } = SourceSpan.None;

    /// <summary>
    /// Ids of signs whose translation is not up to date, with where it stands; their words here are those of the site's own language, and
    /// a card that tells one of them is wholly in that.
    /// </summary>
    public FrozenDictionary<string, SourceSpan> Stale { get; init; } = FrozenDictionary<string, SourceSpan>.Empty;

    /// <summary>What is said beside signs and is not up to date, such as “level urgent”; null when all of it is.</summary>
    public string? StaleFrame { get; init; }

    /// <summary>What is wrong with the pins of these words.</summary>
    public ImmutableArray<Diagnostic> PinProblems { get; init; } = [];

    /// <summary>Where a body system or a part of the journey is named, by its key: “body rash”, “during treatment”.</summary>
    public FrozenDictionary<string, SourceSpan> Places { get; init; } = FrozenDictionary<string, SourceSpan>.Empty;
}

/// <summary>The words of a level. Texts are Markdown of one line; <see cref="Countries"/> holds other words for some countries.</summary>
public sealed record LevelWords
{
    public required string Name { get; init; }
    public required YamlScalar Heading { get; init; }

    /// <summary>For running text, behind a sign: “phone for an ambulance now”; null is <see cref="Name"/>.</summary>
    public YamlScalar? Action { get; init; }
    public YamlScalar? When { get; init; }
    public YamlScalar? NoAnswer { get; init; }
    public ImmutableArray<YamlScalar> Say { get; init; } = [];
    public FrozenDictionary<string, LevelWords> Countries { get; init; } = FrozenDictionary<string, LevelWords>.Empty;
    public required SourceSpan Span { get; init; }

    /// <summary>The words in a country; those of the level where it has none of its own.</summary>
    public LevelWords In(string? country) => country is not null && Countries.TryGetValue(country, out var own) ? own : this;
}

/// <summary>A sign as a parent says it.</summary>
public sealed record SignText
{
    /// <summary>Follows the level's heading: “has a fit (seizure)”.</summary>
    public required YamlScalar Say { get; init; }

    /// <summary>For running text: “a fit (seizure)”; null is <see cref="Say"/>.</summary>
    public YamlScalar? Short { get; init; }

    /// <summary>Other words for search.</summary>
    public ImmutableArray<string> Search { get; init; } = [];
    public YamlScalar? Note { get; init; }

    /// <summary>What is expected beneath the sign; it takes nothing away from it.</summary>
    public YamlScalar? Expected { get; init; }

    /// <summary>Drafted by a machine, and checked by nobody who speaks the language.</summary>
    public bool IsDrafted { get; init; }
    public required SourceSpan Span { get; init; }
}
