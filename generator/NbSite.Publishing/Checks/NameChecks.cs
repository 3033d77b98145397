using System.Collections.Immutable;
using NbSite.Content.Citations;
using NbSite.Content.Entities;
using NbSite.Content.FrontMatter;
using NbSite.Content.Lints;
using NbSite.Content.Resolution;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Building;
using NbSite.Publishing.Index;
using NbSite.Publishing.Pages;

namespace NbSite.Publishing.Checks;

/// <summary>The pipelines in which names stand that no page shows.</summary>
public sealed record NameSources(
    Pipeline<PageDraft> Drafts, Pipeline<ValueDocument> Values, Pipeline<ReviewDocument> Reviews);

/// <summary>
/// Looks up the names that drawing the pages does not: sources of classification codes, of values that nobody uses and of
/// fact sheets whose statements have their own; the page that a withdrawn page or a glossary term sends readers to.
/// </summary>
public sealed class CheckNames(Pipeline<IndexDocument> index, NameSources sources) : AggregateModule<PageFacts, PageFacts>
{
    public override IEnumerable<PageFacts> Execute(IReadOnlyList<PageFacts> pages, IModuleContext context)
    {
        if (context.OutputsOf(index) is not [var site]) return pages;
        CheckCites(site, context);
        CheckContact(site, context);
        foreach (var review in context.OutputsOf(sources.Reviews))
        {
            var language = review.Subject[..review.Subject.IndexOf('/', StringComparison.Ordinal)];
            CheckPage(review.See, site, language, context);
        }

        foreach (var language in site.Languages)
        {
            foreach (var id in language.Keys(IndexKind.Term))
            {
                var term = language.Get<Entity>(IndexKind.Entity, id);
                if (term is not null && term.Fields.TryGetValue("see", out var node))
                    CheckPage(PageIds.Read(node, "see", new DiagnosticBag()), site, language.Language, context);
            }
        }

        return pages;
    }

    private void CheckCites(IndexDocument site, IModuleContext context)
    {
        var known = site.References.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var codes = context.OutputsOf(sources.Drafts).SelectMany(draft => draft.Keys.Codes)
            .Concat(site.Entities.SelectMany(entity => entity.Keys.Codes)).Concat(site.Config.AboutCodes);
        var cites = codes.SelectMany(code => code.Cites)
            .Concat(site.Entities.SelectMany(entity => entity.Cites))
            .Concat(site.Entities.SelectMany(entity => entity.Relations).SelectMany(relation => relation.Cites))
            .Concat(context.OutputsOf(sources.Values).SelectMany(value => value.Value.Entries).SelectMany(entry => entry.Cites));
        foreach (var cite in cites.Where(cite => !site.Unread.References && cite.Key.Length > 0 && !known.Contains(cite.Key)))
            context.Report(Codes.UnknownReference.WithHint(cite.Span, Suggestions.Hint(cite.Key, known), cite.Key));
    }

    // The about page shows it; that page may be missing too.
    private void CheckContact(IndexDocument site, IModuleContext context)
    {
        var known = context.OutputsOf(sources.Values).Select(value => value.Value.Key).ToList();
        if (site.Config.ContactPhone is { } phone && !site.Unread.Values && !known.Contains(phone.Value))
            context.Report(Codes.UnknownValue.WithHint(phone.Span, Suggestions.Hint(phone.Value, known), phone.Value));
    }

    private static void CheckPage(TextValue? page, IndexDocument site, string language, IModuleContext context)
    {
        if (page is null || site.Languages.FirstOrDefault(each => each.Language == language) is not { } known) return;
        if (known.Get<PageHeader>(IndexKind.Page, page.Value) is not null || known.MayBeUnread(IndexKind.Page, page.Value)) return;
        context.Report(known.Get<string>(IndexKind.Unpublished, Unpublished.Page(page.Value)) is { } why
            ? Codes.NotPublished.At(page.Span, page.Value, why)
            : Codes.UnknownPage.WithHint(
                page.Span, Suggestions.Hint(page.Value, known.Keys(IndexKind.Page)), page.Value));
    }
}

/// <summary>Reads the fact sheets without pages of their own as if they were shown, because perhaps no page shows them yet.</summary>
public sealed class CheckHidden(BuildInput input, Pipeline<IndexDocument> index) : AggregateModule<PageFacts, PageFacts>
{
    public override IEnumerable<PageFacts> Execute(IReadOnlyList<PageFacts> pages, IModuleContext context)
    {
        if (context.OutputsOf(index) is not [var site]) return pages;
        var sources = site.ReferencesUntil(input.Options.Today);
        var dates = site.ItemReviews.ToLookup(item => item.Path, item => item.Record.Last?.On, StringComparer.Ordinal);
        foreach (var language in site.Languages)
        {
            foreach (var term in language.Keys(IndexKind.Term).Select(id => language.Get<GlossaryTerm>(IndexKind.Term, id)!))
            {
                var cites = BlockWalk.AllInlines(term.Definition).OfType<CiteInline>().SelectMany(cite => cite.Items);
                CheckDates(language.Get<Entity>(IndexKind.Entity, term.Id)!, cites.Select(cite => (cite.Key, cite.Span)));
            }

            var words = input.Theme.Words(language.Language)!;
            var hidden = language.Keys(IndexKind.Entity).Select(id => language.Get<Entity>(IndexKind.Entity, id)!)
                .Where(entity => !entity.HasPage && entity.Type != "glossary-term");
            foreach (var entity in hidden)
            {
                var (problems, cited) = Read(entity, language, words);
                foreach (var problem in problems) context.Report(problem);
                CheckDates(entity, cited.Select(source => (source.Key, source.Span)));
            }
        }

        return pages;

        // A page that shows them has its own date; the sheets have that of their file.
        void CheckDates(Entity entity, IEnumerable<(string Key, SourceSpan Span)> cited)
        {
            if (dates[entity.Path].FirstOrDefault() is not { } last) return;
            var bag = new DiagnosticBag();
            foreach (var (key, span) in cited)
                if (sources.TryGetValue(key, out var item)) CitationChecks.NewerThanCheck(item, span, entity.Keys.Title, last, bag);
            foreach (var warning in bag.ToImmutable()) context.Report(warning);
        }
    }

    private (ImmutableArray<Diagnostic> Problems, ImmutableArray<CitedReference> Cited) Read(
        Entity entity, SiteIndex language, UiWords words)
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
        return (bag.ToImmutable(), resolved.Cited);
    }
}
