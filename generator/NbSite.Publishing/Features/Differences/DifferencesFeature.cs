using System.Collections.Immutable;
using NbSite.Content.Differences;
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
            Parts = Parts,
        },
    ];

    private static ImmutableArray<PagePart> Parts(MadeFrom made)
    {
        var gathers = made.Pages.FirstOrDefault(page => page.Leads.Any(id => id.StartsWith(DifferenceParts.Folder + "/", StringComparison.Ordinal)));
        if (gathers is null) return [];
        var above = gathers.Header;
        return
        [
            .. DifferenceParts.Of(made.Language, made.Words).Select(part => new PagePart(
                part.Slug, made.Words.Format("differences.part", above.Title, part.Title), above.Summary, part.Blocks) { Above = above.Id }),
        ];
    }
}
