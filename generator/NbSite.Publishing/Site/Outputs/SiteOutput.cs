using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Pipelines.Incremental;
using NbSite.Publishing.Site.Index;

namespace NbSite.Publishing.Site.Outputs;

/// <summary>
/// What is made of a site: a web site, an offline copy, leaflets, the records of an edition. All by which one differs from another
/// stands here, in the terms of the site, so that no step of a build asks which of them is made. What is said here is true of bare
/// pages; each output says what else it has. An output is a value and keeps no state.
/// </summary>
public abstract record SiteOutput : IModuleState
{
    private protected SiteOutput()
    {
    }

    /// <summary>
    /// Whether web servers show it: then addresses have policies, old ones lead on, what is missing is said to be so, and other
    /// programs find the files of the root.
    /// </summary>
    internal virtual bool IsForServers => false;

    /// <summary>Whether it has files for other programs: feeds, lists of its pages and signs, what search engines ask for.</summary>
    internal virtual bool CarriesFeeds => false;

    /// <summary>Whether people share its addresses: links have cards, and telephones keep icons of it.</summary>
    internal virtual bool IsShared => false;

    /// <summary>Whether pages are in the charity's own fonts, which browsers fetch.</summary>
    internal virtual bool CarriesFonts => false;

    /// <summary>Whether pages load what site.yml lets them load from elsewhere.</summary>
    internal virtual bool LoadsFromElsewhere => false;

    /// <summary>Whether search engines may list its pages, if the site is public.</summary>
    internal virtual bool IsIndexed => false;

    /// <summary>What its pictures are for.</summary>
    internal virtual PictureUse Pictures => PictureUse.Screen;

    /// <summary>Whether its files stand on disks and servers under their names, which have to be those of files then.</summary>
    internal virtual bool NamesFiles => true;

    /// <summary>Whether its pages may offer their own leaflets.</summary>
    internal virtual bool OffersLeaflets => true;

    /// <summary>Whether it tells what was published before: editions, histories, recalls.</summary>
    internal virtual bool TellsPast => false;

    /// <summary>Whether all of the site is in it, so that what nothing leads to, or what is gone, is told.</summary>
    internal virtual bool IsWhole => true;

    /// <summary>Whether all that it says must be on record, on a public site.</summary>
    internal virtual bool IsHeldToEditions => true;

    /// <summary>Whether what it says stands for ever, also where the site is not public.</summary>
    internal virtual bool IsForGood => false;

    /// <summary>Whether checks must say which words they are of.</summary>
    internal virtual bool HoldsChecks => true;

    /// <summary>Whether it is made on small machines: it takes longer, and less memory.</summary>
    internal virtual bool SparesMemory => false;

    /// <summary>
    /// What it is, as far as its pages depend on it; null where no build uses what the one before it made. Only an output that
    /// takes every file can say it: what is not there cannot be used again.
    /// </summary>
    internal virtual string? Identity => null;

    string? IModuleState.Identity => Identity;

    /// <summary>What of the site it holds. What is wrong with the choice is reported.</summary>
    internal virtual OutputPlan Plan(PlannedSite site, Action<Diagnostic> report) => OutputPlan.Whole;

    /// <summary>How links are written.</summary>
    internal virtual ILinkPolicy Links(OutputPlan plan, BuildOptions options, Uri baseUrl) =>
        LinkPolicies.For(options.Links, baseUrl);

    /// <summary>What is wrong with the path of one of its files; null when nothing is.</summary>
    internal virtual string? PathProblem(string path) => null;

    /// <summary>Why a file that is published as it is stays on the web alone; null when it is in this output too.</summary>
    internal virtual string? WhyOnline(SiteConfig site, string path, long size) => null;

    /// <summary>Whether a page is given to readers, and must have all that they need.</summary>
    internal virtual bool HandsOut(PageHeader page, IndexDocument site) => site.Plan.Holds(page.Address);

    /// <summary>Whether a finished file is one of its own.</summary>
    internal virtual bool Takes(OutputFile file) => true;

    /// <summary>What only this output adds to a site, said as a feature says it; it comes after all others. Null for nothing.</summary>
    internal virtual Feature? Adds => null;

    /// <summary>The documents that are given back beside the files: see <see cref="BuildResult.Documents{T}"/>. Null for none.</summary>
    internal virtual OutputPipeline? Result(SiteParts site) => null;
}
