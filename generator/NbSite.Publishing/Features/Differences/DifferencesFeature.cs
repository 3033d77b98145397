using System.Collections.Immutable;
using NbSite.Content.Differences;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Differences;

/// <summary>What differs between countries, a page for each section of the site, where one page could not hold it.</summary>
internal sealed class DifferencesFeature : Feature
{
    public override IEnumerable<GeneratedPage> Pages =>
    [
        new(DifferenceParts.Folder, "differences")
        {
            // The page that gathers is one that people write; only what is below is made.
            IsIn = static _ => false,
            IsFolder = true,
            WithParts = static made => new([], Parts(made)),
        },
    ];

    private static ImmutableArray<PagePart> Parts(MadeFrom made)
    {
        // What differs is gathered from the words of all pages, which nobody reads again for a site that has no place for it.
        if (!made.Pages.Any(page => page.Leads.Any(id => id.StartsWith(DifferenceParts.Folder + "/", StringComparison.Ordinal)))) return [];
        var parts = DifferenceParts.Of(made.Language, made.Words);
        if (Gathers(made, [.. parts.Select(part => $"{DifferenceParts.Folder}/{part.Slug}")]) is not { } above) return [];
        return
        [
            .. parts.Select(part => new PagePart(
                part.Slug, made.Words.Format("differences.part", above.Title, part.Title), above.Summary, part.Blocks) { Above = above.Id }),
        ];
    }

    /// <summary>The page that leads to the parts; null where none gathers.</summary>
    private static PageHeader? Gathers(MadeFrom made, HashSet<string> ids)
    {
        // Who links to a page that somebody wrote at such an address gathers nothing. Where all are written it cannot be told, and the
        // clash is: what the list leads to must not be another page.
        var free = ids.Where(id => made.Language.Get<PageHeader>(IndexKind.Page, id) is null).ToHashSet(StringComparer.Ordinal);
        return made.Pages.FirstOrDefault(page => page.Leads.Any((free.Count > 0 ? free : ids).Contains))?.Header;
    }
}
