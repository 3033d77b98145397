using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Changes;

/// <summary>What changed, and when, for readers.</summary>
internal sealed class ChangesFeature : Feature
{
    public override IEnumerable<GeneratedPage> Pages =>
    [
        new(GeneratedPages.Changes, "changes")
        {
            Purpose = "what changed, and when",
            Blocks = from =>
            [
                .. ChangesPage.Editions(from.Site.Past, from.Language.Language, from.Prefix, from.Words),
                .. ChangesPage.Blocks(from.Standing, from.Words),
            ],
            IsInFooter = true,
            IsFound = true,
        },
    ];
}
