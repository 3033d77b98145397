using NbSite.Pipelines;
using NbSite.Publishing.Site;

namespace NbSite.Publishing.Features.Files;

/// <summary>Files that are published as they are.</summary>
internal sealed class FilesFeature : Feature
{
    public override IEnumerable<Pipeline> Sources(SiteParts site) =>
    [
        Pipeline.Named("static").DependsOn(site.Files, site.Config, site.Reviews)
            .FromDependencies(site.From(FileRole.Static))
            .Process(new ReadStaticFile(site.Input, site.Config, site.Reviews))
            .Aggregate(new UniqueFiles(site.Input, site.Config))
            .Build(),
    ];

    public override IEnumerable<Pipeline> Pipelines(SiteParts site) =>
    [
        Pipeline.Named("files-published").DependsOn(site.Source<StaticDocument>()!, site.Reviews, site.Pages, site.Index)
            .FromDependencies(new ChooseStaticFiles(
                site.Input, site.Sheets, site.Source<StaticDocument>()!, site.Reviews, site.Pages, site.Index))
            .Output(ChooseStaticFiles.Write())
            .Build(),
    ];
}
