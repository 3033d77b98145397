using System.Globalization;
using NbSite.Model;

namespace NbSite.Content.Values;

/// <summary>
/// Holds what an amount is printed as in its other units to what it is. A number that is rounded to the decimals of a unit may be another
/// amount: 500 mg is no “1 g”.
/// </summary>
internal static class Conversions
{
    /// <summary>
    /// The share by which what is printed may be off: a twentieth. The content of a medicine may differ by about as much from what is written on
    /// it (95 to 105 %), so that a printed amount within it is the same dose; usual roundings, such as 72.06 to 72 mg/dL, stay far below.
    /// </summary>
    private const decimal MostOff = 0.05m;

    /// <summary>False, with an error at the decimals of the unit, when a number is printed as another amount.</summary>
    /// <param name="rules">The units.</param>
    /// <param name="number">The number.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="written">Where the number stands.</param>
    /// <param name="bag">Takes the errors.</param>
    public static bool Hold(QuantityRules rules, decimal number, string unit, SourceSpan written, DiagnosticBag bag)
    {
        var before = bag.Count;
        var own = rules.Units.First(each => each.Unit.Code == unit).Unit;
        foreach (var (other, decimals) in rules.Units)
        {
            if (other.Code == unit) continue;
            var exact = rules.Converted(number, unit, other.Code);
            if (IsSame(exact, decimals)) continue;
            var place = rules.Places.GetValueOrDefault(other.Code, written);
            // Who writes a fact sheet or a clinic's file looks there; the decimals stand in another file.
            var elsewhere = place.Path == written.Path ? "" : $" in {place.Path}, line {place.Line}";
            bag.Add(Codes.ConversionChanges.WithHint(
                elsewhere.Length == 0 ? place : written, Hint(exact, other.Code, elsewhere),
                Plain(number), own.Printed, QuantityRules.Formatted(exact, decimals),
                other.Printed, Plain(decimal.Round(exact, 10))));
        }

        return bag.Count == before;
    }

    private static bool IsSame(decimal exact, int decimals)
    {
        var printed = QuantityRules.Rounded(exact, decimals);
        return printed == exact || (printed != 0 && Math.Abs(printed - exact) <= Math.Abs(exact) * MostOff);
    }

    private static string Hint(decimal exact, string unit, string where)
    {
        for (var decimals = 0; decimals <= QuantityRules.MostDecimals; decimals++)
            if (IsSame(exact, decimals)) return $"Write “{unit}: {decimals}” under “units:”{where}, or leave {unit} out there.";
        return $"No number of decimals up to {QuantityRules.MostDecimals} will do: leave {unit} out under “units:”{where}.";
    }

    private static string Plain(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);
}
