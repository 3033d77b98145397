using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Site;

/// <summary>
/// What a program of a charity's own adds to each build. <c>SiteHost</c> puts it together.
/// </summary>
/// <param name="PageModules">Steps that every page takes once its words are complete.</param>
/// <param name="Pipelines">Pipelines that may depend on the site's own.</param>
public sealed record SiteExtensions(
    ImmutableArray<Module<PageDocument, PageDocument>> PageModules,
    ImmutableArray<Func<SitePipelines, Pipeline>> Pipelines)
{
    /// <summary>NbSite as it comes.</summary>
    public static SiteExtensions None { get; } = new([], []);

    /// <summary>Features, which come after those of NbSite.</summary>
    public ImmutableArray<Feature> Features { get; init; } = [];

    /// <summary>Kinds of problems that they tell of, for <c>explain</c>, lists of rules, and site.yml, which may set their levels.</summary>
    public ImmutableArray<DiagnosticDescriptor> Diagnostics { get; init; } = [];

    /// <summary>Whether anything of it runs in a build.</summary>
    internal bool Runs => !PageModules.IsEmpty || !Pipelines.IsEmpty || !Features.IsEmpty;

    /// <summary>Every type of fact sheet that content may use.</summary>
    public EntityTypes Types { get; init; } = EntityTypes.BuiltIn;

    /// <summary>Adds a type of fact sheet; the theme must have its words.</summary>
    /// <param name="type">The type.</param>
    /// <exception cref="ArgumentException">There is one of that name, or it names a type that there is not.</exception>
    public SiteExtensions WithEntityType(EntityType type) => this with { Types = Types.With(type) };

    /// <summary>Adds a module that runs on every page after its words are complete and before it is rendered.</summary>
    /// <param name="module">The step.</param>
    public SiteExtensions WithPage(Module<PageDocument, PageDocument> module) =>
        this with { PageModules = PageModules.Add(module) };

    /// <summary>Adds a feature.</summary>
    /// <param name="feature">The feature.</param>
    public SiteExtensions WithFeature(Feature feature) => this with { Features = Features.Add(feature) };

    /// <summary>Adds a kind of problem, of which site.yml may set the level too.</summary>
    /// <param name="descriptor">The kind.</param>
    public SiteExtensions WithDiagnostic(DiagnosticDescriptor descriptor) => this with { Diagnostics = Diagnostics.Add(descriptor) };

    /// <summary>Adds a pipeline that may depend on the site's own.</summary>
    /// <param name="pipeline">Makes it of the site's own.</param>
    public SiteExtensions WithPipeline(Func<SitePipelines, Pipeline> pipeline) =>
        this with { Pipelines = Pipelines.Add(pipeline) };
}
