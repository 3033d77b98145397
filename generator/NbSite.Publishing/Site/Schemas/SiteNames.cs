using System.Collections.Immutable;
using NbSite.Content.Schemas;
using NbSite.Model;
using NbSite.Publishing.Site.Index;

namespace NbSite.Publishing.Site.Schemas;

/// <summary>The names that a site has, for editors' programs.</summary>
internal static class SiteNames
{
    /// <summary>All of them, in every language.</summary>
    /// <param name="index">What is known of the site.</param>
    /// <param name="report">Its pages.</param>
    public static KnownNames Of(IndexDocument index, BuildReport report)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(report);
        var sets = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var pages = report.Pages.Where(page => page.Address.Length > 0).ToList();
        Add(KnownNames.Pages, pages.Select(page => page.Id));
        if (pages.Sum(page => page.Anchors.Length) <= KnownNames.MostPlaces)
            Add(KnownNames.Places, pages.SelectMany(page => page.Anchors.Select(anchor => page.Id + "#" + anchor).Prepend(page.Id)));
        else Add(KnownNames.Places, pages.Select(page => page.Id));
        Add(KnownNames.References, index.References.Select(item => item.Id));
        Add(KnownNames.Signs, index.Signs.Set.Signs.Select(sign => sign.Id));
        Add(KnownNames.Values, index.Languages.SelectMany(language => language.Keys(IndexKind.Value)));
        Add(KnownNames.Tags, index.Config.Tags.Select(tag => tag.Id));
        Add(KnownNames.Regions, index.Config.Regions.Codes);
        foreach (var type in index.Entities.GroupBy(entity => entity.Definition.Name, StringComparer.Ordinal))
            Add(KnownNames.SheetsOf(type.Key), type.Select(entity => entity.Name));
        return new KnownNames(sets.ToImmutable());

        void Add(string set, IEnumerable<string> names) =>
            sets[set] = [.. names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
