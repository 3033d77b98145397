using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Outputs;

namespace NbSite.Publishing.Features.Editions;

/// <summary>
/// What the next edition records of a site. Its files are the texts of the pages, each handed over as it comes, so that memory does
/// not grow with the site; its documents are the pages: see <see cref="RecordedPage"/>. Pages are rendered all the same, for what is
/// wrong with them.
/// </summary>
public sealed record EditionRecords : SiteOutput
{
    // No address of a site has a “:”.
    private const string Scheme = "edition:";

    /// <summary>Whether texts are kept in memory too, for who compares them.</summary>
    public bool KeepsTexts { get; init; }

    /// <summary>It is of the site as servers show it.</summary>
    internal override bool IsForServers => true;

    internal override bool CarriesFonts => true;

    internal override bool TellsPast => true;

    /// <summary>It is what others are held to.</summary>
    internal override bool IsHeldToEditions => false;

    internal override bool IsForGood => true;

    internal override bool HoldsChecks => false;

    /// <summary>Its files are named by the texts in them.</summary>
    internal override bool NamesFiles => false;

    internal override bool Takes(OutputFile file) => file.Path.StartsWith(Scheme, StringComparison.Ordinal);

    internal override Feature? Adds => new EditionRecordsFeature(this);

    internal override OutputPipeline? Result(SiteParts site) => OutputPipeline.Of(
        Pipeline.Named("recorded").DependsOn(site.Pages, site.Index)
            .FromDependencies(new TakeRecorded(site, new RecordedPages(site.Input.Editions, this)))
            .Build());

    /// <summary>The file of a text, whose name is the hash of its bytes.</summary>
    internal static OutputFile FileOf(string name, byte[] bytes) => new(Scheme + EditionNames.RecordPath(name), bytes);
}
