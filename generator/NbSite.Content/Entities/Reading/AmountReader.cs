using System.Collections.Immutable;
using System.Globalization;
using NbSite.Content.Values;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Reading;

/// <summary>Reads the amounts of a field: one, or one for each of some regions, each a number or from one number to another.</summary>
internal static class AmountReader
{
    /// <summary>The amounts; none when one of them is wrong, which is told.</summary>
    /// <param name="node">What is written.</param>
    /// <param name="field">Where.</param>
    /// <param name="rules">The units of the field.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static ImmutableArray<ValueEntry> Read(YamlNode node, FieldDefinition field, QuantityRules rules, DiagnosticBag bag)
    {
        ImmutableArray<YamlNode> items = node is YamlSequence ? NodeReader.Items(node, field.Key, bag) : [node];
        var read = items.Select(item => MapReader.Open(item, "an amount", bag) is { } map ? One(map, field, rules) : null).ToList();
        ImmutableArray<ValueEntry> whole = [.. read.OfType<ValueEntry>()];
        if (whole.Length < read.Count || !ValuesReader.EntriesAgree(field.Key, node.Span, whole, bag)) return [];
        return whole.Length == 1 ? [whole[0] with { IsDefault = true }] : whole;
    }

    private static ValueEntry? One(MapReader map, FieldDefinition field, QuantityRules rules)
    {
        var isRange = map.Has("from") || map.Has("to");
        var amount = QuantityReader.Amount(map, rules, isRange ? "from" : "number");
        var to = isRange ? QuantityReader.Number(map, "to") : null;
        var (regions, isDefault, varies) = (map.Regions(), map.Flag("default") ?? false, map.Flag("varies") ?? false);
        var cites = map.Cites();
        map.Done();
        if (amount is not var (number, unit) || (isRange && to is null)) return null;
        if (to is { } end && decimal.Round(end, rules.DecimalsOf(unit)) != end)
        {
            map.Bag.Add(Codes.TooManyDecimals.At(map.Node("to")!.Span, end, rules.DecimalsOf(unit), unit));
            return null;
        }

        if (to is { } last && !Conversions.Hold(rules, last, unit, map.Node("to")!.Span, map.Bag)) return null;
        if (to <= number)
        {
            map.Bag.Add(Codes.AmountBackwards.At(map.Node("to")!.Span, to, number));
            return null;
        }

        foreach (var (key, much) in new[] { (isRange ? "from" : "number", (decimal?)number), ("to", to) })
        {
            if (much is not { } each || field.Limits is not { } limits || limits.Allow(rules.Converted(each, unit, limits.Unit!))) continue;
            map.Bag.Add(Codes.AmountOutside.At(
                map.Node(key)!.Span, each.ToString(CultureInfo.InvariantCulture), unit, limits.Said));
            return null;
        }

        if (to is { } upper && rules.Merged(number, upper, unit) is var (other, printed, decimals))
        {
            var hint = decimals is null
                ? $"Leave {other.Code} out of “units:” in the file of the type, or write one amount with “number:”."
                : $"Write “{other.Code}: {decimals}” under “units:” in the file of the type, or one amount with “number:”.";
            map.Bag.Add(Codes.RangeMerged.WithHint(
                map.Node("from")!.Span, hint, string.Create(CultureInfo.InvariantCulture, $"{number} and {upper} {unit}"), other.Code, printed));
            return null;
        }

        // Each language prints it in its own words: NamedValue.In.
        return new ValueEntry
        {
            Printed = "",
            Amount = (number, unit),
            To = to,
            Regions = regions,
            IsDefault = isDefault,
            Varies = varies,
            Cites = cites,
            Span = map.Span,
        };
    }
}
