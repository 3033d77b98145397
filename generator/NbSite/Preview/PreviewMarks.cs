using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Site;

namespace NbSite.Preview;

/// <summary>Says of each page what its readers are not told yet: that it is a draft, or says other words than what was published.</summary>
internal sealed class PreviewMarks(PreviewPlaces places)
{
    public FrozenDictionary<string, PageMarks> Of(BuildReport report) => report.Pages
        .Where(page => page.Address.Length > 0)
        .DistinctBy(page => page.Address)
        .ToFrozenDictionary(
            page => PathOf(page.Address),
            page => new PageMarks(
                page.IsGenerated ? "" : places.Shown(page.Path),
                page.IsGenerated ? null : places.Editor.To(Path.Combine(places.Content, page.Path), 1, 1),
                Words(page)),
            StringComparer.Ordinal);

    private static ImmutableArray<string> Words(PageReport page)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        if (page.IsGenerated) return [];
        if (page.Status == ReviewStatus.Draft) words.Add("Draft");
        else if (page.Status == ReviewStatus.Withdrawn) words.Add("Withdrawn");
        else if (page.InEdition == false) words.Add("Not as published");
        if (page.Signing is { HasChanged: true }) words.Add("Words newer than their check");
        return words.DrainToImmutable();
    }

    private static string PathOf(string address) => address[1..] + (address.EndsWith('/') ? "index.html" : "");
}
