using System.Collections.Immutable;
using NbSite.Content.PageText;
using NbSite.Content.Resolution;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Pipelines.Incremental;
using NbSite.Publishing.Features.AToZ;
using NbSite.Publishing.Features.Bundles;
using NbSite.Publishing.Features.Changes;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Features.Glossary;
using NbSite.Publishing.Features.Leaflets;
using NbSite.Publishing.Features.NotFound;
using NbSite.Publishing.Features.Packs;
using NbSite.Publishing.Features.Past;
using NbSite.Publishing.Features.References;
using NbSite.Publishing.Features.Reviews;
using NbSite.Publishing.Features.Search;
using NbSite.Publishing.Features.Signs;
using NbSite.Publishing.Features.StructuredData;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Composition.Pages;

/// <summary>Draws the A to Z, the glossary, the reference list, the list of changes and the “not found” page of every language.</summary>
internal sealed class DrawGeneratedPages(
    BuildInput input, PageOptions options, SharedToday shared, SharedSheets glossaries, Pipeline<IndexDocument> index)
    : AggregateModule<PageFacts, PageFacts>
{
    private readonly IncrementalWork<ViewDocument, WrittenFile> _draw = new(new ViewsSection("made"), new DrawView(options));

    public override IEnumerable<PageFacts> Execute(IReadOnlyList<PageFacts> pages, IModuleContext context)
    {
        if (context.OutputsOf(index) is not [var site]) return pages;
        var result = new List<PageFacts>(pages);
        var answers = shared.Of(pages, site, context);
        foreach (var language in site.Languages.Where(language => site.Bundle?.Languages.Contains(language.Language) != false))
        {
            var words = input.Theme.Words(language.Language)!;
            var own = pages.Where(page => page.Header.Language == language.Language && site.Bundle?.Holds(page.Header.Address) != false)
                .ToImmutableArray();
            Draw(GeneratedPages.AToZ, () => AToZPage.Blocks(own, language, words));
            Draw(GeneratedPages.Search, () => SearchBlocks.Of(language), static () => new SearchWidget());
            var glossary = glossaries.Of(site, language, words).FirstOrDefault();
            if (glossary is not null) result.Add(Write(glossary, site, language, words, context));
            var all = own.Concat(result.Skip(pages.Count).Where(page => page.Header.Language == language.Language)).ToImmutableArray();
            Draw(GeneratedPages.References, () => ReferencesPage.Blocks(all, language, words));
            // What the glossary says is looked at, and changes, as pages do.
            var recorded = glossary?.Item is null ? own : own.Add(glossary.ToFacts(site.Past));
            Draw(GeneratedPages.Register, () => RegisterPage.Blocks(recorded, input.Options.Today, site.Config.WarnAheadDays, words));
            Draw(GeneratedPages.Signs, () => SignsPage.Blocks(site, language, words));
            Draw(GeneratedPages.Pack, () => [], () => PackPage.Widget(own, language, words));
            Draw(GeneratedPages.Fridge, () => FridgePage.Blocks(site, language, words), () => FridgePage.Widget(site, language, words));
            Draw(GeneratedPages.Cover, () => CoverPage.Blocks(site.Bundle!, own, language, words));
            var prefix = language.Language == site.Config.Language ? "" : "/" + language.Language;
            Draw(GeneratedPages.Changes, () => [.. ChangesPage.Editions(site.Past, language.Language, prefix, words), .. ChangesPage.Blocks(recorded, words)]);
            if (answers is not null && site.Past.Speaks(language.Language))
            {
                var today = new TodaySite(answers, language.Language, context);
                Draw(GeneratedPages.Editions, () => EditionPages.Index(today, language.Language, prefix, words));
                Draw(
                    GeneratedPages.OlderCopy,
                    () => OlderCopyPage.Blocks(words),
                    () => OlderCopyPage.Widget(today, language.Language, words));
            }

            // No server answers for an offline copy.
            if (site.Bundle is not null) continue;
            var notFound = GeneratedPages.Header(
                GeneratedPages.NotFound, language.Language, prefix, words["not-found.title"], words["not-found.summary"]);
            Write(notFound, NotFoundPage.Blocks(language, words), null, site, language, words, context);

            void Draw(string id, Func<ImmutableArray<Block>> blocks, Func<PageWidget>? widget = null)
            {
                var header = language.Get<PageHeader>(IndexKind.Page, id);
                if (header is not { IsGenerated: true }) return;
                result.Add(Write(header, blocks(), widget?.Invoke(), site, language, words, context));
            }
        }

        return result;
    }

    private PageFacts Write(
        PageHeader header,
        ImmutableArray<Block> blocks,
        PageWidget? widget,
        IndexDocument site,
        SiteIndex language,
        UiWords words,
        IModuleContext context)
    {
        var bag = new DiagnosticBag();
        var scope = new ResolveScope { PageId = header.Id, Path = header.Path, Region = input.Options.Region };
        var resolved = ContentResolver.Resolve(blocks, scope, language, words, bag);
        foreach (var diagnostic in bag.ToImmutable()) context.Report(diagnostic);
        var content = GeneratedPages.Content(header, resolved.Blocks);
        var hash = TextHash.Of(content);
        var made = new Made(header, resolved, content, hash, null, null) { Widget = widget };
        return Write(made, site, language, words, context);
    }

    /// <summary>The glossary shows what is said nowhere else: it is dated by the records of its files.</summary>
    private PageFacts Write(SheetPage glossary, IndexDocument site, SiteIndex language, UiWords words, IModuleContext context)
    {
        foreach (var diagnostic in glossary.Problems) context.Report(diagnostic);
        var made = new Made(
            glossary.Header, glossary.Resolved, glossary.Content, glossary.Hash, glossary.Item, glossary.Signing);
        return Write(made, site, language, words, context);
    }

    private PageFacts Write(Made made, IndexDocument site, SiteIndex language, UiWords words, IModuleContext context)
    {
        var (header, resolved, content, hash, item, signing) = made;
        var former = FormerCodes.Of(content, site.Past);
        var sources = resolved.Cited.Select(cited => language.Get<FormattedReference>(IndexKind.Reference, cited.Key)).ToList();
        if (input.Recorder is { } recorder && RecordedPage.Of(
            header, item?.Record, content, hash.Sha256Hex, resolved.Anchors, sources) is { } recorded) recorder(recorded);
        // The code is that of the site's own text, as on all other pages.
        if (site.Clinic is { } clinic) content = content with { Blocks = new OwnNumbers(clinic, words).Blocks(content.Blocks) };
        var inEdition = item is null || site.Published.Holds(header.Language, header.Id, hash.VersionCode);
        var changes = PageViews.Changes(item?.Record);
        var view = PageViews.Bare(content, header, language, site, words) with
        {
            Widgets = made.Widget is { } widget ? [widget] : [],
            Review = item is null
                ? null
                : PageViews.WithSigning(PageViews.Review(header, item.Record, hash.VersionCode, item.Owner, language), signing) with
                {
                    InEdition = inEdition,
                },
            References =
            [
                .. resolved.Cited.Select((cited, i) => (Cited: cited, Number: i + 1, Reference: sources[i]))
                    .Where(entry => entry.Reference is not null)
                    .Select(entry => new ReferenceView(entry.Number, entry.Reference!, entry.Cited.Uses)),
            ],
        };
        if (item is not null) view = PageViews.WithPast(view, header, former.Same ?? hash.VersionCode, former.Recalled, language, site, words);
        view = view with
        {
            StructuredData = JsonLd.For(view, site.Types, site.Config, site.BaseUrl, changes is [.., var last] ? last.On : null),
        };
        if (input.Options.Leaflet is { } paper && made.Widget is FridgeWidget sheet) view = LeafletViews.Of(view, paper, sheet.UseUntil);
        var targets = PageTargets.Of(view);
        view = PagePictures.On(view, targets.Pictures, site.Pictures.Of, context.Report);
        view = PageCards.On(view, header, site.Cards.GetValueOrDefault(header.Language), context.Write);
        _draw.Run(new ViewDocument(view), context);
        return new PageFacts
        {
            Header = header,
            TextHash = hash.Sha256Hex,
            VersionCode = hash.VersionCode,
            FormerCode = former.Same,
            RecalledCode = former.Recalled,
            Anchors = resolved.Anchors,
            Uncertain = resolved.Uncertain,
            Pictures = targets.PictureAddresses,
            Cited = [.. resolved.Cited.Select((cited, i) => new CitedSource(cited.Key, i + 1, cited.Uses, cited.Span))],
            Contents = view.Contents,
            Owner = item?.Owner,
            Role = item?.Record.Last?.Role,
            Signing = signing,
            Changes = changes,
            InEdition = inEdition,
        };
    }

    /// <summary>A page that NbSite made, ready to be written.</summary>
    private sealed record Made(
        PageHeader Header, ResolvedContent Resolved, PageContent Content, TextHashValue Hash, ItemReview? Item, PageSigning? Signing)
    {
        /// <summary>What it does, beside what it says.</summary>
        public PageWidget? Widget { get; init; }
    }
}
