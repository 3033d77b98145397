using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.OwnLeaflets;

/// <summary>Tells in one line which leaflets are to be printed, and in one which nobody can find.</summary>
internal sealed class CheckLeaflets(Pipeline<IndexDocument> index) : AggregateAnalyzer<PageFacts>
{
    public override void Analyze(IReadOnlyList<PageFacts> documents, IAnalyzerContext context)
    {
        if (context.OutputsOf(index) is not [var site]) return;
        if (site.Clinic is not null && site.Leaflets.Count > 0) context.Report(Codes.LeafletsOfNoClinic.At(SourceSpan.File("site.yml")));
        // A leaflet of a page that is overdue would be past its last day at once: that page is told of where it is overdue.
        var offered = documents.Where(page => page.OwnLeaflet is not null && !(page.Header.Due < site.Today)).ToList();
        var missing = Pages(LeafletState.Missing);
        var old = Pages(LeafletState.Old);
        if (missing.Count + old.Count > 0)
        {
            var what = string.Join(" and ", new[]
            {
                old.Count == 0 ? null : old.Count == 1 ? "1 leaflet is older than its page or past its day" : $"{old.Count} leaflets are older than their pages or past their day",
                missing.Count == 0 ? null : missing.Count == 1 ? "1 leaflet was never printed" : $"{missing.Count} leaflets were never printed",
            }.OfType<string>());
            context.Report(Codes.LeafletsMissing.At(
                SourceSpan.File("site.yml"), what, missing.Count + old.Count == 1 ? "its page offers" : "their pages offer", Quote.Some([.. old.Concat(missing).Order(StringComparer.Ordinal)])));
        }

        var wanted = documents.Where(page => page.OwnLeaflet is not null).Select(page => page.Header.Address).ToHashSet(StringComparer.Ordinal);
        var unread = !site.Unread.Files.IsEmpty || documents.Any(page => page.IsPartial || page.HasErrors);
        var unused = unread || !site.Output.IsWhole || site.Clinic is not null ? [] : site.Files.Select(document => document.File)
            .Where(file => file.IsLeaflet && !wanted.Contains(LeafletFiles.PageOf(file.Path))).Select(file => file.Path).ToList();
        if (unused.Count > 0)
        {
            var (what, are, them) = unused.Count == 1 ? ("1 PDF", "is not", "it") : ($"{unused.Count} PDFs", "are not", "them");
            context.Report(Codes.LeafletsUnused.At(SourceSpan.File(unused[0]), what, are, them, Quote.Some([.. unused.Order(StringComparer.Ordinal)])));
        }

        List<string> Pages(LeafletState state) => [.. offered.Where(page => page.OwnLeaflet!.State == state).Select(page => page.Header.Path)];
    }
}
