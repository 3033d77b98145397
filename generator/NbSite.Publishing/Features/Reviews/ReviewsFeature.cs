using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Reviews;

/// <summary>Who looked at which page, whether its words are still those, and the public register of it.</summary>
internal sealed class ReviewsFeature : Feature
{
    public override IEnumerable<GeneratedPage> Pages =>
    [
        new(GeneratedPages.Register, "register")
        {
            Purpose = "who looked at which page, and when",
            Blocks = made => RegisterPage.Blocks(made.Standing, made.Site.Today, made.Site.Config.WarnAheadDays, made.Words),
            IsInFooter = true,
        },
    ];

    public override IEnumerable<Diagnostic> CheckEntries(IReadOnlyList<PageEntry> pages, SiteConfig config, BuildInput input) =>
        ReviewPolicyChecks.Of(pages, config, input.Options.Today);

    public override IEnumerable<PageStep> Steps(StepParts site) =>
    [
        PageStep.After(PageStage.Hash, new CompareSigned()),
        PageStep.After(PageStage.Hash, new CheckPlanAlarms(site.Options)),
    ];

    public override IEnumerable<AggregateAnalyzer<PageFacts>> Checks(SiteParts site) =>
        [new CheckBound(site.Input, site.PublishedEntries, site.Index)];
}
