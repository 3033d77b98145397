using System.Collections.Immutable;
using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Pipelines.Modules;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Outputs;

namespace NbSite.Publishing.Features.Bundles;

/// <summary>
/// A site that opens from a folder with no network, and leads to the published one for all that it does not hold.
/// </summary>
public sealed record OfflineCopy : SiteOutput
{
    /// <summary>BCP 47 tags of the languages in it; empty for all.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>Which pages are in it, by id: <c>*</c> stands for anything within a part, <c>**</c> for anything. Null for all.</summary>
    public string? Pages { get; init; }

    /// <summary>Leaves pictures and diagrams out.</summary>
    public bool TextOnly { get; init; }

    /// <summary>Puts editions, histories and past texts in it too.</summary>
    public bool Past { get; init; }

    /// <summary>Printed on the cover; whether the texts are that edition's is the caller's to check.</summary>
    public string? Edition { get; init; }

    /// <summary>Whether the choice of pages names this one.</summary>
    public bool Chooses(string id) => Pages is null || Glob.Fits(Pages, id);

    internal override PictureUse Pictures => TextOnly ? PictureUse.None : PictureUse.Screen;

    internal override bool TellsPast => Past;

    /// <summary>It holds less on purpose.</summary>
    internal override bool IsWhole => false;

    internal override bool SparesMemory => true;

    internal override OutputPlan Plan(PlannedSite site, Action<Diagnostic> report) => BundlePlan.Of(this, site, report);

    internal override ILinkPolicy Links(OutputPlan plan, BuildOptions options, Uri baseUrl) =>
        new BundleLinks(LinkPolicies.For(LinkStyle.Folder, baseUrl), (BundlePlan)plan);

    internal override string? PathProblem(string path) => BundleNames.Problem(path);

    internal override string? WhyOnline(SiteConfig site, string path, long size)
    {
        if (TextOnly) return "the copy is of text only";
        if (size > site.Files.InCopies * FileLimits.Megabyte)
            return $"it has {FileSizes.Of(size)}, and at most {site.Files.InCopies} MB are put into a copy";
        return PathProblem(path);
    }

    internal override bool Takes(OutputFile file) => !BundlePlan.IsOfTheWeb("/" + file.Path, Past);

    internal override Feature? Adds => new OfflineCopyFeature();

    internal override OutputPipeline? Result(SiteParts site) => OutputPipeline.Of(
        Pipeline.Named("copy").DependsOn(site.Index)
            .FromDependencies(Module.Source<BundleFacts>(
                "TellCopy", context => context.OutputsOf(site.Index).Select(known => BundleFacts.Of(known))))
            .Build());
}
