using System.Collections.Immutable;
using NbSite.Content.Citations;
using NbSite.Content.Entities;
using NbSite.Content.Lints;
using NbSite.Content.Resolution;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Checks;

/// <summary>Reads the fact sheets without pages of their own as if they were shown, because perhaps no page shows them yet.</summary>
internal sealed class CheckEmbeddedEntities(BuildInput input, SharedAnchors shared, Pipeline<IndexDocument> index) : AggregateAnalyzer<PageFacts>
{
    public override void Analyze(IReadOnlyList<PageFacts> pages, IAnalyzerContext context)
    {
        if (context.OutputsOf(index) is not [var site]) return;
        var anchors = shared.Of(pages, site);
        var sources = site.ReferencesUntil(input.Options.Today);
        var dates = site.ItemReviews.ToLookup(item => item.Path, item => item.Record.Last?.On, StringComparer.Ordinal);
        foreach (var language in site.Languages)
        {
            var words = input.Theme.Words(language.Language)!;
            var hidden = language.Keys(IndexKind.Entity).Select(id => language.Get<Entity>(IndexKind.Entity, id)!)
                .Where(entity => !entity.HasPage);
            foreach (var entity in hidden)
            {
                var (problems, said) = Read(entity, language, words);
                anchors.Check(said.Links.Select(link => new PageReference(link.PageId, link.Anchor, link.Span) { Language = link.Language }), language.Language, "", context);
                CheckDates(entity, said.Cited);
                // The glossary shows its own, and tells their other problems.
                if (entity.Definition.Role is EntityRole.Term) continue;
                foreach (var problem in problems) context.Report(problem);
            }
        }

        // A page that shows them has its own date; the sheets have that of their file.
        void CheckDates(Entity entity, ImmutableArray<CitedReference> cited)
        {
            if (dates[entity.Path].FirstOrDefault() is not { } last) return;
            var bag = new DiagnosticBag();
            foreach (var source in cited)
                if (sources.TryGetValue(source.Key, out var item)) CitationChecks.NewerThanCheck(item, source.Span, entity.Keys.Title, last, bag);
            foreach (var warning in bag.ToImmutable()) context.Report(warning);
        }
    }

    private (ImmutableArray<Diagnostic> Problems, ResolvedContent Said) Read(Entity entity, SiteIndex language, UiWords words)
    {
        var bag = new DiagnosticBag();
        var scope = new ResolveScope { PageId = "", Path = entity.Path, Regions = entity.Keys.Regions, Region = input.Options.Region };
        var blocks = EntityProjector.Body(entity, language, words, bag);
        var resolved = ContentResolver.Resolve(blocks, scope, language, words, bag);
        ClaimLint.Check(
            new PageContent
            {
                Id = entity.Id,
                Language = language.Language,
                Title = entity.Keys.Title,
                Summary = entity.Keys.Summary,
                Type = entity.Type,
                Kind = entity.Kind,
                Blocks = resolved.Blocks,
            },
            language,
            bag);
        return (SyntaxFirst.Of(bag.ToImmutable(), [], resolved.Blocks), resolved);
    }
}
