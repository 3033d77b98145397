using System.Globalization;
using NbSite.Content.Resolution;
using NbSite.Content.Signs;
using NbSite.Content.Values;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Clinics;

/// <summary>Reads a hospital's own amount, number to phone or text, in place of a value that values.yml marks with
/// <c>clinic:</c>.</summary>
internal static class ClinicValueReader
{
    public static ClinicNumber? Read(YamlScalar key, MapReader entry, NamedValue value, string? region, DateOnly today)
    {
        var bag = entry.Bag;
        var name = Quote.Short(key.Value);
        if (value.Limits is not { } limits)
        {
            bag.Add(Codes.ClinicMayNotReplace.At(key.Span, name));
            return null;
        }

        var before = bag.Count;
        var amount = value.Rules is { } rules ? QuantityReader.Amount(entry, rules) : null;
        var spoken = SpokenReader.Read(entry, value.Type);
        if (spoken is not null) amount = (spoken.Number, spoken.Unit);
        var text = value.Type switch
        {
            Values.ValueType.Phone => entry.RequiredText("number"),
            Values.ValueType.Text => entry.RequiredText("text"),
            _ => null,
        };
        var href = value.Type == Values.ValueType.Phone && text is not null ? ValueEntryReader.PhoneAddress(text, bag)
            : null;
        var replaces = entry.RequiredNode("replaces");
        SignDecisionReader.Read(entry, today);
        entry.Done();
        if (bag.Count > before) return null;
        // What the pages print. A value without a default is told in values.yml.
        var regional = region is null ? null : ValueChoice.Holding(value, region, bag.Regions);
        if ((regional ?? value.Entries.FirstOrDefault(own => own.IsDefault)) is not { } standard) return null;
        Check(entry, value, limits, amount, text, bag, name);
        Agree(replaces!, standard, bag, name);
        if (bag.Count > before) return null;
        System.Collections.Immutable.ImmutableArray<string> regions = standard.Regions.IsDefaultOrEmpty ? [] : regional
            is null ? standard.Regions : [region!];
        var printed = spoken?.ToString()
            ?? (amount is var (number, unit) ? value.Rules!.Print(number, unit, null) : text!.Value);
        return new ClinicNumber(value.Key, value.What, printed, standard.Printed, regions, IsHigh: false)
        {
            Href = href,
            Spoken = spoken is null ? null : (spoken, standard.Spoken!),
            IsAmount = value.Rules is not null,
            Forms = value.Rules is null ? [] :
            [
                .. standard.PrintedIn.Select(form =>
                new ClinicForm(value.Rules!.Print(amount!.Value.Number, amount.Value.Unit, form.Place), form.Printed)),
            ],
        };
    }

    private static void Check(
        MapReader entry, NamedValue value, ValueLimits limits, (decimal Number, string Unit)? amount, TextValue? text,
            DiagnosticBag bag, string name)
    {
        if (amount is var (number, unit))
        {
            if (unit != limits.Unit) bag.Add(Codes.LimitInOtherUnit.At((entry.Node("unit")
                ?? entry.Node("currency"))!.Span, unit, limits.Unit));
            else if (!limits.Allow(number)) bag.Add(Codes.ClinicOutsideLimits.At((entry.Node("number")
                ?? entry.Node("amount"))!.Span, name, number, limits.Said));
        }
        else if (value.Type == Values.ValueType.Text && !limits.Choices.Contains(text!.Value))
        {
            bag.Add(Codes.ClinicOutsideLimits.At(text.Span, name, $"“{Quote.Short(text.Value)}”", limits.Said));
        }
    }

    /// <summary>Whoever set the hospital's own compared it with what the site says.</summary>
    private static void Agree(YamlNode replaces, ValueEntry standard, DiagnosticBag bag, string name)
    {
        if (standard.Amount is var (number, _))
        {
            if (QuantityReader.Number(replaces, "replaces", bag) is { } said && said != number)
                bag.Add(Codes.ClinicReplacesOtherValue.At(replaces.Span, name,
                    said.ToString(CultureInfo.InvariantCulture), number));
        }
        else if (NodeReader.Text(replaces, "replaces", bag) is { } said && said.Value != standard.Printed)
        {
            bag.Add(Codes.ClinicReplacesOtherValue.At(replaces.Span, name, $"“{Quote.Short(said.Value)}”",
                $"“{Quote.Short(standard.Printed)}”"));
        }
    }
}
