using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Resolution;
using NbSite.Content.Signs;
using NbSite.Content.Values;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Clinics;

/// <summary>What stands in a clinic's file, checked. The logo is a file's name, not yet an address.</summary>
public sealed record ClinicFile(ClinicView View, TextValue? Logo, ClinicSigns Signs);

/// <summary>Reads a hospital's own names and numbers, which stand in its copies in place of the site's.</summary>
public static class ClinicReader
{
    // A high threshold above or below these would be a slip of the hand, whichever hospital it is; so would a low one.
    private static readonly (decimal Least, decimal Most) High = (37, 39);
    private static readonly (decimal Least, decimal Most) Low = (35, 36.5m);

    /// <summary>Whether it is a temperature to phone at or above, not below.</summary>
    public static bool IsHigh(ValueEntry entry) => entry.Celsius >= High.Least;

    /// <param name="node">The file's content.</param>
    /// <param name="path">The file, for messages.</param>
    /// <param name="values">What the site prints, from values.yml.</param>
    /// <param name="signs">
    /// What the site says of signs; a hospital may raise a level and add signs. Null where that could not be read.
    /// </param>
    /// <param name="call">The key of the number that care cards print.</param>
    /// <param name="region">The region whose way the pages tell; null for all.</param>
    /// <param name="today">Decides whether the numbers were looked at in time.</param>
    /// <param name="bag">Takes the errors; the clinic is null then.</param>
    public static ClinicFile? Read(
        YamlNode? node, string path, ImmutableArray<NamedValue> values, SignSet? signs, string call, string? region,
        DateOnly today, DiagnosticBag bag)
    {
        if (MapReader.Open(node, path, bag) is not { } map) return null;
        var name = map.RequiredText("name");
        var ward = map.Text("ward");
        var owner = map.RequiredText("owner");
        var isChecked = map.RequiredDate("checked");
        var due = map.RequiredDate("due");
        var logo = map.Text("logo");
        var phones = Phones(map);
        var numbers = Numbers(map, values, region, today);
        var own = signs is null ? Unread(map) : new ClinicSignsReader(signs, today, bag).Read(map);
        map.Done();
        if (signs is not null) ClinicCardNumbers.Check(map, numbers, own, signs);
        Dates(map, isChecked, due, today);
        return bag.HasErrors ? null : new ClinicFile(
            new ClinicView
            {
                Name = name!.Value,
                Ward = ward?.Value,
                Owner = owner!.Value,
                Checked = isChecked!.Value,
                Due = due!.Value,
                Phones = phones,
                Numbers = numbers,
                Call = phones.FirstOrDefault(phone => phone.Key == call),
            },
            logo,
            own);
    }

    /// <summary>What may stand in the file. Which keys a value needs, values.yml says.</summary>
    internal static JsonObject Schema => SchemaOf.Map(
    [
        ("name!", SchemaOf.Text), ("ward", SchemaOf.Text), ("owner!", SchemaOf.Text), ("checked!", SchemaOf.Date),
        ("due!", SchemaOf.Date), ("logo", SchemaOf.Text),
        ("phones", SchemaOf.MapOf(SchemaOf.Map(("reaches!", SchemaOf.Text), ("number!", SchemaOf.Text), ("hours!", SchemaOf.Text)))),
        ("values", SchemaOf.MapOf(SchemaOf.Map(
            ("celsius", SchemaOf.Number), ("number", SchemaOf.Text), ("unit", SchemaOf.Text),
            ("amount", SchemaOf.Number),
            ("currency", SchemaOf.Text), ("text", SchemaOf.Text), ("replaces!", SchemaOf.Text),
            ("decided", SignDecisionReader.Schema)))),
        .. ClinicSignsReader.Schema,
    ]);

    private static ClinicSigns Unread(MapReader map)
    {
        foreach (var key in new[] { "country", "signs", "numbers" }) map.Node(key);
        return ClinicSigns.None;
    }

    private static void Dates(MapReader map, DateOnly? isChecked, DateOnly? due, DateOnly today)
    {
        if (isChecked > today) map.Bag.Add(Codes.DateInFuture.At(map.Node("checked")!.Span, "checked", isChecked, today));
        if (due is null) return;
        var place = map.Node("due")!.Span;
        if (due <= isChecked) map.Bag.Add(Codes.ClinicDueBeforeCheck.At(place, due, isChecked));
        else if (due < today) map.Bag.Add(Codes.ClinicOverdue.At(place, due, today));
    }

