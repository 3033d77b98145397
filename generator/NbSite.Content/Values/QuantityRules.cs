using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Values;

/// <summary>How amounts of a value are printed: in which units, with how many decimals, and which unit stands first
/// where.</summary>
public sealed record QuantityRules
{
    /// <summary>With how many decimals a unit may be printed.</summary>
    internal const int MostDecimals = 4;

    // The order of what is printed when nothing else is said.
    internal ImmutableArray<(UcumUnit Unit, int Decimals)> Units { get; init; } = [];

    // Where the decimals of each unit are written.
    internal ImmutableDictionary<string, SourceSpan> Places { get; init; } = ImmutableDictionary.Create<string, SourceSpan>(StringComparer.Ordinal);

    /// <summary>Countries, groups and languages, and the unit that stands first there.</summary>
    public ImmutableArray<(string Place, string Unit)> First { get; init; } = [];

    /// <summary>Grams of one mole of the substance; null when the value has none.</summary>
    public decimal? MolarMass { get; init; }

    /// <summary>The sources of that mass, which every amount that it converts rests on.</summary>
    public ImmutableArray<CiteItem> Cites { get; init; } = [];

    /// <summary>“4.0 mmol/L (72 mg/dL)”: the first unit, the others in brackets; by the invariant culture.</summary>
    /// <param name="number">How much.</param>
    /// <param name="unit">The unit of the number.</param>
    /// <param name="place">A country, group or language of <see cref="First"/>; null for the usual order.</param>
    public string Print(decimal number, string unit, string? place) => Print(number, null, unit, place, null);

    /// <summary>The same from one number to another, such as “4.0 to 7.0 mmol/L (72 to 126 mg/dL)”.</summary>
    /// <param name="number">How much, or the less of the two.</param>
    /// <param name="to">The more of the two; null for one number.</param>
    /// <param name="unit">The unit of both.</param>
    /// <param name="place">A country, group or language of <see cref="First"/>; null for the usual order.</param>
    /// <param name="between">Says “from one to the other” in the words of a language.</param>
    internal string Print(decimal number, decimal? to, string unit, string? place, Func<string, string, string>? between)
    {
        var from = Units.First(each => each.Unit.Code == unit).Unit;
        var first = place is null ? null : First.FirstOrDefault(each => each.Place == place).Unit;
        var said = Units.OrderBy(each => each.Unit.Code == first ? 0 : 1).Select(each =>
            string.Create(CultureInfo.InvariantCulture,
                $"{Said(from.In(each.Unit, MolarMass)!.Value, each.Decimals)}{Between(each.Unit)}{each.Unit.Printed}")).ToList();
        return said.Count == 1 ? said[0] : $"{said[0]} ({string.Join(", ", said.Skip(1))})";

        string Said(decimal factor, int decimals) => to is { } end
            ? between!(Formatted(number * factor, decimals), Formatted(end * factor, decimals))
            : Formatted(number * factor, decimals);
    }

    /// <summary>
    /// A unit in which two numbers would be printed as one, how they would be printed, and with how many decimals they would not; null where
    /// every unit tells them apart.
    /// </summary>
    /// <param name="from">The less of the two.</param>
    /// <param name="to">The more of the two.</param>
    /// <param name="unit">The unit of both.</param>
    internal (UcumUnit Unit, string Printed, int? Decimals)? Merged(decimal from, decimal to, string unit)
    {
        foreach (var (other, decimals) in Units)
        {
            var (less, more) = (Converted(from, unit, other.Code), Converted(to, unit, other.Code));
            var printed = Formatted(less, decimals);
            if (printed != Formatted(more, decimals)) continue;
            var enough = Enumerable.Range(decimals + 1, MostDecimals - decimals).Select(each => (int?)each)
                .FirstOrDefault(each => Formatted(less, each!.Value) != Formatted(more, each.Value));
            return (other, printed, enough);
        }

        return null;
    }

    /// <summary>An amount in another of the units.</summary>
    internal decimal Converted(decimal number, string unit, string other) => unit == other ? number
        : number * Units.First(each => each.Unit.Code == unit).Unit.In(Units.First(each => each.Unit.Code == other).Unit, MolarMass)!.Value;

