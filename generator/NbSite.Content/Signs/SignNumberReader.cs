using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Values;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>Reads the telephone numbers of each country.</summary>
internal static class SignNumberReader
{
    public static ImmutableArray<CountryNumbers> Read(MapReader file)
    {
        if (file.Node("numbers") is not { } node || NodeReader.Mapping(node, "numbers", file.Bag) is not { } countries) return [];
        var all = ImmutableArray.CreateBuilder<CountryNumbers>();
        foreach (var (country, numbers) in countries.Entries)
        {
            var isCountry = SignPlaces.IsCountry(country, file.Bag);
            if (MapReader.Open(numbers, country.Value, file.Bag) is not { } map) continue;
            var named = new MapReader(map.Mapping, "the numbers of " + Quote.Short(country.Value), file.Bag);
            ImmutableArray<SignNumber> read =
                [.. SignVocabulary.Numbers.Select(target => One(named, target.Name, target.Value)).OfType<SignNumber>()];
            named.Done();
            if (isCountry && !read.IsEmpty) all.Add(new CountryNumbers(country.Value, read));
        }

        return all.ToImmutable();
    }

    /// <summary>What may stand under <c>numbers</c>: by country.</summary>
    public static JsonObject Schema => SchemaOf.MapOf(SchemaOf.Map(SignVocabulary.Numbers.Select(target => (target.Name, SchemaOf.Map(
        ("number!", SchemaOf.Text), ("called", SchemaOf.Text), ("cite", SchemaOf.Cite))))));

    public static SignNumber? One(MapReader map, string key, CallTarget target)
    {
        if (map.Map(key, "a number") is not { } entry) return null;
        var number = entry.RequiredText("number");
        var href = number is null ? null : ValueEntryReader.PhoneAddress(number, entry.Bag);
        var called = entry.Text("called");
        var cites = entry.Cites();
        entry.Done();
        if (!entry.Has("cite")) entry.Bag.Add(Codes.SignNumberWithoutSource.At(map.KeySpan(key), Quote.Short(number?.Value ?? key)));
        if (target == CallTarget.Text && href is not null) href = "sms:" + href["tel:".Length..];
        return href is null ? null : new SignNumber(target, number!.Value, href, called?.Value, cites, entry.Span);
    }
}
