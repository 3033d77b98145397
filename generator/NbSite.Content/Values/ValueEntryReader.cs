using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NbSite.Content.Site;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Values;

/// <summary>Reads one entry of a value and prints it.</summary>
internal static partial class ValueEntryReader
{
    // Outside of these no thermometer for people reads.
    private const int Coldest = 30;
    private const int Hottest = 45;
    private const int LongestPhone = 60;

    public static ValueEntry? Read(MapReader map, ValueType type, QuantityRules? rules)
    {
        var amount = type == ValueType.Quantity && rules is not null ? QuantityReader.Amount(map, rules) : null;
        var spoken = SpokenReader.Read(map, type);
        // With rules that cannot be read, nothing can be said of what is written in them.
        if (type == ValueType.Quantity && rules is null) foreach (var key in (string[])["number", "unit"]) map.Node(key);
        var celsius = type == ValueType.Temperature ? Celsius(map, "celsius") : null;
        var number = type == ValueType.Phone ? map.RequiredText("number") : null;
        var text = type == ValueType.Text ? SiteConfigReader.Text(map, "text", isLine: true) : null;
        var href = number is null ? null : PhoneAddress(number, map.Bag);
        var regions = map.Regions();
        var isDefault = map.Flag("default") ?? false;
        var varies = map.Flag("varies") ?? false;
        var cites = map.Cites();
        map.Text("uncited");
        map.Done();
        if (!map.Has("cite") && !map.Has("uncited")) map.Bag.Add(Codes.ValueWithoutSource.At(map.Span));
        var printed = type switch
        {
            ValueType.Temperature => celsius is null ? null : Print(celsius.Value),
            ValueType.Phone => href is null ? null : number!.Value,
            ValueType.Money or ValueType.Duration => spoken?.ToString(),
            ValueType.Quantity => amount is var (much, unit) ? rules!.Print(much, unit, null) : null,
            _ => text?.Texts.Values.Any(each => each.Length > 0) == true ? text.First : null,
        };
        return printed is null
            ? null
            : new ValueEntry
            {
                Printed = printed,
                Celsius = celsius,
                Amount = amount ?? (spoken is null ? null : (spoken.Number, spoken.Unit)),
                Spoken = spoken,
                Texts = text,
                PrintedIn = amount is null ? [] : [.. rules!.First.Select(each => (each.Place, rules.Print(amount.Value.Number, amount.Value.Unit, each.Place)))],
                Href = href,
                Regions = regions,
                IsDefault = isDefault,
                Varies = varies,
                Cites = rules is null ? cites : [.. cites.Concat(rules.Cites).DistinctBy(cite => (cite.Key, cite.Locator))],
                Span = map.Span,
            };
    }

    /// <summary>What may stand in an entry of a value of a type.</summary>
    public static JsonObject Schema(ValueType type) => SchemaOf.Map(
    [
        .. ((string, JsonObject)[])(type switch
        {
            ValueType.Quantity => [("number!", SchemaOf.Number), ("unit!", SchemaOf.Text)],
            ValueType.Money => [("amount!", SchemaOf.Number), ("currency!", SchemaOf.Text)],
            ValueType.Duration => [("number!", SchemaOf.Number), ("unit!", SchemaOf.OneOf(AmountFormat.Times.Select(time => time.Name)))],
            ValueType.Temperature => [("celsius!", SchemaOf.Number)],
            ValueType.Phone => [("number!", SchemaOf.Text)],
            _ => [("text!", SchemaOf.Texts)],
        }),
        ("regions", SchemaOf.Regions), ("default", SchemaOf.Flag), ("varies", SchemaOf.Flag), ("cite", SchemaOf.Cite),
        ("uncited", SchemaOf.Text),
    ]);

    /// <summary>“38.0 °C (100.4 °F)”: F = C × 9/5 + 32, to one decimal, halves away from zero.</summary>
    public static string Print(decimal celsius)
    {
        var fahrenheit = decimal.Round((celsius * 9 / 5) + 32, 1, MidpointRounding.AwayFromZero);
        return string.Create(CultureInfo.InvariantCulture, $"{celsius:0.0} °C ({fahrenheit:0.0} °F)");
    }

    public static decimal? Celsius(MapReader map, string key)
    {
        const string Expected = "degrees Celsius with at most one decimal, such as 38.0";
        if (map.RequiredNode(key) is not { } node) return null;
        if (NodeReader.Scalar(node, key, map.Bag, Expected) is not { } scalar) return null;
        if (!scalar.IsPlain || !TemperatureForm().IsMatch(scalar.Value))
        {
            map.Bag.Add(Codes.BadNumber.At(scalar.Span, key, Expected, Quote.Short(scalar.Value)));
            return null;
        }

        var celsius = decimal.Parse(scalar.Value, NumberStyles.Number, CultureInfo.InvariantCulture);
        if (celsius is >= Coldest and <= Hottest) return celsius;
        map.Bag.Add(Codes.NumberOutOfRange.At(scalar.Span, key, scalar.Value, Coldest, Hottest));
        return null;
    }

    public static string? PhoneAddress(TextValue number, DiagnosticBag bag)
    {
        var digits = number.Value.Count(char.IsAsciiDigit);
        var problem = number.Value.FirstOrDefault(c => !char.IsAsciiDigit(c) && c is not (' ' or '-' or '(' or ')' or '+')) is not '\0' and var foreign
            ? $"“{(char.IsSurrogate(foreign) ? '?' : foreign)}” is not allowed"
            : number.Value.Length > LongestPhone ? $"it has more than {LongestPhone} characters"
            : digits is < 3 or > 20 ? $"it has {digits} {(digits == 1 ? "digit" : "digits")}"
            : number.Value.LastIndexOf('+') > 0 ? "“+” may only stand in front"
            : !Brackets().IsMatch(number.Value) ? "its brackets do not match"
            : null;
        if (problem is null) return "tel:" + TelephoneUri(number.Value);
        bag.Add(Codes.BadPhone.At(number.Span, Quote.Short(number.Value), problem));
        return null;
    }

    // “+44 (0)20 …”: the zero in brackets is dialled only inside the country, so it is no part of the + form.
    private static string TelephoneUri(string number)
    {
        var dialled = number[0] == '+' ? number.Replace("(0)", "", StringComparison.Ordinal) : number;
        return string.Concat(dialled.Where(c => char.IsAsciiDigit(c) || c == '+'));
    }

    [GeneratedRegex("""^[0-9]{1,3}(\.[0-9])?\z""")]
    private static partial Regex TemperatureForm();

    [GeneratedRegex("""^[^()]*(\([^()]*\)[^()]*)*\z""")]
    private static partial Regex Brackets();
}
