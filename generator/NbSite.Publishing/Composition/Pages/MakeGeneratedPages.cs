using System.Collections.Immutable;
using NbSite.Content.PageText;
using NbSite.Content.Resolution;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Composition.Pages;

/// <summary>
/// Makes the pages that features make of all others, in every language. What they show is known then; they are rendered
/// and handed over one
/// by one, by <see cref="WriteGeneratedPage"/>.
/// </summary>
internal sealed class MakeGeneratedPages(SiteParts parts) : AggregateModule<PageFacts, PageFacts>
{
    private readonly BuildInput _input = parts.Input;

    public override IEnumerable<PageFacts> Execute(IReadOnlyList<PageFacts> pages, IModuleContext context)
    {
        if (context.OutputsOf(parts.Index) is not [var site]) return pages;
        var result = new List<PageFacts>(pages);
        foreach (var language in site.Languages.Where(language => site.Plan.HasLanguage(language.Language)))
        {
            var words = _input.Theme.Words(language.Language)!;
            var sheets = parts.Sheets.Of(site, language, words);
            var own = pages.Where(page => page.Header.Language == language.Language && site.Plan.Holds(page.Header.Address))
                .ToImmutableArray();
            var given = new MadeFrom
            {
                Parts = parts,
                Site = site,
                Language = language,
                Words = words,
                Context = context,
                All = pages,
                Pages = own,
                Standing = own.AddRange(sheets.Where(sheet => sheet.Item is not null).Select(sheet => sheet.ToFacts(site.Past))),
                Made = [],
            };
            // The page of a folder that has the name of one of these is rendered as pages are.
            var rendered = pages.Where(page => page.Header.Language == language.Language).Select(page => page.Header.Id).ToHashSet(StringComparer.Ordinal);
            var places = new PartPlaces(language, given.Prefix, context);
            foreach (var page in _input.MadePages)
            {
                if (page.IsOfServer)
                {
                    // No server answers for an offline copy, and no list of pages has it.
                    if (site.Output.IsForServers) result.Add(Make(page, page.Header(language.Language, given.Prefix, words), given));
                    continue;
                }

                var whole = page.WithParts?.Invoke(given);
                var facts = language.Get<PageHeader>(IndexKind.Page, page.Id) is not { IsGenerated: true } header || rendered.Contains(page.Id) ? null
                    : page.Sheet is null ? Make(page, header, given, whole)
                    : sheets.FirstOrDefault(sheet => sheet.Header.Id == page.Id) is { } sheet ? Make(sheet, given)
                    : null;
                var parts = places.Free(whole?.Parts ?? [], page.Id);
                IEnumerable<PageFacts> made = [.. parts.Select(part => Make(part, page, given))];
                if (facts is not null) made = made.Prepend(WithPlaces(facts, [.. parts.SelectMany(part => part.Places(page.Id, given.Prefix))]));
                foreach (var each in made)
                {
                    given = given with { Made = given.Made.Add(each) };
                    result.Add(each);
                }
            }
        }

        return result;
    }

    private PageFacts Make(GeneratedPage page, PageHeader header, MadeFrom given, PageWithParts? whole = null) =>
        Make(header, whole?.Blocks ?? page.Blocks(given), page.Widget(given), given);

    private PageFacts Make(PagePart part, GeneratedPage above, MadeFrom given)
    {
        var header = GeneratedPages.Header(part.Id(above.Id), given.Language.Language, given.Prefix, part.Title, part.Summary);
        return Make(header with { Folder = part.Above ?? above.Id }, part.Blocks, null, given);
    }

    private static PageFacts WithPlaces(PageFacts facts, ImmutableArray<MovedPlace> places) => places.IsEmpty ? facts : facts with
    {
        View = facts.View is { View: var view } ? new ViewDocument(view with { MovedPlaces = view.MovedPlaces.AddRange(places) }) : null,
    };

    private PageFacts Make(PageHeader header, ImmutableArray<Block> blocks, PageWidget? widget, MadeFrom given)
    {
        var bag = new DiagnosticBag();
        var scope = new ResolveScope { PageId = header.Id, Path = header.Path, Region = _input.Options.Region };
        var resolved = ContentResolver.Resolve(blocks, scope, given.Language, given.Words, bag);
        foreach (var diagnostic in bag.ToImmutable()) given.Context.Report(diagnostic);
        var content = GeneratedPages.Content(header, resolved.Blocks);
        return Make(new Made(header, resolved, content, TextHash.Of(content), null, null) { Widget = widget }, given);
    }

    /// <summary>What shows what is said nowhere else is dated by the records of its files.</summary>
    private PageFacts Make(SheetPage sheet, MadeFrom given)
    {
        foreach (var diagnostic in sheet.Problems) given.Context.Report(diagnostic);
        return Make(new Made(sheet.Header, sheet.Resolved, sheet.Content, sheet.Hash, sheet.Item, sheet.Signing), given);
    }

    private PageFacts Make(Made made, MadeFrom given)
    {
        var (header, resolved, content, hash, item, signing) = made;
        var (site, language, words, context) = (given.Site, given.Language, given.Words, given.Context);
        var former = FormerCodes.Of(content, site.Past);
        var sources = resolved.Cited.Select(cited => language.Get<FormattedReference>(IndexKind.Reference, cited.Key)).ToList();
        // The code is that of the site's own text, as on all other pages.
        if (site.Clinic is { } clinic) content = content with { Blocks = new ClinicValueRewriter(clinic, words).Blocks(content.Blocks) };
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
        var rendered = new RenderedPage(site, site.Types) { Changed = changes is [.., var last] ? last.On : null, IsMade = true };
        foreach (var addition in parts.Options.Additions) view = addition.ToView(view, rendered);
        var targets = PageTargets.Of(view);
        view = PagePictures.On(view, targets.Pictures, site.Pictures.Of, context.Report);
        return new PageFacts
        {
            View = new ViewDocument(view),
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

    /// <summary>What a page that NbSite makes says.</summary>
    private sealed record Made(
        PageHeader Header, ResolvedContent Resolved, PageContent Content, TextHashValue Hash, ItemReview? Item, PageSigning? Signing)
    {
        /// <summary>What it does, beside what it says.</summary>
        public PageWidget? Widget { get; init; }
    }
}
