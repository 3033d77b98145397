using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Bundles;

/// <summary>What an offline copy has beside the pages: what each says of the copy, and the file that is opened first.</summary>
internal sealed class OfflineCopyFeature : Feature
{
    public override SiteView AddTo(SiteView view, LanguageParts parts, Func<ConfigLink?, PageLink?> find) =>
        view with { Bundle = ((BundlePlan)parts.Plan).View };

    public override IEnumerable<PageStep> Steps(StepParts site) => [PageStep.After(PageStage.Hash, new AdaptToBundle(site.Index))];

    public override IEnumerable<AggregateModule<PageFacts, PageFacts>> Outputs(SiteParts site) =>
        [new RenderStartHere(site.Input, site.Index)];
}
