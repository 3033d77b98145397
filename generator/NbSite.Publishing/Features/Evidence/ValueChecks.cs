using NbSite.Content.Evidence;
using NbSite.Content.Resolution;
using NbSite.Content.Values;
using NbSite.Model;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Evidence;

/// <summary>Two values that say what one thing is, and do not agree where both hold.</summary>
internal static class ValueChecks
{
    public static void Check(IndexDocument site, IReadOnlyList<PageFacts> pages, DiagnosticBag bag)
    {
        var language = site.Languages[0];
        var values = language.Keys(IndexKind.Value).Select(key => language.Get<NamedValue>(IndexKind.Value, key)!)
            .OrderBy(value => value.Span.Line).ThenBy(value => value.Span.Column).ThenBy(value => value.Key,
                StringComparer.Ordinal);
        foreach (var same in values.GroupBy(value => (value.Type, Vocabulary.Plain(value.What)))
            .Where(group => group.Count() > 1))
        {
            var all = same.ToList();
            for (var i = 1; i < all.Count; i++)
                if (all.Take(i).Select(first => Between(first, all[i], site.Config.Regions, pages))
                    .FirstOrDefault(found => found is not null) is { } told)
                    bag.Add(told);
        }
    }

    private static Diagnostic? Between(NamedValue first, NamedValue second, SiteRegions regions,
        IReadOnlyList<PageFacts> pages)
    {
        var differ = new List<(string Place, ValueEntry First, ValueEntry Second)>();
        foreach (var country in regions.All.Where(region => region.Countries.IsEmpty).Select(region => region.Code))
            Add(country, ValueChoice.Holding(first, country, regions), ValueChoice.Holding(second, country, regions));
        if (regions.All.IsEmpty) Add("every country", Everywhere(first), Everywhere(second));
        if (differ.Count == 0) return null;
        var shown = pages.Count(page => page.Values.Contains(first.Key, StringComparer.Ordinal)
            || page.Values.Contains(second.Key, StringComparer.Ordinal));
        var (_, one, other) = differ[0];
        return Codes.TwoValues.At(
            second.Span, first.Key, second.Key, second.What, string.Join(", ", differ.Select(each => each.Place)),
                one.Printed, other.Printed,
            $"{SaidPlaces.Counted(shown, "page", "print")} one of them");

        void Add(string place, ValueEntry? one, ValueEntry? other)
        {
            if (one is not null && other is not null && Differ(one, other)) differ.Add((place, one, other));
        }
    }

    private static ValueEntry? Everywhere(NamedValue value) =>
        value.Entries.FirstOrDefault(entry => entry.Regions.IsDefaultOrEmpty);

    /// <summary>Amounts in two units are not compared by what is printed.</summary>
    private static bool Differ(ValueEntry one, ValueEntry other) => (one, other) switch
    {
        ({ Celsius: { } first }, { Celsius: { } second }) => first != second,
        ({ Amount: { } first }, { Amount: { } second }) when first.Unit == second.Unit => first.Number != second.Number,
        _ => one.Printed != other.Printed,
    };
}
