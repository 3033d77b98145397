using System.Collections.Immutable;

namespace NbSite.Content.Lints;

/// <summary>The words by which <see cref="ClaimSigns"/> tells an amount. Without any, units that are the same everywhere stand in.</summary>
internal sealed record ClaimWords
{
    /// <summary>What a number behind them numbers is a thing, and no amount.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>Before one of these a number in the range of years is a year.</summary>
    public ImmutableArray<string> AfterYears { get; init; } = [];

    /// <summary>Behind one of these such a number belongs to a name; capitals count.</summary>
    public ImmutableArray<string> BeforeNamedYears { get; init; } = [];

    /// <summary>What stands right behind a number that counts things in order.</summary>
    public ImmutableArray<string> Ordinals { get; init; } = [];

    /// <summary>What stands right behind an amount.</summary>
    public ImmutableArray<string> Units { get; init; } =
        ["mg", "g", "kg", "mcg", "µg", "μg", "ml", "l", "dl", "cl", "cm", "mm", "m", "m2", "m²", "mmol", "nmol", "gy", "mbq", "gbq", "°c", "°f", "°", "%"];

    /// <summary>What is joined to an amount by a hyphen.</summary>
    public ImmutableArray<string> Joined { get; init; } = [];

    /// <summary>How such words may end.</summary>
    public ImmutableArray<string> JoinedEnds { get; init; } = [];

    /// <summary>Names of the same unit, of which the first stands for all: “mg milligram milligrams”.</summary>
    public ImmutableArray<ImmutableArray<string>> UnitNames { get; init; } = [];

    /// <summary>“20 mg per kg”: what joins two units as a slash does.</summary>
    public ImmutableArray<string> Per { get; init; } = [];

    /// <summary>“12 to 18 months”: what joins two numbers of one unit.</summary>
    public ImmutableArray<string> Between { get; init; } = [];

    /// <summary>“Day 1”, “Cycle 3”: what a number behind them only counts, unless a unit follows.</summary>
    public ImmutableArray<string> Counting { get; init; } = [];

    /// <summary>Amounts in words, each a pattern that <see cref="Languages.WordPhrase"/> made.</summary>
    public ImmutableArray<string> Phrases { get; init; } = [];
}

/// <summary>The words by which <see cref="TypedValues"/> tells a temperature and a phone number.</summary>
internal sealed record ValueWords
{
    /// <summary>“degrees”.</summary>
    public ImmutableArray<string> Degrees { get; init; } = [];

    /// <summary>“Celsius”.</summary>
    public ImmutableArray<string> Scales { get; init; } = [];

    /// <summary>“fever”: a number behind it in the range of fevers is a temperature.</summary>
    public ImmutableArray<string> Heat { get; init; } = [];

    /// <summary>“hours”: before it, such a number is none.</summary>
    public ImmutableArray<string> NotHeat { get; init; } = [];

    /// <summary>“phone”: what asks to call the number behind it.</summary>
    public ImmutableArray<string> Call { get; init; } = [];

    /// <summary>What asks to call the number before it: “に電話”.</summary>
    public ImmutableArray<string> CallBehind { get; init; } = [];

    /// <summary>Emergency numbers, which are phone numbers beside one of these words; empty for any number of three digits.</summary>
    public ImmutableArray<string> Emergency { get; init; } = [];
}
