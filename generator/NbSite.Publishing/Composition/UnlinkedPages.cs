using System.Collections.Immutable;
using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Composition;

/// <summary>Which pages a reader finds only by search and in lists of everything, and which files nobody finds.</summary>
internal static class UnlinkedPages
{
    /// <summary>Documents, films and sounds that no page and no menu leads to: their paths in the content folder, in order.</summary>
    public static ImmutableArray<string> Files(IReadOnlyList<PageFacts> pages, SiteConfig config, ImmutableArray<FileReport> files)
    {
        var led = pages.SelectMany(page => page.Files).Concat(MenuFiles.Addresses(config)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. files.Where(file => file.IsForReaders && file.Review?.Status != ReviewStatus.Withdrawn && !led.Contains(file.Address))
                .Select(file => file.Path).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Their files, in order.</summary>
    public static ImmutableArray<string> Of(IReadOnlyList<PageFacts> pages, SiteConfig config)
    {
        var shared = new[] { config.About, config.WhenToCall, config.Support, config.ContactPage }
            .Concat(config.Navigation)
            .Concat(config.MenuLinks.Select(link => link.Page))
            .Concat(config.Journey.SelectMany(step => step.Pages))
            .Select(link => link?.PageId).OfType<string>().Append(PageNames.Home).ToHashSet(StringComparer.Ordinal);
        var linked = pages.SelectMany(page => page.Links.Select(link => (Language: link.Language ?? "", link.PageId))
            .Where(link => link.Language.Length > 0)
            .Concat(page.Leads.Select(id => (page.Header.Language, PageId: id)))).ToHashSet();
        return
        [
            .. pages.Select(page => page.Header)
                // The first page of a part of the site lists all that stand in it.
                .Where(page => page.Folder.Length == 0 && !page.IsGenerated && page.Status != ReviewStatus.Withdrawn
                    && !shared.Contains(page.Id) && !linked.Contains((page.Language, page.Id)))
                .Select(page => page.Path).Order(StringComparer.Ordinal),
        ];
    }
}
