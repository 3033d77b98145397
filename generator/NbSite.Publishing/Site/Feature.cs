using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Site;

/// <summary>
/// A feature of a site: one folder, and in it one class that says all that the feature adds. It knows Site/ and no other feature; the list of
/// features stands in Composition/FeatureList. What is not overridden here is not added. A feature keeps no state.
/// </summary>
internal abstract class Feature
{
    /// <summary>Pages that NbSite makes of what the others say.</summary>
    public virtual IEnumerable<GeneratedPage> Pages => [];

    /// <summary>Pipelines of files that the site index is made from; their documents are found by type.</summary>
    public virtual IEnumerable<Pipeline> Sources(SiteParts site) => [];

    /// <summary>What is wrong with pages, judged by their headers and records before their words are read.</summary>
    public virtual IEnumerable<Diagnostic> CheckEntries(IReadOnlyList<PageDraft> pages, SiteConfig config, BuildInput input) => [];

    /// <summary>What every page of a language shows of the feature. The function finds the page of a link of site.yml.</summary>
    public virtual SiteView AddTo(SiteView view, LanguageParts parts, Func<ConfigLink?, PageLink?> find) => view;

    /// <summary>What pages may ask of the feature, in each language.</summary>
    public virtual void AddTo(SiteIndexBuilder index, LanguageParts parts, IModuleContext context)
    {
    }

    /// <summary>What the whole site may ask of the feature.</summary>
    public virtual IndexDocument AddTo(IndexDocument index, SiteParts site, IModuleContext context) => index;

    /// <summary>Steps that every page takes, beside those of <see cref="PageStage"/>.</summary>
    public virtual IEnumerable<PageStep> Steps(StepParts site) => [];

    /// <summary>What is added to a page where it is drawn.</summary>
    public virtual IEnumerable<PageAddition> Additions(BuildInput input) => [];

    /// <summary>
    /// Checks that need all pages. Those that follow Process see what people wrote, those that follow PostProcess
    /// also the pages that
    /// NbSite makes, and those that follow Output come when all is handed over.
    /// </summary>
    public virtual IEnumerable<AggregateAnalyzer<PageFacts>> Checks(SiteParts site) => [];

    /// <summary>What is written once all pages are known, also those that NbSite makes. It hands the pages on as they are.</summary>
    public virtual IEnumerable<AggregateModule<PageFacts, PageFacts>> Outputs(SiteParts site) => [];

    /// <summary>Pipelines that draw more than the pages of today, once those are known.</summary>
    public virtual IEnumerable<Pipeline<WrittenFile>> Drawing(SiteParts site) => [];

    /// <summary>Any other pipeline, once all pages are known.</summary>
    public virtual IEnumerable<Pipeline> Pipelines(SiteParts site) => [];
}
