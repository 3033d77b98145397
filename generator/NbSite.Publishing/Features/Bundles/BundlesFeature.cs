using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Bundles;

/// <summary>What an offline copy has beside the pages: its cover, and the file that is opened first.</summary>
internal sealed class BundlesFeature : Feature
{
    public override IEnumerable<GeneratedPage> Pages =>
    [
        new(GeneratedPages.Cover, "cover")
        {
            Purpose = "the first page of an offline copy",
            IsIn = parts => parts.Bundle is not null,
            Blocks = made => CoverPage.Blocks(made.Site.Bundle!, made.Pages, made.Language, made.Words),
            IsInFooter = true,
            IsFound = true,
        },
    ];

    public override IEnumerable<PageStep> Steps(StepParts site) =>
        site.Input.Options.Bundle is null ? [] : [PageStep.After(PageStage.Hash, new FitBundle(site.Index))];

    public override IEnumerable<AggregateModule<PageFacts, PageFacts>> Outputs(SiteParts site) =>
        site.Input.Options.Bundle is null ? [] : [new DrawStartHere(site.Input, site.Index)];
}
