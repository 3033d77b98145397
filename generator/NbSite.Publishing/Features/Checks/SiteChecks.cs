using System.Text;
using System.Text.RegularExpressions;
using NbSite.Content.Citations;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Checks;

/// <summary>Holds every link to the anchors that pages really have, now that all are known.</summary>
internal sealed class CheckLinks(SharedAnchors shared, Pipeline<IndexDocument> index) : AggregateAnalyzer<PageFacts>
{
    public override void Analyze(IReadOnlyList<PageFacts> pages, IAnalyzerContext context)
    {
        if (context.OutputsOf(index) is not [var site]) return;
        var anchors = shared.Of(pages, site);
        foreach (var page in pages) anchors.Check(page.Links, page.Header.Language, page.Header.Id, context);
    }
}

/// <summary>Warns of references that nobody cites, of doubles, of sources from the future, and of sources newer than the page's last check.</summary>
public sealed partial class CheckReferences(BuildInput input, Pipeline<IndexDocument> index, Pipeline<PageEntry> written, Pipeline<PageEntry> entries)
    : AggregateAnalyzer<PageFacts>
{
    public override void Analyze(IReadOnlyList<PageFacts> pages, IAnalyzerContext context)
    {
        if (context.OutputsOf(index) is not [var site]) return;
        var bag = new DiagnosticBag();
        var cited = pages.SelectMany(page => page.Cited).Select(source => source.Key).ToHashSet(StringComparer.Ordinal);
        cited.UnionWith(BareCites.Of(site, context.OutputsOf(entries)).Select(cite => cite.Key));
        foreach (var language in site.Languages)
        {
            // The glossary is made from all terms after the checks.
            var definitions = language.Keys(IndexKind.Term).Select(id => language.Get<GlossaryTerm>(IndexKind.Term, id)!)
                .SelectMany(term => BlockWalk.AllInlines(term.Definition));
            foreach (var cite in definitions.OfType<CiteInline>().SelectMany(cite => cite.Items)) cited.Add(cite.Key);
        }

        cited.UnionWith(CitedUnread(site, context));

        // What could not be read may be what cites them.
        var read = context.OutputsOf(entries).Select(entry => entry.Header.Path).ToHashSet(StringComparer.Ordinal);
        var whole = pages.Where(page => !page.IsPartial).Select(page => PagesSection.KeyOf(page.Header)).ToHashSet(StringComparer.Ordinal);
        var isAllRead = !site.Unread.Values && !site.Unread.Signs && site.Unread.Files.All(file => !file.IsList && read.Contains(file.Path))
            && context.OutputsOf(entries).All(entry => whole.Contains(PagesSection.KeyOf(entry.Header)));
        if (isAllRead) CitationChecks.Uncited(site.References, cited, bag);
        CitationChecks.Doubles(site.References, bag);
        CitationChecks.FromTheFuture(site.References, input.Options.Today, bag);
        var byKey = site.ReferencesUntil(input.Options.Today);
        foreach (var page in pages)
        {
            if (page.Header.LastChecked is not { } last) continue;
            foreach (var source in page.Cited)
                if (byKey.TryGetValue(source.Key, out var item))
                    CitationChecks.NewerThanCheck(item, source.Span, page.Header.Title, last, bag);
        }

        foreach (var diagnostic in bag.ToImmutable()) context.Report(diagnostic);
    }

    /// <summary>
    /// Keys that stand in drafts and withdrawn pages, whose words are not read: a source waits there for its page, and is
    /// not forgotten.
    /// </summary>
    private IEnumerable<string> CitedUnread(IndexDocument site, IAnalyzerContext context)
    {
        var unread = context.OutputsOf(written)
            .Where(entry => entry.Header.Status == ReviewStatus.Withdrawn || !UnpublishedEntity.IsShown(entry, input.Options))
            .Select(entry => entry.Header.Path).ToHashSet(StringComparer.Ordinal);
        if (unread.Count == 0) return [];
        var words = input.Files.Where(file => unread.Contains(file.Path))
            .SelectMany(file => KeyInText().Matches(Encoding.UTF8.GetString(file.Bytes.Span)).Select(match => match.Value.TrimEnd('.', ':')))
            .ToHashSet(StringComparer.Ordinal);
        return site.References.Select(item => item.Id).Where(words.Contains);
    }

    // What Pandoc allows in a key.
    [GeneratedRegex(@"[\w.:/-]+")]
    private static partial Regex KeyInText();
}

/// <summary>Holds coverage.yml to the pages and headings that exist.</summary>
public sealed class CheckCoverage(Pipeline<CoverageDocument> coverage, Pipeline<IndexDocument> index)
    : AggregateAnalyzer<PageFacts>
{
    public override void Analyze(IReadOnlyList<PageFacts> pages, IAnalyzerContext context)
    {
        if (context.OutputsOf(index) is not [var site]) return;
        var known = pages.Where(page => page.Header.Language == site.Config.Language)
            .ToDictionary(page => page.Header.Id, StringComparer.Ordinal);
        var language = site.For(site.Config.Language);
        foreach (var (fact, target) in context.OutputsOf(coverage).SelectMany(document => document.Map.Facts)
            .SelectMany(fact => fact.Targets.Select(target => (fact.FactId, target))))
        {
            var written = target.Anchor is null ? target.PageId : target.PageId + "#" + target.Anchor;
            var page = known.GetValueOrDefault(target.PageId);
            var whyNot = page is { Header.Status: ReviewStatus.Withdrawn }
                ? Unpublished.Withdrawn
                : language.Get<string>(IndexKind.Unpublished, Unpublished.Page(target.PageId));
            if (whyNot is not null)
            {
                context.Report(Codes.NotPublished.At(target.Span, target.PageId, whyNot));
            }
            else if (page is null)
            {
                // One that is there and not among the pages failed while it was made.
                if (language.MayBeUnread(IndexKind.Page, target.PageId)
                    || language.Get<PageHeader>(IndexKind.Page, target.PageId) is { IsGenerated: false }) continue;
                context.Report(Codes.CoverageTargetMissing.WithHint(
                    target.Span, Suggestions.Hint(target.PageId, known.Keys), fact, written, "page"));
            }
            else if (page.IsPartial || (target.Anchor is { } made && language.Unread.MayMakePlace(made)))
            {
                // A heading may be made by what a sheet says that could not be read.
                continue;
            }
            else if (target.Anchor is { } part && page.Uncertain.FirstOrDefault(place => place.Id == part) is { } place)
            {
                context.Report(place.Linked(target.Span, target.PageId));
            }
            else if (target.Anchor is { } anchor && !page.Anchors.Contains(anchor, StringComparer.Ordinal))
            {
                context.Report(Codes.CoverageTargetMissing.WithHint(
                    target.Span, Suggestions.Hint(anchor, page.Anchors), fact, written, "heading"));
            }
        }
    }
}
