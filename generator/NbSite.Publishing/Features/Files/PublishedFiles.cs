using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Files;

/// <summary>Which files a build publishes.</summary>
internal static class PublishedFiles
{
    /// <summary>Their addresses; of a copy also those that it leaves online.</summary>
    public static HashSet<string> Of(IndexDocument site, IEnumerable<PageFacts> pages, SharedSheets sheets, BuildInput input)
    {
        var linked = pages.SelectMany(page => page.Files).ToHashSet(StringComparer.Ordinal);
        // The menu is on every page.
        linked.UnionWith(MenuFiles.Addresses(site.Config));
        foreach (var language in site.Languages)
        {
            // Pages of fact sheets are rendered after them.
            foreach (var sheet in sheets.Of(site, language, input.Theme.Words(language.Language)!))
                linked.UnionWith(PageTargets.Of(sheet.Content.Blocks).Files);
        }

        return site.Files.Select(document => document.File)
            .Where(file => !file.IsWithdrawn && (linked.Contains(file.Address) || (file.IsOfRoot && site.Output.IsForServers)))
            .Select(file => file.Address).ToHashSet(StringComparer.Ordinal);
    }
}
