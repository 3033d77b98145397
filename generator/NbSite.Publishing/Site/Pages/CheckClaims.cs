using NbSite.Content.Languages;
using NbSite.Content.Lints;
using NbSite.Model;
using NbSite.Pipelines;

namespace NbSite.Publishing.Site.Pages;

/// <summary>Holds every clinical statement to its source, and values to values.yml.</summary>
internal sealed class CheckClaims : Analyzer<PageDocument>
{
    public override void Analyze(PageDocument page, IAnalyzerContext context)
    {
        // Everyday words of a page whose kind could not be read would be told to lack a source.
        if (page.Entry.Markdown is { HasKeys: false }) return;
        var bag = new DiagnosticBag();
        var keys = page.Entry.Keys;
        ClaimLint.Check(
            page.Content, page.Index, bag,
            new SourcelessWords("the title of a page", new TextInline(keys.Title) { Span = keys.TitleSpan }),
            new SourcelessWords("a summary", new TextInline(keys.Summary) { Span = keys.SummarySpan }));
        CallLint.Check(page.Content, LanguagePack.Of(page.Index).Calls, page.Site.RefusesCalls, bag);
        foreach (var told in SyntaxFirst.Of(bag.ToImmutable(), page.Warnings, page.Content.Blocks)) context.Report(told);
    }
}
