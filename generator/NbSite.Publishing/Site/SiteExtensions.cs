using System.Collections.Immutable;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Site;

/// <summary>
/// A charity's own steps. A module that looks at or changes every page is one line; a whole pipeline of one's own is
/// another:
/// <code>
/// SiteExtensions.None.WithPage(Module.From&lt;PageDocument, PageDocument&gt;("shout", (page, _) => Shout(page)))
///                    .WithPipeline(site => Pipeline.Named("count").DependsOn(site.Pages).Derive(new Count(site.Pages)).Build());
/// </code>
/// </summary>
public sealed record SiteExtensions(
    ImmutableArray<Module<PageDocument, PageDocument>> PageModules,
    ImmutableArray<Func<SitePipelines, Pipeline>> Pipelines)
{
    public static SiteExtensions None { get; } = new([], []);

    /// <summary>Adds a module that runs on every page after its words are complete and before it is drawn.</summary>
    public SiteExtensions WithPage(Module<PageDocument, PageDocument> module) =>
        this with { PageModules = PageModules.Add(module) };

    /// <summary>Adds a pipeline that may depend on the site's own.</summary>
    public SiteExtensions WithPipeline(Func<SitePipelines, Pipeline> pipeline) =>
        this with { Pipelines = Pipelines.Add(pipeline) };
}
