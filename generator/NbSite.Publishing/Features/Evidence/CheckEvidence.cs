using NbSite.Content.Evidence;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Evidence;

/// <summary>
/// Tells what does not hold any more, each with all that rests on it.
/// </summary>
internal sealed class CheckEvidence(BuildInput input, Pipeline<PageEntry> entries, Pipeline<IndexDocument> index)
    : AggregateAnalyzer<PageFacts>
{
    public override void Analyze(IReadOnlyList<PageFacts> pages, IAnalyzerContext context)
    {
        if (context.OutputsOf(index) is not [var site]) return;
        var said = SaidPlaces.Of(pages, context.OutputsOf(entries), site, input);
        var byKey = site.References.GroupBy(item => item.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var bag = new DiagnosticBag();
        SourceChecks.Standing(site.References, byKey, said, bag);
        if (!site.Unread.References) Successors.Check(site.References, byKey, bag);
        AgeChecks.Sources(site.References, site.Config.Evidence, input.Options.Today, said, bag);
        AgeChecks.Claims(byKey, site.Config.Evidence, input.Options.Today, said, bag);
        AgeChecks.Years(byKey, said, bag);
        ValueChecks.Check(site, pages, bag);
        WordChecks.Check(pages, said, bag);
        foreach (var diagnostic in bag.ToImmutable()) context.Report(diagnostic);
    }
}