    /// <summary>Changes when anything of them changes.</summary>
    internal string Fingerprint() => string.Create(CultureInfo.InvariantCulture,
        $"{string.Join(',', Units.Select(each => $"{each.Unit.Code}:{each.Decimals}"))} {string.Join(',', First)} {MolarMass} {string.Join(',', Cites.Select(cite => $"{cite.Key}|{cite.Locator}"))}");

    /// <summary>In how many decimals a unit is printed.</summary>
    public int DecimalsOf(string unit) => Units.First(each => each.Unit.Code == unit).Decimals;

    /// <summary>A number as it is printed: halves away from zero, as people round.</summary>
    internal static decimal Rounded(decimal number, int decimals) => decimal.Round(number, decimals, MidpointRounding.AwayFromZero);

    /// <summary>The same with all its decimals.</summary>
    internal static string Formatted(decimal number, int decimals) =>
        Rounded(number, decimals).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Between(UcumUnit unit) => unit.Code == "%" || unit.Printed.StartsWith('/') ? "" : " ";
}

/// <summary>Reads what values.yml says of a value's units, and amounts in them.</summary>
internal static partial class QuantityReader
{
    private const string NumberForm = "a number such as 4 or 4.5";
    private const int MostUnits = 4;

    private const string UnsaidHint = "Leave the braces out and say in the words beside the amount what is counted; or, where it is only counted, "
        + "write it as words: “text: 4 puffs a day” in a value of “type: text”, or in a field of “shape: text” in each language's sheet.";

    /// <summary>
    /// The rules; null, with errors in the bag, when something is wrong with them, and without when its substance may be one of those that
    /// could not be read.
    /// </summary>
    /// <param name="map">The value.</param>
    /// <param name="substances">Substances and the grams of one mole of each.</param>
    public static QuantityRules? Rules(MapReader map, Substances substances)
    {
        var before = map.Bag.Count;
        var substance = map.Text("substance");
        var known = substance is null ? null : substances.Find(substance.Value);
        if (substance is not null && known is null)
        {
            if (!substances.IsWhole)
            {
                foreach (var key in (string[])["units", "first"]) map.Node(key);
                return null;
            }

            map.Bag.Add(Codes.UnknownSubstance.WithHint(
                substance.Span, Suggestions.Hint(substance.Value, substances.Names), Quote.Short(substance.Value)));
        }

        var mass = known?.MolarMass;
        var units = ImmutableArray.CreateBuilder<(UcumUnit Unit, int Decimals)>();
        var places = ImmutableDictionary.CreateBuilder<string, SourceSpan>(StringComparer.Ordinal);
        var written = map.RequiredNode("units") is { } node && NodeReader.Mapping(node, "units", map.Bag) is { } mapping
            ? mapping.Entries : [];
        foreach (var (code, value) in written)
        {
            var decimals = NodeReader.Whole(value, code.Value, 0, QuantityRules.MostDecimals, map.Bag);
            if (Unit(code.Value, code.Span, map.Bag) is not { } unit || decimals is null) continue;
            if (units.Count == MostUnits) map.Bag.Add(Codes.BadUnit.At(code.Span, Quote.Short(code.Value),
                $"a value is printed in at most {MostUnits} units"));
            // Each is printed from each: that it goes from the first is not enough.
            else if (!(substance is not null && mass is null)
                && units.FirstOrDefault(each => each.Unit.In(unit, mass) is null || unit.In(each.Unit, mass) is null) is { Unit: { } other })
                Differ(other, unit, code.Span, map.Bag);
            else
            {
                units.Add((unit, decimals.Value));
                places[code.Value] = value.Span;
            }
        }

        if (map.Has("units") && written.IsEmpty
            && map.Bag.Count == before) map.Bag.Add(Codes.BadUnit.At(map.KeySpan("units"), "units",
            "it names no unit"));
        var first = First(map, units);
        return map.Bag.Count > before ? null
            : new QuantityRules { Units = units.ToImmutable(), Places = places.ToImmutable(), First = first, MolarMass = mass, Cites = known?.Cites ?? [] };
    }

    /// <summary>What may stand under each key of the rules.</summary>
    public static IEnumerable<(string Key, JsonObject Value)> Schema(string must) =>
    [
        ("units" + must, SchemaOf.MapOf(SchemaOf.Whole(0, 4))), ("substance", SchemaOf.Text),
        ("first", SchemaOf.MapOf(SchemaOf.Text)),
    ];

