using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Composition.Pages;

/// <summary>Makes a page for each tag that a published page has, with what has it, and one that lists all tags.</summary>
internal static class TagPages
{
    /// <summary>The pages, for every language; one that somebody wrote takes the place of its own.</summary>
    public static IEnumerable<PageEntry> For(IReadOnlyList<PageEntry> entries, SiteConfig config, ITheme theme)
    {
        foreach (var language in entries.Select(entry => entry.Header)
            .GroupBy(header => header.Language, StringComparer.Ordinal))
        {
            var used = language.Where(header => header.Status != ReviewStatus.Withdrawn)
                .SelectMany(header => header.Tags).ToHashSet(StringComparer.Ordinal);
            if (used.Count == 0 || theme.Words(language.Key) is not { } words) continue;
            var written = language.Select(header => header.Id).ToHashSet(StringComparer.Ordinal);
            var prefix = language.Key == config.Language ? "" : "/" + language.Key;
            if (!written.Contains(TagIds.All))
                yield return Make(TagIds.All, words["page.tags-title"], words["page.tags-summary"], 0);
            for (var i = 0; i < config.Tags.Length; i++)
            {
                var (id, title) = (TagIds.Of(config.Tags[i].Id), config.Tags[i].Title);
                if (!used.Contains(config.Tags[i].Id) || written.Contains(id)) continue;
                yield return Make(id, title.HasLanguage(language.Key) ? title[language.Key] : title[config.Language], "", i);
            }

            PageEntry Make(string id, string title, string summary, int weight)
            {
                var page = FolderPages.Make(language.Key, id, title, prefix);
                return page with { Header = page.Header with { Summary = summary, Weight = weight } };
            }
        }
    }
}
