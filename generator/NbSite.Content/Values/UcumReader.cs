using System.Collections.Frozen;
using System.Globalization;

namespace NbSite.Content.Values;

/// <summary>
/// Reads units of UCUM: units of the tables with their prefixes, powers, “.” and “/”. Units that are no product of
/// others, such as degrees, are not among them: temperatures are a type of their own.
/// </summary>
internal static class UcumReader
{
    private const int LongestCode = 40;

    private static readonly FrozenDictionary<string, (decimal Factor, string Printed)> Prefixes = new Dictionary<string,
        (decimal, string)>
    {
        ["G"] = (1e9m, "G"),
        ["M"] = (1e6m, "M"),
        ["k"] = (1e3m, "k"),
        ["h"] = (1e2m, "h"),
        ["d"] = (1e-1m, "d"),
        ["c"] = (1e-2m, "c"),
        ["m"] = (1e-3m, "m"),
        ["u"] = (1e-6m, "µ"),
        ["n"] = (1e-9m, "n"),
        ["p"] = (1e-12m, "p"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Dimension Mass = new(1, 0, 0, 0);
    private static readonly Dimension Length = new(0, 1, 0, 0);
    private static readonly Dimension Time = new(0, 0, 1, 0);
    private static readonly Dimension Pressure = new(1, -1, -2, 0);
    private static readonly Dimension Energy = new(1, 2, -2, 0);

    // What may have a prefix, and what not. A percentage converts to nothing: that of a blood test is no share of
    // amounts.
    private static readonly FrozenDictionary<string, (UcumUnit Unit, bool IsMetric)> Units = new[]
    {
        (Unit("g", "g", 1, Mass), true), (Unit("m", "m", 1, Length), true), (Unit("s", "s", 1, Time), true),
        (Unit("mol", "mol", 1, new(0, 0, 0, 1)), true), (Unit("L", "L", 0.001m, Length.Times(3)), true),
            (Unit("l", "l", 0.001m, Length.Times(3)), true),
        (Unit("Pa", "Pa", 1000, Pressure), true), (Unit("m[Hg]", "mHg", 133_322_000, Pressure), true),
            (Unit("m[H2O]", "mH₂O", 9_806_650, Pressure), true),
        (Unit("J", "J", 1000, Energy), true), (Unit("cal", "cal", 4184, Energy), true),
            (Unit("eq", "Eq", 1, new(0, 0, 0, 0, "charge")), true),
        (Unit("osm", "Osm", 1, new(0, 0, 0, 0, "osmole")), true), (Unit("Hz", "Hz", 1, Time.Times(-1)), true),
            (Unit("Bq", "Bq", 1, new(0, 0, -1, 0, "decay")), true),
        (Unit("Gy", "Gy", 1, new(0, 2, -2, 0, "dose")), true), (Unit("Sv", "Sv", 1, new(0, 2, -2, 0, "sievert")), true),
        (Unit("U", "U", 1, new(0, 0, 0, 0, "enzyme")), true), (Unit("[IU]", "IU", 1, new(0, 0, 0, 0, "unit")), true),
            (Unit("[iU]", "IU", 1, new(0, 0, 0, 0, "unit")), true),
        (Unit("min", "min", 60, Time), false), (Unit("h", "h", 3600, Time), false),
            (Unit("d", "d", 86_400, Time), false), (Unit("wk", "wk", 604_800, Time), false),
        (Unit("%", "%", 1, new(0, 0, 0, 0, "percent")), false), (Unit("[lb_av]", "lb", 453.59237m, Mass), false),
            (Unit("[oz_av]", "oz", 28.349523125m, Mass), false),
        (Unit("[stone_av]", "st", 6350.29318m, Mass), false), (Unit("[in_i]", "in", 0.0254m, Length), false),
            (Unit("[ft_i]", "ft", 0.3048m, Length), false),
        (Unit("[foz_us]", "US fl oz", 0.0000295735295625m, Length.Times(3)), false),
            (Unit("[foz_br]", "UK fl oz", 0.0000284130625m, Length.Times(3)), false),
    }.ToFrozenDictionary(each => each.Item1.Code, StringComparer.Ordinal);

    /// <summary>Units of medicine and the codes without prefixes, for suggestions.</summary>
    public static IEnumerable<string> Known =>
        ["mmol/L", "mg/dL", "umol/L", "nmol/L", "g/L", "g/dL", "ug/L", "mL", "mmol/mol", "mm[Hg]", "10*9/L", "/uL", "{cells}/uL", "mL/min",
        "[IU]/L", "/min", .. Units.Keys];

    /// <summary>The unit; null for what is none.</summary>
    public static UcumUnit? Read(string code)
    {
        if (code.Length is 0 or > LongestCode) return null;
        var (factor, dimension, printed) = (1m, Dimension.None, "");
        var at = 0;
        var isBelow = false;
        try
        {
            while (at < code.Length)
            {
                if (code[at] is '/' or '.')
                {
                    isBelow = code[at] == '/';
                    // “a/b/c” means a/(b.c), and is read so.
                    printed += isBelow ? "/" : "·";
                    if (code[at] == '.' && at == 0) return null;
                    at++;
                }
                else if (at > 0)
                {
                    return null;
                }

                var end = at;
                for (var depth = 0; end < code.Length && (depth > 0 || code[end] is not ('/' or '.')); end++) depth
                    += code[end] == '[' ? 1 : code[end] == ']' ? -1 : 0;
                if (Factor(code[at..end]) is not var (unit, power)) return null;
                var signed = isBelow ? -power : power;
                for (var i = 0; i < Math.Abs(signed); i++) factor = signed > 0 ? factor * unit.Factor
                    : factor / unit.Factor;
                dimension += unit.Dimension.Times(signed);
                printed += unit.Printed + Raised(power);
                at = end;
            }
        }
        catch (OverflowException)
        {
            return null;
        }

        return factor == 0 ? null : new UcumUnit(code, printed, factor, dimension);
    }

    // “Mg” is a thousand kilograms and “ML” a thousand cubic metres. Nobody is given so much: what is meant has a small letter.
    private static bool IsTooMuch(decimal factor, string unit) =>
        factor >= 1e6m && unit is "g" or "m" or "s" or "mol" or "L" or "l" or "eq" or "osm";

    private static (UcumUnit Unit, int Power)? Factor(string code)
    {
        if (code.StartsWith("10*", StringComparison.Ordinal) || code.StartsWith("10^", StringComparison.Ordinal))
        {
            if (!int.TryParse(code.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var ten) || ten
                is < 1 or > 15) return null;
            var factor = 1m;
            for (var i = 0; i < ten; i++) factor *= 10;
            return (new UcumUnit(code, "× 10" + string.Concat(ten.ToString(CultureInfo.InvariantCulture).Select(Raise)),
                factor, Dimension.None), 1);
        }

        // What is counted, which changes no amount and is a word of one language: “{cells}/uL” is printed as “/uL” is.
        if (code is ['{', .. var counted, '}'] && counted.Length > 0 && counted.All(sign => char.IsLetter(sign) || sign is '-' or ' '))
            return (new UcumUnit(code, "", 1, Dimension.None), 1);
        var digits = code.Length;
        while (digits > 0 && char.IsAsciiDigit(code[digits - 1])) digits--;
        var power = 1;
        // The digit of “[H2O]” is in brackets, so what stands at the end is a power.
        if (digits < code.Length && (!int.TryParse(code.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture,
            out power) || power is < 2 or > 3)) return null;
        var name = code[..digits];
        if (Units.TryGetValue(name, out var whole)) return (whole.Unit, power);
        if (name.Length > 1 && Prefixes.TryGetValue(name[..1], out var prefix)
            && Units.TryGetValue(name[1..], out var metric) && metric.IsMetric && !IsTooMuch(prefix.Factor, name[1..]))
            return (metric.Unit with
            {
                Code = name,
                Printed = prefix.Printed + metric.Unit.Printed,
                Factor = prefix.Factor * metric.Unit.Factor
            }, power);
        return null;
    }

    private static string Raised(int power) => power == 1 ? "" : Raise((char)('0' + power)).ToString();

    private static char Raise(char digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0'];

    private static UcumUnit Unit(string code, string printed, decimal factor, Dimension dimension) =>
        new(code, printed, factor, dimension);
}
