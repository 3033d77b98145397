using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>All that <c>content/signs.yml</c> says: signs in their order, levels and numbers by country.</summary>
public sealed record SignSet
{
    /// <summary>No signs at all: a site without <c>signs.yml</c>.</summary>
    public static SignSet None { get; } = new();

    /// <summary>In the order written.</summary>
    public ImmutableArray<Sign> Signs { get; init; } = [];

    /// <summary>Ids of the signs that stand first on every card, in this order.</summary>
    public ImmutableArray<string> Core { get; init; } = [];

    /// <summary>Parts of the journey, in order.</summary>
    public ImmutableArray<string> During { get; init; } = [];

    /// <summary>Body systems, in order.</summary>
    public ImmutableArray<string> Body { get; init; } = [];

    /// <summary>Numbers by country code, in the order written.</summary>
    public ImmutableArray<CountryNumbers> Numbers { get; init; } = [];

    /// <summary>What each level asks for, by country code; “” is every other country.</summary>
    public FrozenDictionary<SignLevel, ImmutableSortedDictionary<string, LevelRule>> Levels { get; init; } =
        FrozenDictionary<SignLevel, ImmutableSortedDictionary<string, LevelRule>>.Empty;

    public SourceSpan Span { get; init; } = SourceSpan.None;

    public Sign? Find(string id) => Signs.FirstOrDefault(sign => sign.Id == id);
}

/// <summary>Whom to phone.</summary>
public enum CallTarget
{
    /// <summary>The hospital team's own number.</summary>
    Team,
    Ambulance,
    Advice,
    Relay,
    Text,
}

/// <summary>A number of one country: as printed, its tel: or sms: address, its name when it has one (“NHS 111”), its sources.</summary>
public sealed record SignNumber(
    CallTarget Target, string Printed, string Href, string? Called, ImmutableArray<CiteItem> Cites, SourceSpan Span);

/// <summary>The numbers of one country.</summary>
public sealed record CountryNumbers(string Country, ImmutableArray<SignNumber> Numbers)
{
    public SignNumber? Find(CallTarget target) => Numbers.FirstOrDefault(number => number.Target == target);
}

/// <summary>What a level asks for in one country: whom to phone, and whom then if nobody answers.</summary>
public sealed record LevelRule(
    CallTarget Call, ImmutableArray<CallTarget> NoAnswer, ImmutableArray<CiteItem> Cites, SignDecision? Decided, SourceSpan Span);
