using System.Collections.Immutable;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Hosting;

/// <summary>The pages, steps and files that a program adds one by one, as a feature like any other.</summary>
internal sealed class HostFeature(
    ImmutableArray<GeneratedPage> pages, ImmutableArray<PageStep> steps,
    ImmutableArray<Func<MadeSite, IEnumerable<OutputFile>>> files) : Feature
{
    /// <inheritdoc/>
    public override IEnumerable<GeneratedPage> Pages => pages;

    /// <inheritdoc/>
    public override IEnumerable<PageStep> Steps(StepParts site) => steps;

    /// <inheritdoc/>
    public override IEnumerable<AggregateModule<PageFacts, PageFacts>> Outputs(SiteParts site) =>
        files.IsEmpty ? [] : [new WriteFiles(files, site)];

    private sealed class WriteFiles(ImmutableArray<Func<MadeSite, IEnumerable<OutputFile>>> files, SiteParts site)
        : AggregateModule<PageFacts, PageFacts>
    {
        public override IEnumerable<PageFacts> Execute(IReadOnlyList<PageFacts> pages, IModuleContext context)
        {
            if (context.OutputsOf(site.Index) is not [var index]) return pages;
            var made = new MadeSite(index, [.. pages.Where(page => index.Plan.Holds(page.Header.Address))], context);
            foreach (var file in files.SelectMany(make => make(made))) context.Write(file);
            return pages;
        }
    }
}
