using System.Collections.Immutable;
using NbSite.Content.Signs;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Clinics;

/// <summary>Compares a hospital's own numbers to phone in the text with those on care cards: one leaflet must not give two numbers for one line.</summary>
internal static class ClinicCardNumbers
{
    /// <summary>Warns of each value that replaces a number which cards go on printing.</summary>
    /// <param name="map">The clinic's file.</param>
    /// <param name="values">What it puts in place of the site's values.</param>
    /// <param name="own">What it changes in signs.</param>
    /// <param name="site">The site's signs.</param>
    public static void Check(MapReader map, ImmutableArray<ClinicNumber> values, ClinicSigns own, SignSet site)
    {
        if (map.Node("values") is not YamlMapping written) return;
        var cards = own.In(site).Numbers.SelectMany(country => country.Numbers.Select(number => (country.Country, Number: number))).ToList();
        foreach (var value in values.Where(value => value.Href is not null))
        {
            var digits = Digits(value.Replaces);
            var printed = cards.Find(each => Digits(each.Number.Printed) == digits);
            if (printed.Number is not { } number || digits == Digits(value.Printed)) continue;
            map.Bag.Add(Codes.ClinicNumberOnCards.At(
                written.Entries.First(entry => entry.Key.Value == value.Key).Key.Span, value.Key, value.Printed, number.Printed,
                SignVocabulary.Name(number.Target), printed.Country));
        }
    }

    private static string Digits(string printed) => string.Concat(printed.Where(char.IsAsciiDigit));
}
