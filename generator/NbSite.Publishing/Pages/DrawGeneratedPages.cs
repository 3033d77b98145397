using System.Collections.Immutable;
using NbSite.Content.PageText;
using NbSite.Content.Resolution;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Building;
using NbSite.Publishing.Bundles;
using NbSite.Publishing.Clinics;
using NbSite.Publishing.Editions;
using NbSite.Publishing.Index;
using NbSite.Publishing.Links;
using NbSite.Publishing.Packs;
using NbSite.Publishing.Past;
using NbSite.Publishing.Reviews;
using NbSite.Publishing.Signs;

namespace NbSite.Publishing.Pages;

/// <summary>Draws the A to Z, the glossary, the reference list, the list of changes and the “not found” page of every language.</summary>
internal sealed class DrawGeneratedPages(BuildInput input, SharedToday shared, Pipeline<IndexDocument> index)
    : AggregateModule<PageFacts, PageFacts>
{
    public override IEnumerable<PageFacts> Execute(IReadOnlyList<PageFacts> pages, IModuleContext context)
    {
        if (context.OutputsOf(index) is not [var site]) return pages;
        var result = new List<PageFacts>(pages);
        var today = shared.Of(pages, site, context);
        foreach (var language in site.Languages.Where(language => site.Bundle?.Languages.Contains(language.Language) != false))
        {
            var words = input.Theme.Words(language.Language)!;
            var own = pages.Where(page => page.Header.Language == language.Language && site.Bundle?.Holds(page.Header.Address) != false)
                .ToImmutableArray();
            Draw(GeneratedPages.AToZ, () => AToZPage.Blocks(own, language));
            Draw(GeneratedPages.Search, () => SearchBlocks.Of(own, language));
            Draw(GeneratedPages.Glossary, () => GlossaryPage.Blocks(language, words));
            var all = own.Concat(result.Skip(pages.Count).Where(page => page.Header.Language == language.Language)).ToImmutableArray();
            Draw(GeneratedPages.References, () => ReferencesPage.Blocks(all, language, words));
            Draw(GeneratedPages.Register, () => RegisterPage.Blocks(own, input.Options.Today, site.Config.WarnAheadDays, words));
            Draw(GeneratedPages.Signs, () => SignsPage.Blocks(site, language, words));
            Draw(GeneratedPages.Pack, () => PackPage.Blocks(own, language, words));
            Draw(GeneratedPages.Cover, () => CoverPage.Blocks(site.Bundle!, own, language, words));
            var prefix = language.Language == site.Config.Language ? "" : "/" + language.Language;
            Draw(GeneratedPages.Changes, () => [.. ChangesPage.Editions(site.Past, language.Language, prefix, words), .. ChangesPage.Blocks(own, words)]);
            if (today is not null && site.Past.Speaks(language.Language))
            {
                Draw(GeneratedPages.Editions, () => EditionPages.Index(today, language.Language, prefix, words));
                Draw(GeneratedPages.OlderCopy, () => OlderCopyPage.Blocks(today, language.Language, words));
            }

            // No server answers for an offline copy.
            if (site.Bundle is not null) continue;
            var notFound = GeneratedPages.Header(
                GeneratedPages.NotFound, language.Language, prefix, words["not-found.title"], words["not-found.summary"]);
            Write(notFound, NotFoundPage.Blocks(language, words), site, language, words, context);

            void Draw(string id, Func<ImmutableArray<Block>> blocks)
            {
                var header = language.Get<PageHeader>(IndexKind.Page, id);
                if (header is not { Type: "generated" }) return;
                result.Add(Write(header, blocks(), site, language, words, context));
            }
        }

        return result;
    }

    private PageFacts Write(
        PageHeader header, ImmutableArray<Block> blocks, IndexDocument site, SiteIndex language, UiWords words,
        IModuleContext context)
    {
        // The glossary shows what is said nowhere else: it is dated by the records of its files.
        var item = header.Id == GeneratedPages.Glossary
            ? ItemReview.Together(site.ItemReviews.Where(item => item.Language == header.Language
                && item.Type == "glossary-term" && Withheld.WhyNot(item.Record, input.Options) is null))
            : null;
        if (item is not null)
        {
            header = header with
            {
                Span = SourceSpan.File(item.Record.Path),
                Status = item.Record.Status,
                LastChecked = item.Record.Last?.On,
                Due = item.Due,
            };
        }

        var bag = new DiagnosticBag();
        var scope = new ResolveScope { PageId = header.Id, Path = header.Path, Region = input.Options.Region };
        var resolved = ContentResolver.Resolve(blocks, scope, language, words, bag);
        foreach (var diagnostic in bag.ToImmutable()) context.Report(diagnostic);
        var content = GeneratedPages.Content(header, resolved.Blocks);
        var hash = TextHash.Of(content);
        var sources = resolved.Cited.Select(cited => language.Get<FormattedReference>(IndexKind.Reference, cited.Key)).ToList();
        if (input.Recorder is { } recorder && RecordedPage.Of(
            header, item?.Record, content, hash.Sha256Hex, resolved.Anchors, sources) is { } recorded) recorder(recorded);
        // The code is that of the site's own text, as on all other pages.
        if (site.Clinic is { } clinic) content = content with { Blocks = new OwnNumbers(clinic).Blocks(content.Blocks) };
        var inEdition = item is null || site.Published.Holds(header, hash.VersionCode);
        var changes = PageViews.Changes(item?.Record);
        var view = PageViews.Bare(content, header, language, site, words) with
        {
            Review = item is null
                ? null
                : PageViews.Review(header, item.Record, hash.VersionCode, item.Owner, language) with { InEdition = inEdition },
            References =
            [
                .. resolved.Cited.Select((cited, i) => (Cited: cited, Number: i + 1, Reference: sources[i]))
                    .Where(entry => entry.Reference is not null)
                    .Select(entry => new ReferenceView(entry.Number, entry.Reference!, entry.Cited.Uses)),
            ],
        };
        if (item is not null) view = PageViews.WithPast(view, header, hash.VersionCode, language, site, words);
        view = view with
        {
            StructuredData = StructuredData.JsonLd.For(view, site.Config, site.BaseUrl, changes is [.., var last] ? last.On : null),
        };
        context.Write(new OutputFile(LinkPolicies.OutputPath(header.Address), input.Theme.Renderer.Render(view)));
        return new PageFacts
        {
            Header = header,
            TextHash = hash.Sha256Hex,
            VersionCode = hash.VersionCode,
            Anchors = resolved.Anchors,
            Cited = [.. resolved.Cited.Select((cited, i) => new CitedSource(cited.Key, i + 1, cited.Uses, cited.Span))],
            Contents = view.Contents,
            SourceHash = "",
            Owner = item?.Owner,
            Changes = changes,
            InEdition = inEdition,
        };
    }
}
