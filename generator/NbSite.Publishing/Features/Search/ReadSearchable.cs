using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Search;

/// <summary>Takes what can be found in each language: the pages, the lists that NbSite makes, and the words of the glossary.</summary>
internal sealed class ReadSearchable(BuildInput input, Pipeline<PageFacts> pages, Pipeline<IndexDocument> index)
    : SourceModule<SearchWork>
{
    public override IEnumerable<SearchWork> Read(IModuleContext context)
    {
        if (context.OutputsOf(index) is not [var site]) yield break;
        var answers = new SiteAnswers(site);
        foreach (var language in site.Languages.Where(language => site.Plan.HasLanguage(language.Language)))
        {
            var words = input.Theme.Words(language.Language)!;
            var entries = context.OutputsOf(pages)
                .Where(page => page.Header.Language == language.Language && page.Search is not null
                    && site.Plan.Holds(page.Header.Address))
                .OrderBy(page => page.Header.Folder, StringComparer.Ordinal).ThenBy(page => page.Header.Weight)
                .ThenBy(page => page.Header.Address, StringComparer.Ordinal)
                .Select(page => Entry(page, site, words))
                .Concat(Made(input.MadePages, language, words)).Concat(Terms(language, words));
            yield return new SearchWork(language.Language, [.. entries], site.Config.Regions, AlarmCalls.Of(language, words), answers, input.Options.Parallelism);
        }
    }

    private static SearchEntry Entry(PageFacts page, IndexDocument site, UiWords words) => new()
    {
        Title = page.Header.Title,
        Address = page.Header.Address,
        Type = words.Has("entity." + page.Header.Type) ? words["entity." + page.Header.Type] : words["search.type-page"],
        Names = page.Header.Aka,
        SearchWords = page.Header.SearchWords,
        Regions = page.Header.Regions,
        Summary = page.Header.Summary,
        State = State(page, words),
        IsWhenToCall = page.Header.Id == site.Config.WhenToCall?.PageId,
        Sections = page.Search!.Sections,
    };

    /// <summary>The lists that NbSite makes are found by their titles.</summary>
    private static IEnumerable<SearchEntry> Made(IEnumerable<GeneratedPage> made, SiteIndex language, UiWords words)
    {
        foreach (var id in made.Where(page => page.IsFound).Select(page => page.Id))
        {
            if (language.Get<PageHeader>(IndexKind.Page, id) is not { IsGenerated: true } header) continue;
            yield return new SearchEntry
            {
                Title = header.Title,
                Address = header.Address,
                Type = words["search.type-page"],
                Summary = header.Summary,
                Sections = [new SearchSection("", "", default)],
            };
        }
    }

    private static string State(PageFacts page, UiWords words)
    {
        if (page.Header.Status == ReviewStatus.Draft) return words["draft.note"];
        if (page.LastChecked is not { } on) return "";
        // The day of the clinician's own look; the last look may have been somebody else's.
        var said = page is { Header.Status: ReviewStatus.ClinicallyReviewed, Signing: { NotClinical: 0, Reviewed: { } reviewed } }
            ? words.Format("review.reviewed-line", words.Date(reviewed))
            : words.Format("review.checked-line", words.Date(on));
        return page.Signing is { HasChanged: true } signing
            ? $"{said}. {SinceWords.Short(signing.IsUncounted ? 0 : signing.Changed, words)}"
            : said;
    }

    private static IEnumerable<SearchEntry> Terms(SiteIndex language, UiWords words)
    {
        if (language.Get<PageHeader>(IndexKind.Page, GeneratedPages.Glossary) is not { } glossary) yield break;
        foreach (var id in language.Keys(IndexKind.Term))
        {
            var term = language.Get<GlossaryTerm>(IndexKind.Term, id)!;
            var shown = TermDefinitions.ForPage(term, language, words);
            var text = SearchSections.Shown(shown.Definition);
            yield return new SearchEntry
            {
                Title = term.Title,
                Address = glossary.Address + "#" + term.Anchor,
                Type = words["search.type-term"],
                Names = [.. term.Spellings.Where(name => name != term.Title)],
                SearchWords = term.SearchWords,
                IsTerm = true,
                Sections = [new SearchSection("", "", Utf8Text.Of(text))],
            };
        }
    }
}
