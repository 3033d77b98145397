using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Signs;

/// <summary>Warns of signs that only the page of all signs tells.</summary>
public sealed class CheckSignUse(Pipeline<IndexDocument> index) : AggregateAnalyzer<PageFacts>
{
    public override void Analyze(IReadOnlyList<PageFacts> pages, IAnalyzerContext context)
    {
        // A page that could not be read may name it.
        if (context.OutputsOf(index) is not [var site] || site.Unread.Signs || !site.Unread.Files.IsEmpty
            || site.For(site.Config.Language).Get<SignBook>(IndexKind.SignBook, SignBook.Key) is not { } book) return;
        var bag = new DiagnosticBag();
        UnusedSigns.Check(
            book.Set,
            pages.Where(page => page.Header.Id != book.AllPageId).SelectMany(page => page.Signs.Select(id => new SignUse(id, page.Header.Span))),
            pages.Where(page => page.Header.Id == book.AllPageId && page.Header.Language == site.Config.Language
                    && page.Header.Status != ReviewStatus.Withdrawn)
                .Select(page => page.Header.Path).FirstOrDefault(),
            bag);
        foreach (var diagnostic in bag.ToImmutable()) context.Report(diagnostic);
    }
}
