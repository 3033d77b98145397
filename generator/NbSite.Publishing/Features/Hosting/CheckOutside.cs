using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Hosting;

/// <summary>Holds a site that loads something from elsewhere to a page that tells readers so, in each of its
/// languages.</summary>
internal sealed class CheckOutside(Pipeline<IndexDocument> index) : AggregateAnalyzer<PageFacts>
{
    public override void Analyze(IReadOnlyList<PageFacts> pages, IAnalyzerContext context)
    {
        if (context.OutputsOf(index) is not [{ Output.IsForServers: true, Config.Outside: [var first, ..] } site]) return;
        foreach (var language in site.Languages.Select(each => each.Language))
        {
            var own = pages.Where(page => page.Header.Language == language).ToList();
            // What could not be read may tell it.
            if (own.Any(page => page is { TellsOutside: true, Header.Status: not ReviewStatus.Withdrawn }
                || page.IsPartial)
                || site.For(language).MayBeUnread(IndexKind.Page, "privacy")) continue;
            context.Report(Codes.OutsideNotTold.At(first.Span, first.Name, language));
        }
    }
}
