using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Outputs;

namespace NbSite.Publishing.Features.Exports;

/// <summary>
/// Pages in forms for other programs. Its files are those that the forms make of each page, handed over as they come; its
/// documents are the pages: see <see cref="ExportedFiles"/>.
/// </summary>
/// <param name="Chosen">The pages of which files are made.</param>
/// <param name="Forms">What makes them.</param>
public sealed record PageExports(PageChoice Chosen, ImmutableArray<IPageExporter> Forms) : SiteOutput
{
    /// <summary>Pages say what the site on the web says.</summary>
    internal override bool IsForServers => true;

    /// <summary>One size, in a format that other programs read.</summary>
    internal override PictureUse Pictures =>
        Forms.All(form => form.Pictures == ExportedPictures.None) ? PictureUse.None : PictureUse.Print;

    internal override bool NamesFiles => false;

    internal override bool OffersLeaflets => false;

    internal override bool TellsPast => true;

    internal override bool Takes(OutputFile file) => file.Path.StartsWith(ExportPaths.Scheme, StringComparison.Ordinal);

    /// <summary>Outside the site every link leads to it.</summary>
    internal override ILinkPolicy Links(OutputPlan plan, BuildOptions options, Uri baseUrl) => new WholeLinks(baseUrl);

    internal override Feature? Adds => new ExportsFeature(this);

    internal override OutputPipeline? Result(SiteParts site) => OutputPipeline.Of(
        Pipeline.Named("exported").DependsOn(site.Pages)
            .FromDependencies(Module.Source<ExportedFiles>(
                "TakeExported", context => context.OutputsOf(site.Pages).Select(page => page.Kept).OfType<ExportedFiles>()))
            .Build());
}

/// <summary>How files of an export are called in a build.</summary>
public static class ExportPaths
{
    /// <summary>How their paths begin: no address of a site has a “:”.</summary>
    public const string Scheme = "export:";
}

/// <summary>What was made of a page.</summary>
/// <param name="Header">The page.</param>
/// <param name="Paths">The files, in the folder that is exported into.</param>
public sealed record ExportedFiles(PageHeader Header, ImmutableArray<string> Paths) : Document
{
    public override string Name => Header.Path;
}

/// <summary>Whole addresses; a place on the same page is named alone.</summary>
internal sealed class WholeLinks(Uri baseUrl) : ILinkPolicy
{
    public string Href(string from, string to)
    {
        var hash = to.IndexOf('#', StringComparison.Ordinal);
        return hash == 0 || (hash > 0 && to[..hash] == from) ? Fragment.Of(to[(hash + 1)..]) : AbsoluteAddress.Of(baseUrl, to);
    }
}