    private static ImmutableArray<ClinicPhone> Phones(MapReader map)
    {
        var phones = ImmutableArray.CreateBuilder<ClinicPhone>();
        foreach (var (key, entry) in Entries(map, "phones"))
        {
            var what = entry.RequiredText("reaches");
            var number = entry.RequiredText("number");
            var hours = entry.RequiredText("hours");
            entry.Done();
            var href = number is null ? null : ValueEntryReader.PhoneAddress(number, map.Bag);
            if (what is not null && hours is not null && href is not null)
                phones.Add(new ClinicPhone(key.Value, what.Value, number!.Value, href, hours.Value));
        }

        return phones.ToImmutable();
    }

    private static ImmutableArray<ClinicNumber> Numbers(
        MapReader map, ImmutableArray<NamedValue> values, string? region, DateOnly today)
    {
        var known = values.ToDictionary(value => value.Key, StringComparer.Ordinal);
        var numbers = ImmutableArray.CreateBuilder<ClinicNumber>();
        foreach (var (key, entry) in Entries(map, "values"))
        {
            var name = Quote.Short(key.Value);
            if (!known.TryGetValue(key.Value, out var value))
            {
                var may = known.Values.Where(each => each.Type is Values.ValueType.Temperature || each.Limits is not null).Select(each => each.Key);
                map.Bag.Add(Codes.UnknownClinicValue.WithHint(key.Span, Suggestions.Hint(key.Value, may), name));
                continue;
            }

            if (value.Type is not Values.ValueType.Temperature)
            {
                if (ClinicValueReader.Read(key, entry, value, region, today) is { } own) numbers.Add(own);
                continue;
            }

            var celsius = ValueEntryReader.Celsius(entry, "celsius");
            var replaces = ValueEntryReader.Celsius(entry, "replaces");
            var decided = SignDecisionReader.Read(entry, today);
            entry.Done();
            // What the pages print. A value without a default is told in values.yml.
            var regional = region is null ? null : ValueChoice.Holding(value, region, map.Bag.Regions);
            if ((regional ?? value.Entries.FirstOrDefault(own => own.IsDefault)) is not { } standard) continue;
            var isHigh = IsHigh(standard);
            var (least, most) = isHigh ? High : Low;
            if (celsius < least || celsius > most)
                map.Bag.Add(Codes.ClinicNumberOutOfRange.At(entry.Node("celsius")!.Span, name, celsius, least, most));
            // A higher limit for fever, or a lower one for cold: either way a parent phones later.
            var isLater = isHigh ? celsius > standard.Celsius : celsius < standard.Celsius;
            if (isLater && decided is not { IsClinical: true } && !(entry.Has("decided") && decided is null))
            {
                var code = isHigh ? Codes.ClinicFeverUndecided : Codes.ClinicColdUndecided;
                map.Bag.Add(code.At(entry.Node("celsius")!.Span, celsius, standard.Celsius));
            }

            if (replaces is not null && replaces != standard.Celsius)
                map.Bag.Add(Codes.ClinicReplacesOther.At(entry.Node("replaces")!.Span, name, replaces, standard.Celsius));
            if (celsius is not null && replaces is not null)
            {
                ImmutableArray<string> regions = standard.Regions.IsDefaultOrEmpty ? [] : regional is null ? standard.Regions : [region!];
                numbers.Add(new ClinicNumber(
                    value.Key, value.What, ValueEntryReader.Print(celsius.Value), standard.Printed, regions, isHigh));
            }
        }

        return numbers.ToImmutable();
    }

    private static IEnumerable<(YamlScalar Key, MapReader Entry)> Entries(MapReader map, string name)
    {
        if (map.Node(name) is not { } node || NodeReader.Mapping(node, name, map.Bag) is not { } mapping) yield break;
        foreach (var (key, value) in mapping.Entries)
            if (NodeReader.Mapping(value, Quote.Short(key.Value), map.Bag) is { } entry)
                yield return (key, new MapReader(entry, $"“{Quote.Short(key.Value)}”", map.Bag));
    }
}
