using System.Globalization;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Values;

/// <summary>Reads amounts that each language writes in its own way: money and lengths of time.</summary>
internal static class SpokenReader
{
    private const int Longest = 10_000;
    private const int MostDecimals = 2;

    /// <summary>Null for values of other types, and, with an error in the bag, for what is no such amount.</summary>
    public static SpokenAmount? Read(MapReader map, ValueType type) => type switch
    {
        ValueType.Money => Money(map),
        ValueType.Duration => Time(map),
        _ => null,
    };

    private static SpokenAmount? Money(MapReader map)
    {
        var amount = QuantityReader.Number(map, "amount");
        if (map.RequiredText("currency") is not { } currency) return null;
        if (!AmountFormat.IsCurrency(currency.Value))
        {
            map.Bag.Add(Codes.BadCurrency.WithHint(currency.Span,
                Suggestions.Hint(currency.Value, AmountFormat.Currencies), Quote.Short(currency.Value)));
            return null;
        }

        if (amount is not { } number) return null;
        // Who writes 20 means 20; who writes 12.5 means 12.50. Some money has no smaller coin, and some has three decimals.
        var most = AmountFormat.DecimalsOf(currency.Value);
        var hasPoint = Written(map).Contains('.', StringComparison.Ordinal);
        if ((most > 0 || !hasPoint) && decimal.Round(number, most) == number)
            return new SpokenAmount(AmountKind.Money, number, hasPoint ? most : 0, currency.Value);
        map.Bag.Add(Codes.TooManyDecimals.WithHint(map.Node("amount")!.Span,
            $"{currency.Value} has {most switch { 0 => "no decimals", 1 => "one decimal", _ => $"{most} decimals" }}: leave the rest out.",
            number.ToString(CultureInfo.InvariantCulture), most, currency.Value));
        return null;
    }

    private static string Written(MapReader map) => map.Node("amount") is YamlScalar scalar ? scalar.Value : "";

    /// <summary>How many, as it is written: “1.5” has one decimal. What has no decimals is read and told as a whole number.</summary>
    private static (decimal? Number, int Decimals) Number(MapReader map)
    {
        if (map.Node("number") is not YamlScalar { IsPlain: true, Value: var written } scalar || written.Split('.') is not [_, var behind]
            || !decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return (map.RequiredWhole("number", 0, Longest), 0);
        if (behind.Length is > 0 and <= MostDecimals && number <= Longest) return (number, behind.Length);
        map.Bag.Add(Codes.BadNumber.At(scalar.Span, "number", $"a number with at most two decimals, up to {Longest}", Quote.Short(written)));
        return (null, 0);
    }

    private static SpokenAmount? Time(MapReader map)
    {
        var (number, decimals) = Number(map);
        var unit = map.RequiredChoice<int>("unit", [.. AmountFormat.Times.Select((time, at) => (time.Name, at))]);
        return number is null || unit is null ? null
            : new SpokenAmount(AmountKind.Time, number.Value, decimals, AmountFormat.Times[unit.Value].Name);
    }
}