    private static void Differ(UcumUnit one, UcumUnit other, SourceSpan span, DiagnosticBag bag)
    {
        if (one.NeedsSubstance(other)) bag.Add(Codes.NoSubstance.At(span, one.Code, other.Code));
        else bag.Add(Codes.BadUnit.At(span, other.Code, $"it measures something else than {one.Code}, or lies too far from it to be printed beside it"));
    }

    private static ImmutableArray<(string, string)> First(MapReader map,
        IReadOnlyCollection<(UcumUnit Unit, int)> units)
    {
        var all = ImmutableArray.CreateBuilder<(string, string)>();
        if (map.Node("first") is not { } node || NodeReader.Mapping(node, "first", map.Bag) is not { } first) return [];
        foreach (var (place, value) in first.Entries)
        {
            if (NodeReader.Scalar(value, place.Value, map.Bag, "a unit") is not { } unit) continue;
            // A language is written in small letters, a country or group is not.
            if (!FrontMatter.Names.IsLanguage(place.Value)) RegionReader.Read(new YamlSequence(place.Span, [place]),
                "first", map.Bag);
            if (units.All(each => each.Unit.Code != unit.Value)) map.Bag.Add(Codes.BadUnit.WithHint(unit.Span,
                UnitHints.Of(unit.Value, units.Select(each => each.Unit.Code)), Quote.Short(unit.Value),
                "it is none of “units:”"));
            else all.Add((place.Value, unit.Value));
        }

        return all.ToImmutable();
    }

    public static UcumUnit? Unit(string code, SourceSpan span, DiagnosticBag bag)
    {
        if (UcumReader.Read(code) is { } unit)
        {
            if (unit.Unsaid is not { } unsaid) return unit;
            bag.Add(Codes.BadUnit.WithHint(span, UnsaidHint, Quote.Short(code), $"a word in braces is not printed, so {unsaid}"));
            return null;
        }

        var isDegree = code is "Cel" or "[degF]" or "K" or "C" or "F" || code.Contains('°', StringComparison.Ordinal);
        bag.Add(Codes.BadUnit.WithHint(span, isDegree ? "A temperature is a type of its own: write “type: temperature”, without “units:”."
            : UnitHints.Any(code), Quote.Short(code),
            "it is no unit of UCUM that is known here"));
        return null;
    }

    /// <summary>A number with a point, not a comma.</summary>
    public static decimal? Number(MapReader map, string key) => map.RequiredNode(key) is { } node
        ? Number(node, key, map.Bag) : null;

    public static decimal? Number(YamlNode node, string key, DiagnosticBag bag)
    {
        if (NodeReader.Scalar(node, key, bag, NumberForm) is not { } scalar) return null;
        if (scalar.IsPlain && Decimal().IsMatch(scalar.Value)) return decimal.Parse(scalar.Value,
            NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var hint = scalar.Value.Contains(',', StringComparison.Ordinal)
            ? "Write a point before the decimals; each language prints its own mark." : null;
        bag.Add(Codes.BadNumber.WithHint(scalar.Span, hint, key, NumberForm, Quote.Short(scalar.Value)));
        return null;
    }

    /// <summary>A number with the unit beside it, which must be one of the value's.</summary>
    /// <param name="map">What is written.</param>
    /// <param name="rules">The units that there are.</param>
    /// <param name="key">Where the number stands.</param>
    public static (decimal Number, string Unit)? Amount(MapReader map, QuantityRules rules, string key = "number")
    {
        var number = Number(map, key);
        if (map.RequiredText("unit") is not { } unit || number is null) return null;
        if (rules.Units.All(each => each.Unit.Code != unit.Value))
        {
            map.Bag.Add(Codes.BadUnit.WithHint(unit.Span,
                UnitHints.Of(unit.Value, rules.Units.Select(each => each.Unit.Code)), Quote.Short(unit.Value),
                "it is none of “units:”"));
            return null;
        }

        if (decimal.Round(number.Value, rules.DecimalsOf(unit.Value)) == number)
            return Conversions.Hold(rules, number.Value, unit.Value, map.Node(key)!.Span, map.Bag) ? (number.Value, unit.Value) : null;
        map.Bag.Add(Codes.TooManyDecimals.At(map.Node(key)!.Span, number, rules.DecimalsOf(unit.Value),
            unit.Value));
        return null;
    }

    [GeneratedRegex("""^[0-9]{1,9}(\.[0-9]{1,6})?\z""")]
    private static partial Regex Decimal();
}
