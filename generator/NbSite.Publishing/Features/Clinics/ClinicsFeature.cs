using NbSite.Pipelines;
using NbSite.Pipelines.Modules;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Clinics;

/// <summary>A hospital's own numbers and signs, in offline copies and leaflets.</summary>
internal sealed class ClinicsFeature : Feature
{
    public override IEnumerable<Pipeline> Sources(SiteParts site) =>
    [
        Pipeline.Named("clinic").DependsOn(site.Config, site.Values, site.Signs)
            .FromDependencies(new ReadClinic(site.Input, site.Config, site.Values, site.Signs))
            .Output(new WriteLogo())
            .Build(),
    ];

    public override IEnumerable<PageStep> Steps(StepParts site) => site.Input.Options.Clinic is null ? [] :
    [
        PageStep.After(PageStage.Hash, new RecomposeForClinic(site.Input, site.Index)),
        PageStep.After(PageStage.Hash, new AdaptToClinic(site.Input, site.Index)),
    ];

    public override IEnumerable<Pipeline> Pipelines(SiteParts site) =>
    [
        Pipeline.Named("clinic-checks").DependsOn(site.Source<ClinicDocument>()!, site.Index)
            .FromDependencies(new DocumentsOf<ClinicDocument>(site.Source<ClinicDocument>()!))
            .Then()
            .Analyze(new CheckClinicSigns(site.Input, site.Index))
            .Build(),
    ];
}
