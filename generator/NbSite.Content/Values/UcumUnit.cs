namespace NbSite.Content.Values;

/// <summary>What a unit measures: powers of mass, length, time, amount and of what has no size in these.</summary>
internal readonly record struct Dimension(int Mass, int Length, int Time, int Amount, string Own = "")
{
    public static Dimension None { get; } = new(0, 0, 0, 0);

    public static Dimension operator +(Dimension one, Dimension other) => new(
        one.Mass + other.Mass, one.Length + other.Length, one.Time + other.Time, one.Amount + other.Amount,
        one.Own.Length == 0 ? other.Own : other.Own.Length == 0 ? one.Own
            : string.CompareOrdinal(one.Own, other.Own) < 0 ? one.Own + other.Own : other.Own + one.Own);

    public Dimension Times(int power) => new(
        Mass * power, Length * power, Time * power, Amount * power,
        Own.Length == 0 ? "" : power == 1 ? Own : $"{Own}^{power}");
}

/// <summary>A unit of UCUM, the units of medicine that programs agree on.</summary>
/// <param name="Code">As UCUM writes it, such as <c>mmol/L</c> or <c>mm[Hg]</c>.</param>
/// <param name="Printed">As people read it, such as mmHg.</param>
/// <param name="Factor">How many of the base units (gram, metre, second, mole) one of it is.</param>
/// <param name="Dimension">What it measures.</param>
internal sealed record UcumUnit(string Code, string Printed, decimal Factor, Dimension Dimension)
{
    // Nobody reads “4/d” as four puffs a day, while “80/min” is how a pulse is written.
    private const decimal LongestCounted = 60;

    /// <summary>
    /// Why it would print as nothing that can be read, since words in braces are not printed; null for a unit that says something.
    /// </summary>
    public string? Unsaid =>
        Printed.Length == 0 ? "nothing of it would be printed"
        : Printed[0] == '·' || Printed[^1] is '/' or '·' || Printed.Contains("//", StringComparison.Ordinal)
            || Printed.Contains("·/", StringComparison.Ordinal) || Printed.Contains("/·", StringComparison.Ordinal)
            || Printed.Contains("··", StringComparison.Ordinal) ? $"it would be printed as “{Printed}”"
        : Code[0] == '{' && Dimension == new Dimension(0, 0, -1, 0) && Factor * LongestCounted < 1
            ? $"it would be printed as “{Printed}”, which does not say what is counted"
        : null;

    /// <summary>How many of another unit one of this one is; null when they measure different things.</summary>
    /// <param name="other">The other unit.</param>
    /// <param name="molarMass">Grams of one mole of the substance, which turns amounts into masses.</param>
    public decimal? In(UcumUnit other, decimal? molarMass)
    {
        try
        {
            // Nobody prints one number in two units that lie further apart.
            return Exactly(other, molarMass) is { } factor && factor is > 1e-9m and < 1e9m ? factor : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private decimal? Exactly(UcumUnit other, decimal? molarMass)
    {
        if (Dimension == other.Dimension) return Factor / other.Factor;
        if (molarMass is not { } mass) return null;
        var amount = Dimension with { Amount = Dimension.Amount - 1, Mass = Dimension.Mass + 1 };
        if (amount == other.Dimension) return Factor * mass / other.Factor;
        var weight = Dimension with { Amount = Dimension.Amount + 1, Mass = Dimension.Mass - 1 };
        return weight == other.Dimension ? Factor / mass / other.Factor : null;
    }

    /// <summary>Whether only the mass of a mole is missing between the two.</summary>
    public bool NeedsSubstance(UcumUnit other) => In(other, null) is null && In(other, 1) is not null;
}
