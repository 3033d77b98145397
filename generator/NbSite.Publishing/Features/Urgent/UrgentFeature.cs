using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Urgent;

/// <summary>Pages whose words are put back to what an edition recorded.</summary>
internal sealed class UrgentFeature : Feature
{
    public override IEnumerable<PageStep> Steps(StepParts site) =>
        site.Input.Options.Restored.IsEmpty ? [] : [PageStep.After(PageStage.Hash, new RestoreRecorded(site.Input))];
}
