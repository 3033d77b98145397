using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.Markdown;
using NbSite.Content.PageText;
using NbSite.Content.Resolution;
using NbSite.Content.Reviews;
using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Translations;

namespace NbSite.Publishing.Site.Pages;

/// <summary>Reads a page's words into its content tree: Markdown is parsed, entities are projected.</summary>
internal sealed class ReadPage(PageOptions options) : Module<PageWork, PageDocument>
{
    public override IEnumerable<PageDocument> Execute(PageWork work, IModuleContext context)
    {
        var site = new PageSite(work.Site, work.Entry.Header.Language, context);
        var bag = new DiagnosticBag(site.Index.Regions());
        return [Read(work.Entry, site, options, bag).Reporting(bag, context)];
    }

    /// <summary>The page as it reads, with what it may know of others.</summary>
    internal static PageDocument Read(PageEntry entry, PageSite site, PageOptions options, DiagnosticBag bag)
    {
        var header = entry.Header;
        var words = options.Theme.Words(header.Language)!;
        var blocks = Blocks(entry, site.Index, words, bag);
        // Half a page has half of its headings and sources.
        var isPartial = entry.Markdown is { HasFrontMatter: false } || (blocks.IsEmpty && bag.HasErrors)
            || (entry.Entity is not null && site.IsUnread(header.Path));
        if (site.IsAbout(header.Id)) blocks = blocks.AddRange(AboutFacts.Of(site.Publisher, site.Index, words));
        return new PageDocument
        {
            Entry = entry,
            Site = site,
            IsPartial = isPartial,
            Content = new PageContent
            {
                Id = header.Id,
                Language = header.Language,
                Title = header.Title,
                Summary = header.Summary,
                Type = header.Type,
                Kind = header.Kind,
                Aka = header.Aka,
                Regions = header.Regions,
                Searchable = header.Searchable,
                Weight = header.Weight,
                Codes = [.. entry.Keys.Codes.Select(code => new ClassificationCode(code.System, code.Code))],
                Blocks = blocks,
                Span = header.Span,
            },
        };
    }

    private static ImmutableArray<Block> Blocks(
        PageEntry entry, RecordingIndex index, UiWords words, DiagnosticBag bag)
    {
        if (entry.Header.Status == ReviewStatus.Withdrawn && entry.Review?.Withdrawn?.As != WithdrawalKind.Readable) return [];
        if (entry.Entity is { } entity) return EntityProjector.Project(entity, index, words, bag);
        if (entry.Markdown is not { } source)
        {
            var list = index.Get<PageList>(IndexKind.Folder, entry.Header.Id);
            return [new LinkListBlock(list?.Links ?? []) { Origin = Origin.Generated, IsAside = true }];
        }

        var blocks = entry.Translation is null
            ? MarkdownReader.ReadBlocks(source.Text(), source.BodyOffset, MarkdownScope.Page, bag)
            : TranslatedBlocks.Of(entry, bag);
        if (source.HasKeys) TypedCards.Check(blocks, entry.Header.Kind, bag);
        if (blocks.IsEmpty && source.HasFrontMatter && !bag.HasErrors)
            bag.Add(Codes.EmptyPage.At(entry.Header.Span, entry.Header.Title));
        return blocks;
    }
}

/// <summary>Replaces <c>{{list …}}</c> and the like by the blocks they call for.</summary>
internal sealed class ExpandDirectives(PageOptions options) : Module<PageDocument, PageDocument>
{
    public override IEnumerable<PageDocument> Execute(PageDocument page, IModuleContext context)
    {
        var bag = new DiagnosticBag(page.Index.Regions());
        return [Expand(page, options, bag).Reporting(bag, context)];
    }

    internal static PageDocument Expand(PageDocument page, PageOptions options, DiagnosticBag bag)
    {
        var words = options.Theme.Words(page.Content.Language)!;
        var placed = CardPlacing.Place(
            page.Content.Blocks, page.Entry.Entity is null ? page.Entry.Keys : null, page.Content.Span, page.Index, words, bag);
        var blocks = DirectiveExpander.Expand(placed, page.Index, words, bag);
        CardPlacing.CheckLevels(blocks, bag);
        // What a directive calls for may stand in a file that could not be read.
        var directives = BlockWalk.All(page.Content.Blocks).OfType<DirectiveBlock>().ToList();
        if (page.Index.MissesEntities && directives.Count > 0) page = page with { IsPartial = true };
        return page with
        {
            Content = page.Content with { Blocks = blocks },
            TellsOutside = directives.Exists(directive => directive.Name == "outside"),
        };
    }
}

