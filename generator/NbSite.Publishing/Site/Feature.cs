using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Site;

/// <summary>
/// A feature of a site: one class that says all that it adds. What is not overridden is not added. NbSite's own features are written
/// against this class, each in a folder that names no other, and so are those of a charity's own program: <c>SiteHost.AddFeature</c>.
/// A feature keeps no state.
/// </summary>
public abstract class Feature
{
    /// <summary>Pages that are made of what the others say.</summary>
    public virtual IEnumerable<GeneratedPage> Pages => [];

    /// <summary>Pipelines of files that the site index is made from; their documents are found by type.</summary>
    /// <param name="site">The site's own pipelines, as far as the story has come.</param>
    public virtual IEnumerable<Pipeline> Sources(SiteParts site) => [];

    /// <summary>What is wrong with pages, judged by their headers and records before their words are read.</summary>
    /// <param name="pages">Every page, also those that are not published.</param>
    /// <param name="config">What site.yml says.</param>
    /// <param name="input">What the build was given.</param>
    public virtual IEnumerable<Diagnostic> CheckEntries(IReadOnlyList<PageEntry> pages, SiteConfig config, BuildInput input) => [];

    /// <summary>What every page of a language shows of the feature.</summary>
    /// <param name="view">What all pages of the language share.</param>
    /// <param name="parts">All that is known of the language.</param>
    /// <param name="find">Finds the page of a link of site.yml.</param>
    public virtual SiteView AddTo(SiteView view, LanguageParts parts, Func<ConfigLink?, PageLink?> find) => view;

    /// <summary>What pages may ask of the feature, in each language.</summary>
    /// <param name="index">Takes it; a feature from outside NbSite uses <see cref="IndexKind.Own"/>.</param>
    /// <param name="parts">All that is known of the language.</param>
    /// <param name="context">Takes what is wrong.</param>
    public virtual void AddTo(SiteIndexBuilder index, LanguageParts parts, IModuleContext context)
    {
    }

    /// <summary>What the whole site may ask of the feature.</summary>
    /// <param name="index">What is known so far.</param>
    /// <param name="site">The pipelines that it was made from.</param>
    /// <param name="context">Gives their documents, and takes what is wrong.</param>
    public virtual IndexDocument AddTo(IndexDocument index, SiteParts site, IModuleContext context) => index;

    /// <summary>Steps that every page takes, beside those of <see cref="PageStage"/>.</summary>
    /// <param name="site">What the build was given, and the site index.</param>
    public virtual IEnumerable<PageStep> Steps(StepParts site) => [];

    /// <summary>What is added to a page where it is rendered.</summary>
    /// <param name="input">What the build was given.</param>
    public virtual IEnumerable<PageAddition> Additions(BuildInput input) => [];

    /// <summary>
    /// Checks that need all pages. Those that follow Process see what people wrote, those that follow PostProcess
    /// also the pages that NbSite makes, and those that follow Output come when all is handed over.
    /// </summary>
    /// <param name="site">The site's own pipelines, without the pages, which are being made.</param>
    public virtual IEnumerable<AggregateAnalyzer<PageFacts>> Checks(SiteParts site) => [];

    /// <summary>What is written once all pages are known, also those that NbSite makes. It hands the pages on as they are.</summary>
    /// <param name="site">The site's own pipelines, without the pages, which are being made.</param>
    public virtual IEnumerable<AggregateModule<PageFacts, PageFacts>> Outputs(SiteParts site) => [];

    /// <summary>Pipelines that render more than the pages of today, once those are known.</summary>
    /// <param name="site">The site's own pipelines.</param>
    public virtual IEnumerable<Pipeline<WrittenFile>> Rendering(SiteParts site) => [];

    /// <summary>Any other pipeline, once all pages are known.</summary>
    /// <param name="site">The site's own pipelines.</param>
    public virtual IEnumerable<Pipeline> Pipelines(SiteParts site) => [];
}
