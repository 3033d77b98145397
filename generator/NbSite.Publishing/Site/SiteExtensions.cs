using System.Collections.Immutable;
using NbSite.Content.Entities;
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

    /// <summary>Every type of fact sheet that content may use.</summary>
    public EntityTypes Types { get; init; } = EntityTypes.BuiltIn;

    /// <summary>Adds a type of fact sheet; the theme must have its words.</summary>
    /// <exception cref="ArgumentException">There is one of that name, or it names a type that there is not.</exception>
    public SiteExtensions WithEntityType(EntityType type) => this with { Types = Types.With(type) };

    /// <summary>Adds a module that runs on every page after its words are complete and before it is drawn.</summary>
    public SiteExtensions WithPage(Module<PageDocument, PageDocument> module) =>
        this with { PageModules = PageModules.Add(module) };

    /// <summary>Adds a pipeline that may depend on the site's own.</summary>
    public SiteExtensions WithPipeline(Func<SitePipelines, Pipeline> pipeline) =>
        this with { Pipelines = Pipelines.Add(pipeline) };
}