/// <summary>Answers links, values, terms and citations from the site index; numbers the sources.</summary>
internal sealed class ResolvePage(PageOptions options) : Module<PageDocument, PageDocument>
{
    public override IEnumerable<PageDocument> Execute(PageDocument page, IModuleContext context)
    {
        var bag = new DiagnosticBag(page.Index.Regions());
        return [Resolve(page, options, bag).Reporting(bag, context)];
    }

    internal static PageDocument Resolve(PageDocument page, PageOptions options, DiagnosticBag bag)
    {
        var words = options.Theme.Words(page.Content.Language)!;
        var scope = new ResolveScope
        {
            PageId = page.Content.Id,
            Path = page.Entry.Header.Path,
            Title = page.Content.Title,
            Regions = page.Content.Regions,
            Region = options.Region,
        };
        var resolved = ContentResolver.Resolve(page.Content.Blocks, scope, page.Index, words, bag);
        var unmoved = options.Region is not null && page.Entry.Review is { IsSigned: true }
            ? ContentResolver.Resolve(page.Content.Blocks, scope with { Region = null }, page.Index, words, new DiagnosticBag())
            : null;
        return page with
        {
            Content = page.Content with { Blocks = resolved.Blocks },
            Unmoved = unmoved is null ? null : page.Content with { Blocks = unmoved.Blocks },
            Cited = [.. resolved.Cited.Select((cited, i) => new CitedSource(cited.Key, i + 1, cited.Uses, cited.Span))],
            TermIds = resolved.TermIds,
            Links = [.. resolved.Links.Select(link => new PageReference(link.PageId, link.Anchor, link.Span) { Language = link.Language })],
            Anchors = resolved.Anchors,
            Uncertain = resolved.Uncertain,
            WordAnchors = resolved.WordAnchors,
            LinkedSigns = resolved.Signs,
            ValuesVary = resolved.ValuesVary,
        };
    }
}

/// <summary>Names the text by its hash.</summary>
internal sealed class HashText : Module<PageDocument, PageDocument>
{
    public override IEnumerable<PageDocument> Execute(PageDocument page, IModuleContext context)
    {
        var hash = TextHash.Of(page.Content);
        var former = page.Site.PastOf(page.Content.Id) is { } past ? FormerCodes.Of(page.Content, past) : default;
        return
        [
            page with
            {
                Named = page.Content,
                TextHash = hash.Sha256Hex,
                VersionCode = hash.VersionCode,
                FormerCode = former.Same,
                RecalledCode = former.Recalled,
            },
        ];
    }
}

/// <summary>Renders the page, hands the file over and keeps only the page's facts.</summary>
internal sealed class RenderPage(PageOptions options) : Module<PageDocument, PageFacts>
{
    public override IEnumerable<PageFacts> Execute(PageDocument page, IModuleContext context)
    {
        var inEdition = page.Site.IsPublished(page.Entry.Header, page.VersionCode);
        var view = PageViews.Make(page, options.Theme.Words(page.Content.Language)!, inEdition);
        var rendered = new RenderedPage(page.Site, page.Site.Types)
        {
            Changed = page.Entry.Review is { Changes: [.., var last] } ? last.On : null,
            Own = page,
        };
        foreach (var addition in options.Additions) view = addition.ToView(view, rendered);
        var address = page.Entry.Header.Address;
        var targets = PageTargets.Of(view);
        var facts = PageViews.Facts(page, view) with
        {
            InEdition = inEdition,
            Leads = targets.Pages.Remove(page.Entry.Header.Id),
            HasErrors = context.HasErrors,
        };
        foreach (var addition in options.Additions) facts = addition.ToFacts(facts, page, view);
        if (!page.Site.IsHeld(address)) return [facts];
        view = PagePictures.On(view, targets.Pictures, page.Site.Picture, context.Report);
        if (options is { IsForAll: true, Output.IsShared: true })
            view = PageCards.On(view, page.Entry.Header, page.Site.Cards(page.Content.Language), context.Write);
        var html = options.Theme.Renderer.Render(PrintCodes.On(view, options.Output));
        context.Write(new OutputFile(LinkPolicies.OutputPath(address), html));
        facts = facts with { Pictures = targets.PictureAddresses, Files = targets.Files };
        foreach (var addition in options.Additions) facts = addition.OfHtml(facts, page, html, context);
        return [facts];
    }
}
