using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite;

/// <summary>A site whose pages are all made, for files that tell of them.</summary>
public sealed class MadeSite
{
    private readonly IModuleContext _context;

    internal MadeSite(IndexDocument site, ImmutableArray<PageFacts> pages, IModuleContext context) =>
        (Site, Pages, _context) = (site, pages, context);

    /// <summary>What is known of the whole site: its name, address and languages.</summary>
    public IndexDocument Site { get; }

    /// <summary>Every page of the site, or of the copy that is made, in the order in which they were made.</summary>
    public ImmutableArray<PageFacts> Pages { get; }

    /// <summary>Tells of a problem.</summary>
    /// <param name="diagnostic">The problem.</param>
    public void Report(Diagnostic diagnostic) => _context.Report(diagnostic);
}
