using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Search;

/// <summary>The page of search, the sections of pages that results lead to, and the index of each language.</summary>
internal sealed class SearchFeature : Feature
{
    public override IEnumerable<GeneratedPage> Pages =>
    [
        new(GeneratedPages.Search, "search")
        {
            Purpose = "the results of a search",
            Blocks = made => SearchBlocks.Of(made.Language),
            Widget = static _ => new SearchWidget(),
        },
    ];

    public override IEnumerable<PageAddition> Additions(BuildInput input) => [new KeepSections()];

    public override IEnumerable<Pipeline> Pipelines(SiteParts site) =>
    [
        Pipeline.Named("search").DependsOn(site.Pages, site.Index)
            .FromDependencies(new ReadSearchable(site.Input, site.Pages, site.Index))
            .Incremental(new MadeFilesSection<SearchWork>("search"), language => language.Process(new IndexLanguage(site.Options)))
            .Build(),
    ];
}
