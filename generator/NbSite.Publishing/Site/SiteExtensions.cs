using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Model;
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

    /// <summary>Checks that need all pages.</summary>
    public ImmutableArray<AggregateAnalyzer<PageFacts>> Checks { get; init; } = [];

    /// <summary>Messages of its own, of which site.yml may set the level too.</summary>
    public ImmutableArray<DiagnosticDescriptor> Messages { get; init; } = [];

    /// <summary>Adds a type of fact sheet; the theme must have its words.</summary>
    /// <exception cref="ArgumentException">There is one of that name, or it names a type that there is not.</exception>
    public SiteExtensions WithEntityType(EntityType type) => this with { Types = Types.With(type) };

    /// <summary>Adds a module that runs on every page after its words are complete and before it is drawn.</summary>
    public SiteExtensions WithPage(Module<PageDocument, PageDocument> module) =>
        this with { PageModules = PageModules.Add(module) };

    /// <summary>Adds a check of every page, once its words are complete; it can tell what is wrong and change
    /// nothing.</summary>
    public SiteExtensions WithCheck(Analyzer<PageDocument> analyzer) => WithPage(Module.From(analyzer));

    /// <summary>Adds a check that needs all pages.</summary>
    public SiteExtensions WithCheck(AggregateAnalyzer<PageFacts> analyzer) => this with { Checks = Checks.Add(analyzer) };

    /// <summary>Adds messages that checks tell, so that site.yml may name them under <c>checks</c>.</summary>
    public SiteExtensions WithMessages(params ReadOnlySpan<DiagnosticDescriptor> messages) =>
        this with { Messages = Messages.AddRange(messages) };

    /// <summary>Adds a pipeline that may depend on the site's own.</summary>
    public SiteExtensions WithPipeline(Func<SitePipelines, Pipeline> pipeline) =>
        this with { Pipelines = Pipelines.Add(pipeline) };
}
