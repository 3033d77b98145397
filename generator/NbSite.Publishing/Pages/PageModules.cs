using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.Lints;
using NbSite.Content.Markdown;
using NbSite.Content.PageText;
using NbSite.Content.Resolution;
using NbSite.Content.Reviews;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Building;
using NbSite.Publishing.Index;
using NbSite.Publishing.Leaflets;
using NbSite.Publishing.Packs;
using NbSite.Publishing.Past;

namespace NbSite.Publishing.Pages;

/// <summary>Reads a page's words into its content tree: Markdown is parsed, entities are projected.</summary>
public sealed class ReadPage(BuildInput input, Pipeline<IndexDocument> index) : Module<PageDraft, PageDocument>
{
    public override IEnumerable<PageDocument> Execute(PageDraft draft, IModuleContext context)
    {
        if (context.OutputsOf(index) is not [var site]) return [];
        var header = draft.Header;
        var recording = new RecordingIndex(site.For(header.Language));
        var words = input.Theme.Words(header.Language)!;
        var bag = new DiagnosticBag();
        var blocks = Blocks(draft, recording, words, bag);
        if (header.Id == site.Config.About.PageId) blocks = blocks.AddRange(AboutFacts.Of(site.Config, recording, words));
        return
        [
            new PageDocument
            {
                Draft = draft,
                Index = recording,
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
                    Codes = [.. draft.Keys.Codes.Select(code => new ClassificationCode(code.System, code.Code))],
                    Blocks = blocks,
                    Span = header.Span,
                },
            }.Reporting(bag, context),
        ];
    }

    private static ImmutableArray<Block> Blocks(
        PageDraft draft, RecordingIndex index, UiWords words, DiagnosticBag bag)
    {
        if (draft.Header.Status == ReviewStatus.Withdrawn && draft.Review?.Withdrawn?.As != WithdrawalKind.Readable) return [];
        if (draft.Entity is { } entity) return EntityProjector.Project(entity, index, words, bag);
        if (draft.Markdown is not { } source)
        {
            var list = index.Get<PageList>(IndexKind.Folder, draft.Header.Id);
            return [new LinkListBlock(list?.Links ?? []) { Origin = Origin.Generated, IsAside = true }];
        }

        var scope = MarkdownScope.Page;
        var blocks = MarkdownReader.ReadBlocks(source.Text(), source.BodyOffset, scope, bag);
        if (blocks.IsEmpty && source.HasFrontMatter && !bag.HasErrors)
            bag.Add(Codes.EmptyPage.At(draft.Header.Span, draft.Header.Title));
        return blocks;
    }
}

/// <summary>Replaces <c>{{list …}}</c> and the like by the blocks they call for.</summary>
public sealed class ExpandDirectives(BuildInput input) : Module<PageDocument, PageDocument>
{
    public override IEnumerable<PageDocument> Execute(PageDocument page, IModuleContext context)
    {
        var bag = new DiagnosticBag();
        var words = input.Theme.Words(page.Content.Language)!;
        var blocks = DirectiveExpander.Expand(page.Content.Blocks, page.Index, words, bag);
        return [(page with { Content = page.Content with { Blocks = blocks } }).Reporting(bag, context)];
    }
}

/// <summary>Answers links, values, terms and citations from the site index; numbers the sources.</summary>
public sealed class ResolvePage(BuildInput input) : Module<PageDocument, PageDocument>
{
    public override IEnumerable<PageDocument> Execute(PageDocument page, IModuleContext context)
    {
        var bag = new DiagnosticBag();
        var words = input.Theme.Words(page.Content.Language)!;
        var scope = new ResolveScope
        {
            PageId = page.Content.Id,
            Path = page.Draft.Header.Path,
            Title = page.Content.Title,
            Regions = page.Content.Regions,
            Region = input.Options.Region,
        };
        var resolved = ContentResolver.Resolve(page.Content.Blocks, scope, page.Index, words, bag);
        var unmoved = input.Options.Region is not null && page.Draft.Review is { IsSigned: true }
            ? ContentResolver.Resolve(page.Content.Blocks, scope with { Region = null }, page.Index, words, new DiagnosticBag())
            : null;
        return
        [
            (page with
            {
                Content = page.Content with { Blocks = resolved.Blocks },
                Unmoved = unmoved is null ? null : page.Content with { Blocks = unmoved.Blocks },
                Cited = [.. resolved.Cited.Select((cited, i) => new CitedSource(cited.Key, i + 1, cited.Uses, cited.Span))],
                TermIds = resolved.TermIds,
                Links = [.. resolved.Links.Select(link => new PageReference(link.PageId, link.Anchor, link.Span))],
                Anchors = resolved.Anchors,
                ValuesVary = resolved.ValuesVary,
            }).Reporting(bag, context),
        ];
    }
}

/// <summary>Holds every clinical statement to its source, and values to values.yml.</summary>
public sealed class CheckClaims : Module<PageDocument, PageDocument>
{
    public override IEnumerable<PageDocument> Execute(PageDocument page, IModuleContext context)
    {
        // Everyday words of a page whose kind could not be read would be told to lack a source.
        if (page.Draft.Markdown is { HasKeys: false }) return [page];
        var bag = new DiagnosticBag();
        ClaimLint.Check(page.Content, page.Index, bag);
        return [page.Reporting(bag, context)];
    }
}

/// <summary>Names the text by its hash.</summary>
public sealed class HashText(Pipeline<IndexDocument> index) : Module<PageDocument, PageDocument>
{
    public override IEnumerable<PageDocument> Execute(PageDocument page, IModuleContext context)
    {
        var hash = TextHash.Of(page.Content);
        var former = context.OutputsOf(index) is [var site] ? FormerCodes.Of(page.Content, site.Past) : default;
        return
        [
            page with
            {
                TextHash = hash.Sha256Hex,
                VersionCode = hash.VersionCode,
                FormerCode = former.Same,
                RecalledCode = former.Recalled,
            },
        ];
    }
}

/// <summary>Draws the page, hands the file over and keeps only the page's facts.</summary>
public sealed class DrawPage(BuildInput input, Pipeline<IndexDocument> index) : Module<PageDocument, PageFacts>
{
    public override IEnumerable<PageFacts> Execute(PageDocument page, IModuleContext context)
    {
        if (context.OutputsOf(index) is not [var site]) return [];
        var inEdition = site.Published.Holds(page.Draft.Header, page.VersionCode);
        var view = PageViews.Make(page, site, input.Theme.Words(page.Content.Language)!, inEdition);
        if (input.Options.Leaflet is { } sheet) view = LeafletViews.Of(view, sheet);
        var address = page.Draft.Header.Address;
        var facts = PageViews.Facts(page, view) with { InEdition = inEdition };
        if (site.Bundle?.Holds(address) == false) return [facts];
        var html = input.Theme.Renderer.Render(view);
        context.Write(new OutputFile(Links.LinkPolicies.OutputPath(address), html));
        var leaflet = site.HasPack && PackFile.IsLeaflet(page.Draft.Header) ? PackFile.Make(page.Draft.Header, html) : null;
        if (leaflet is not null) context.Write(leaflet);
        return [facts with { Pack = leaflet?.Path }];
    }
}
