using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;

namespace NbSite.Publishing.Features.Brand;

/// <summary>A charity's own colours, letters and marks.</summary>
internal sealed class BrandFeature : Feature
{
    public override SiteView AddTo(SiteView view, LanguageParts parts, Func<ConfigLink?, PageLink?> find) => view with
    {
        Brand = BrandViews.Make(parts.Config, parts.Brand, parts.Language, parts.Files, find, parts.Output.IsShared),
    };

    public override IEnumerable<Pipeline> Sources(SiteParts site) =>
    [
        Pipeline.Named("brand").DependsOn(site.Files, site.Config)
            .FromDependencies(new ReadBrand(site.Input, site.Files, site.Config))
            .Output(new WriteBrand())
            .Build(),
    ];
}
