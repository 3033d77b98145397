using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Bundles;

/// <summary>The cover of offline copies, whose address no page of the site itself may take.</summary>
internal sealed class BundlesFeature : Feature
{
    public override IEnumerable<GeneratedPage> Pages =>
    [
        new(GeneratedPages.Cover, "cover")
        {
            Purpose = "the first page of an offline copy",
            IsIn = parts => parts.Plan is BundlePlan,
            Blocks = made => CoverPage.Blocks((BundlePlan)made.Site.Plan, made.Pages, made.Language, made.Words),
            IsInFooter = true,
            IsFound = true,
        },
    ];
}
