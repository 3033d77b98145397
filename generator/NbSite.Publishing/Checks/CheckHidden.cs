using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.Lints;
using NbSite.Content.Resolution;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Building;
using NbSite.Publishing.Index;
using NbSite.Publishing.Pages;

namespace NbSite.Publishing.Checks;

/// <summary>Reads the fact sheets without pages of their own as if they were shown, because perhaps no page shows them yet.</summary>
public sealed class CheckHidden(BuildInput input, Pipeline<IndexDocument> index) : AggregateModule<PageFacts, PageFacts>
{
    public override IEnumerable<PageFacts> Execute(IReadOnlyList<PageFacts> pages, IModuleContext context)
    {
        if (context.OutputsOf(index) is not [var site]) return pages;
        var anchors = new KnownAnchors((IReadOnlyList<Pages.PageFacts>)pages, site);
        foreach (var language in site.Languages)
        {
            var words = input.Theme.Words(language.Language)!;
            var hidden = language.Keys(IndexKind.Entity).Select(id => language.Get<Entity>(IndexKind.Entity, id)!)
                .Where(entity => !entity.HasPage);
            foreach (var entity in hidden)
            {
                var (problems, links) = Read(entity, language, words);
                anchors.Check(links.Select(link => new PageReference(link.PageId, link.Anchor, link.Span)), language.Language, "", context);
                // The glossary shows its own, and tells their other problems.
                if (entity.Type == "glossary-term") continue;
                foreach (var problem in problems) context.Report(problem);
            }
        }

        return pages;
    }

    private (ImmutableArray<Diagnostic> Problems, ImmutableArray<OutgoingLink> Links) Read(Entity entity, SiteIndex language, UiWords words)
    {
        var bag = new DiagnosticBag();
        var scope = new ResolveScope { PageId = "", Path = entity.Path, Region = input.Options.Region };
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
        return (bag.ToImmutable(), resolved.Links);
    }
}
