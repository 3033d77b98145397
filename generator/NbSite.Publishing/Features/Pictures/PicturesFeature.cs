using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pictures;

namespace NbSite.Publishing.Features.Pictures;

/// <summary>Pictures: small and bare ones are made of the originals, and those that are shown are handed over.</summary>
internal sealed class PicturesFeature : Feature
{
    public override IEnumerable<Pipeline> Sources(SiteParts site) =>
    [
        Pipeline.Named("pictures").DependsOn(site.Files)
            .FromDependencies(site.From(FileRole.Picture))
            .Process(new NamePicture())
            .Build(),
    ];

    public override IndexDocument AddTo(IndexDocument index, SiteParts site, IModuleContext context)
    {
        if (!site.Input.SizesPictures) return index;
        var pictures = site.Read<PictureDocument>(context);
        return index with { Pictures = new SizedPictures(pictures, site.Input.PictureCache, site.Input.Output.Pictures) };
    }

    public override IEnumerable<Pipeline> Pipelines(SiteParts site) =>
    [
        Pipeline.Named("shown").DependsOn([site.Source<PictureDocument>()!, site.Pages, site.Index, .. site.Rendered])
            .FromDependencies(new WritePictures(
                site.Input, new PictureSources(site.Source<PictureDocument>()!, site.Pages, site.Rendered, site.Index)))
            .Build(),
    ];
}
