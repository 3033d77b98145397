using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Values;

/// <summary>What a hospital may print in place of a value: an amount between two, one of a list, or any number to
/// phone.</summary>
public sealed record ValueLimits
{
    public decimal? Least { get; init; }
    public decimal? Most { get; init; }

    /// <summary>The amounts or texts that may be chosen; empty for anything within the limits.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>In which unit the limits are.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether an amount is allowed.</summary>
    public bool Allow(decimal number) => Choices.IsEmpty
        ? number >= Least && number <= Most
        : Choices.Any(choice => decimal.Parse(choice, CultureInfo.InvariantCulture) == number);

    /// <summary>In words, such as “3.5 to 5 mmol/L”.</summary>
    public string Said => Choices.IsEmpty
        ? string.Create(CultureInfo.InvariantCulture, $"{Least} to {Most}{(Unit is null ? "" : " " + Unit)}")
        : string.Join(", ", Choices.Select(choice => Unit is null ? $"“{choice}”" : choice))
        + (Unit is null ? "" : " " + Unit);
}

/// <summary>Reads <c>clinic:</c> of a value.</summary>
internal static class ValueLimitsReader
{
    private const string AnyPhone = "any";

    public static ValueLimits? Read(MapReader map, ValueType type, QuantityRules? rules)
    {
        if (map.Node("clinic") is not { } node) return null;
        switch (type)
        {
            case ValueType.Temperature:
                map.Bag.Add(Codes.BadClinicLimits.At(node.Span, "clinic",
                    "temperatures may be replaced always, within limits that are the same for every hospital"));
                return null;
            case ValueType.Phone:
                if (node is YamlScalar { Value: AnyPhone }) return new ValueLimits();
                map.Bag.Add(Codes.BadClinicLimits.At(node.Span, "clinic", "for a phone number write “clinic: any”"));
                return null;
            case ValueType.Text:
                var texts = NodeReader.TextList(node, "clinic", map.Bag);
                return texts.IsEmpty ? null : new ValueLimits { Choices = [.. texts.Select(text => text.Value)] };
            case ValueType.Money:
                return Amounts(node, AmountFormat.Currencies, map.Bag);
            case ValueType.Duration:
                return Amounts(node, AmountFormat.Times.Select(time => time.Name), map.Bag);
            default:
                return rules is null ? null : Amounts(node, rules.Units.Select(each => each.Unit.Code), map.Bag);
        }
    }

    /// <summary>What may stand under <c>clinic</c> for a type; null where nothing may.</summary>
    public static JsonObject? Schema(ValueType type) => type switch
    {
        ValueType.Temperature => null,
        ValueType.Phone => SchemaOf.OneOf([AnyPhone]),
        ValueType.Text => SchemaOf.List(SchemaOf.Text),
        _ => AmountsSchema,
    };

    /// <summary>What limits of an amount say.</summary>
    internal static JsonObject AmountsSchema => SchemaOf.Has(
        "choices",
        SchemaOf.Map(("unit!", SchemaOf.Text), ("choices!", SchemaOf.List(SchemaOf.Number))),
        SchemaOf.Map(("unit!", SchemaOf.Text), ("min!", SchemaOf.Number), ("max!", SchemaOf.Number)));

    /// <summary>Limits of an amount, in one of its units.</summary>
    internal static ValueLimits? Amounts(YamlNode node, IEnumerable<string> units, DiagnosticBag bag, string key = "clinic")
    {
        if (MapReader.Open(node, key, bag) is not { } map) return null;
        var unit = map.RequiredText("unit");
        if (unit is not null && !units.Contains(unit.Value, StringComparer.Ordinal))
        {
            bag.Add(Codes.BadUnit.WithHint(unit.Span, UnitHints.Of(unit.Value, units), Quote.Short(unit.Value),
                "the value has no such unit"));
            unit = null;
        }

        ValueLimits? limits;
        if (map.Has("choices"))
        {
            var numbers = map.Items("choices").Select(item => QuantityReader.Number(item, "choices", bag)).ToList();
            limits = numbers.Count == 0 || numbers.Contains(null) ? null
                : new ValueLimits
                {
                    Choices =
                [.. numbers.Select(number => number!.Value.ToString(CultureInfo.InvariantCulture))]
                };
        }
        else
        {
            var (least, most) = (QuantityReader.Number(map, "min"), QuantityReader.Number(map, "max"));
            limits = least is null || most is null ? null : new ValueLimits { Least = least, Most = most };
            if (least >= most)
            {
                bag.Add(Codes.BadClinicLimits.WithHint(map.Node("max")!.Span, "Look both up again: “min” is the lower one.", key,
                    string.Create(CultureInfo.InvariantCulture, $"“max” ({most}) is not above “min” ({least})")));
                limits = null;
            }
        }

        map.Done();
        return unit is null || limits is null ? null : limits with { Unit = unit.Value };
    }

    /// <summary>Holds the limits to what the site itself prints: another unit, or a value outside, is a slip in one of
    /// the two.</summary>
    public static void Check(ValueLimits limits, ImmutableArray<ValueEntry> entries, DiagnosticBag bag)
    {
        // A hospital writes one text, and which of several it stands for could not be told.
        foreach (var entry in entries.Where(entry => entry.Texts is { Texts.Count: > 1 }))
        {
            bag.Add(Codes.BadClinicLimits.WithHint(
                entry.Span, "Write one text for all languages, or take “clinic” out.", "clinic", "the text is written by language, and a hospital writes one"));
        }

        foreach (var entry in entries.Where(entry => entry.Amount is not null))
        {
            var (number, unit) = entry.Amount!.Value;
            if (unit != limits.Unit) bag.Add(Codes.LimitInOtherUnit.At(entry.Span, unit, limits.Unit));
            else if (!limits.Allow(number)) bag.Add(Codes.ValueOutsideLimits.At(entry.Span, number, limits.Said));
        }

        foreach (var entry in entries.Where(entry => entry.Amount is null && !limits.Choices.IsEmpty
            && !limits.Choices.Contains(entry.Printed)))
            bag.Add(Codes.ValueOutsideLimits.At(entry.Span, $"“{Quote.Short(entry.Printed)}”", limits.Said));
    }
}
