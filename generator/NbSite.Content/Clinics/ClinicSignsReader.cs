using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Schemas;
using NbSite.Content.Signs;
using NbSite.Content.Values;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Clinics;

/// <summary>Reads what a clinic's file says of signs and of the numbers on their cards.</summary>
internal sealed class ClinicSignsReader(SignSet site, DateOnly today, DiagnosticBag bag)
{
    private static readonly string[] Nothing = ["none", "no", "false", "remove", "never", "~", "null", ""];

    /// <summary>What may stand under each key.</summary>
    public static IEnumerable<(string Key, JsonObject Value)> Schema =>
    [
        ("country", SchemaOf.Known(KnownNames.Regions)),
        ("signs", SchemaOf.MapOf(SchemaOf.AnyOf(
            SchemaOf.OneOf(SignVocabulary.Levels.Select(level => level.Name)),
            SchemaOf.Map([.. SignReader.Schema, .. SignWordsReader.SignSchema])))),
        ("numbers", SchemaOf.Map(SignVocabulary.Numbers.Select(target => (target.Name, SchemaOf.Map(
            ("number!", SchemaOf.Text), ("called", SchemaOf.Text)))))),
    ];

    public ClinicSigns Read(MapReader map)
    {
        var country = map.Node("country") is { } node && NodeReader.Scalar(node, "country", bag) is { } code && SignPlaces.IsCountry(code, bag)
            ? code.Value
            : null;
        var raised = new Dictionary<string, SignLevel>(StringComparer.Ordinal);
        var added = ImmutableArray.CreateBuilder<(Sign, SignText)>();
        if (map.Node("signs") is { } written && NodeReader.Mapping(written, "signs", bag) is { } signs)
        {
            foreach (var (id, value) in signs.Entries)
            {
                if (value is YamlMapping own) Add(id, own, added);
                else if (Raise(id, value, country) is { } level) raised[id.Value] = level;
            }
        }

        return new ClinicSigns
        {
            Country = country,
            Raised = raised.ToFrozenDictionary(StringComparer.Ordinal),
            Added = added.ToImmutable(),
            Numbers = Numbers(map),
        };
    }

    private SignLevel? Raise(YamlScalar id, YamlNode value, string? country)
    {
        if (site.Find(id.Value) is not { } sign)
        {
            bag.Add(Codes.UnknownSign.WithHint(
                id.Span, Suggestions.Hint(id.Value, site.Signs.Select(known => known.Id)), Quote.Short(id.Value)));
            return null;
        }

        if (value is YamlScalar nothing && Nothing.Contains(nothing.Value, StringComparer.OrdinalIgnoreCase))
        {
            bag.Add(Codes.ClinicDropsSign.At(id.Span, sign.Id));
            return null;
        }

        if (NodeReader.Choice(value, id.Value, SignVocabulary.Levels, bag) is not { } level) return null;
        // In the hospital's own country where it says which; elsewhere the site's level stays.
        var highest = country is null ? sign.Levels.Values.Max() : sign.LevelIn(country);
        if (level > highest && !site.Levels.ContainsKey(level))
        {
            bag.Add(Codes.LevelWithoutRule.At(value.Span, SignVocabulary.Name(level)));
            return null;
        }

        // The same level says nothing new, unless other countries have a lower one and the hospital's is not known.
        if (level == highest) return country is null && level > sign.Levels.Values.Min() ? level : null;
        if (level > highest) return level;
        bag.Add(Codes.ClinicLowersSign.At(value.Span, sign.Id, SignVocabulary.Name(highest), SignVocabulary.Name(level)));
        return null;
    }

    private void Add(YamlScalar id, YamlMapping own, ImmutableArray<(Sign, SignText)>.Builder added)
    {
        if (site.Find(id.Value) is not null)
        {
            bag.Add(Codes.ClinicSignTaken.At(id.Span, id.Value));
            return;
        }

        var before = bag.Count;
        var sign = new SignReader(site.Body, site.During, today, bag).Read(id, Part(own, SignReader.Keys.Contains));
        var text = SignWordsReader.Sign(
            new MapReader(Part(own, key => !SignReader.Keys.Contains(key)), $"the sign “{Quote.Short(id.Value)}”", bag), id.Span);
        if (bag.Count > before || sign is null || text is null) return;
        SignRules.Check(sign, site, bag);
        added.Add((sign, text));
    }

    private static YamlMapping Part(YamlMapping map, Func<string, bool> isOf) =>
        map with { Entries = [.. map.Entries.Where(entry => isOf(entry.Key.Value))] };

    private ImmutableArray<SignNumber> Numbers(MapReader map)
    {
        if (map.Map("numbers", "the hospital's numbers") is not { } numbers) return [];
        var own = ImmutableArray.CreateBuilder<SignNumber>();
        foreach (var (name, target) in SignVocabulary.Numbers)
        {
            if (numbers.Map(name, name) is not { } entry) continue;
            var number = entry.RequiredText("number");
            var href = number is null ? null : ValueEntryReader.PhoneAddress(number, bag);
            var called = entry.Text("called");
            entry.Done();
            if (href is null) continue;
            if (target == CallTarget.Text) href = "sms:" + href["tel:".Length..];
            own.Add(new SignNumber(target, number!.Value, href, called?.Value, [], entry.Span));
        }

        numbers.Done();
        if (!map.Has("country")) bag.Add(Codes.ClinicNumbersWithoutCountry.At(numbers.Span));
        return own.ToImmutable();
    }
}
