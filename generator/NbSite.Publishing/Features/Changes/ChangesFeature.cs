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
            Blocks = made =>
            [
                .. ChangesPage.Editions(made.Site.Past, made.Language.Language, made.Prefix, made.Words),
                .. ChangesPage.Blocks(made.Standing, made.Words),
            ],
            IsInFooter = true,
            IsFound = true,
        },
    ];
}
