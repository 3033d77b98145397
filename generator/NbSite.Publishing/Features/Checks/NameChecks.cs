using NbSite.Content.Entities;
using NbSite.Content.Signs;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Checks;

/// <summary>The pipelines in which names stand that no page shows.</summary>
public sealed record NameSources(
    Pipeline<PageEntry> PublishedEntries, Pipeline<ValueDocument> Values, Pipeline<ReviewDocument> Reviews);

/// <summary>
/// Looks up the names that rendering the pages does not: sources of classification codes, of values that nobody uses and of
/// fact sheets whose statements have their own; the page that a withdrawn page or a glossary term sends readers to.
/// </summary>
public sealed class CheckNames(Pipeline<IndexDocument> index, NameSources sources) : AggregateAnalyzer<PageFacts>
{
    public override void Analyze(IReadOnlyList<PageFacts> pages, IAnalyzerContext context)
    {
        if (context.OutputsOf(index) is not [var site]) return;
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
                CheckPage(term?.Fields.Of<TextValue>(FieldRole.More).FirstOrDefault(), site, language.Language, context);
            }
        }
    }

    private void CheckCites(IndexDocument site, IAnalyzerContext context)
    {
        var known = site.References.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var codes = context.OutputsOf(sources.PublishedEntries).SelectMany(draft => draft.Keys.Codes)
            .Concat(site.Entities.SelectMany(entity => entity.Keys.Codes)).Concat(site.Config.AboutCodes);
        var cites = codes.SelectMany(code => code.Cites)
            .Concat(site.Entities.SelectMany(entity => entity.Cites))
            .Concat(site.Entities.SelectMany(entity => entity.Relations).SelectMany(relation => relation.Cites))
            .Concat(SignCites.Of(site.Signs.Set))
            .Concat(context.OutputsOf(sources.Values).SelectMany(value => value.Value.Entries).SelectMany(entry => entry.Cites));
        foreach (var cite in cites.Where(cite => !site.Unread.References && cite.Key.Length > 0 && !known.Contains(cite.Key)))
            context.Report(Codes.UnknownReference.WithHint(cite.Span, Suggestions.Hint(cite.Key, known), cite.Key));
    }

    // The about page shows it; that page may be missing too.
    private void CheckContact(IndexDocument site, IAnalyzerContext context)
    {
        var known = context.OutputsOf(sources.Values).Select(value => value.Value.Key).ToList();
        if (site.Config.ContactPhone is { } phone && !site.Unread.Values && !known.Contains(phone.Value))
            context.Report(Codes.UnknownValue.WithHint(phone.Span, Suggestions.Hint(phone.Value, known), phone.Value));
    }

    private static void CheckPage(TextValue? page, IndexDocument site, string language, IAnalyzerContext context)
    {
        if (page is null || site.Languages.FirstOrDefault(each => each.Language == language) is not { } known) return;
        if (known.Get<PageHeader>(IndexKind.Page, page.Value) is not null || known.MayBeUnread(IndexKind.Page, page.Value)) return;
        context.Report(known.Get<string>(IndexKind.Unpublished, Unpublished.Page(page.Value)) is { } why
            ? Codes.NotPublished.At(page.Span, page.Value, why)
            : Codes.UnknownPage.WithHint(
                page.Span, Suggestions.Hint(page.Value, known.Keys(IndexKind.Page)), page.Value));
    }
}
