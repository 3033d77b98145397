using NbSite.Content.Signs;
using NbSite.Content.Values;
using NbSite.Model;
using NbSite.Publishing.Site.Index;

namespace NbSite.Publishing.Site.Pages;

/// <summary>
/// Sources that stand beside something else than words of a page: signs, values, and the codes of what the site, a page or
/// a fact sheet is about.
/// </summary>
internal static class BareCites
{
    /// <summary>All of them, in no order that matters; a source that could not be read is left out.</summary>
    /// <param name="site">The site.</param>
    /// <param name="entries">Its pages before their words are read.</param>
    public static IEnumerable<CiteItem> Of(IndexDocument site, IEnumerable<PageEntry> entries) =>
        SignCites.Of(site.Signs.Set)
            // Values are the same in each language.
            .Concat(site.Languages.Take(1).SelectMany(Values))
            .Concat(site.Config.AboutCodes.SelectMany(code => code.Cites))
            .Concat(site.Entities.Select(entity => entity.Keys).Concat(entries.Select(draft => draft.Keys))
                .SelectMany(keys => keys.Codes).SelectMany(code => code.Cites))
            .Where(cite => cite.Key.Length > 0);

    private static IEnumerable<CiteItem> Values(SiteIndex language) => language.Keys(IndexKind.Value)
        .SelectMany(key => language.Get<NamedValue>(IndexKind.Value, key)!.Entries)
        .SelectMany(entry => entry.Cites.IsDefault ? [] : entry.Cites);
}
