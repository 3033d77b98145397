using System.Collections.Immutable;
using NbSite.Content.Markdown;
using NbSite.Model;

namespace NbSite.Content.Resolution;

/// <summary>Walks one page's blocks in reading order.</summary>
internal sealed class BlockResolution : IPartMap
{
    private readonly DiagnosticBag _bag;
    private readonly PageAnchors _anchors;
    private readonly InlineResolution _inlines;
    private readonly Targets _targets;
    private bool _generated;

    public BlockResolution(ResolveScope scope, ISiteIndex index, UiWords words, DiagnosticBag bag)
    {
        _bag = bag;
        _anchors = new PageAnchors(scope.PageId);
        _targets = new Targets(scope, index, bag);
        _inlines = new InlineResolution(scope, index, _targets, words, bag) { Regions = scope.Regions };
    }

    public ResolvedContent Run(ImmutableArray<Block> blocks)
    {
        _anchors.Reserve(blocks);
        var resolved = Blocks(blocks);
        var uncertain = _anchors.Uncertain();
        _targets.CheckOwnAnchors(_anchors.All, uncertain);
        return new ResolvedContent
        {
            Blocks = resolved,
            Cited = _inlines.Citations.ToImmutable(),
            TermIds = _inlines.TermIds,
            Links = _targets.Links,
            Signs = _targets.Signs,
            ValuesVary = _inlines.ValuesVary,
            Anchors = _anchors.All,
            Uncertain = uncertain,
            WordAnchors = _anchors.OfWords(),
        };
    }

    /// <inheritdoc/>
    public ImmutableArray<Block> Blocks(ImmutableArray<Block> blocks)
    {
        if (blocks.IsDefaultOrEmpty) return [];
        var result = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks)
            if (One(block) is { } resolved) result.Add(resolved);
        return result.DrainToImmutable();
    }

    /// <inheritdoc/>
    public ImmutableArray<Inline> Text(ImmutableArray<Inline> text, TextRole role) =>
        _inlines.Resolve(text, terms: role == TextRole.Sentences && !_generated);

    private Block? One(Block block)
    {
        var (wasSource, wasGenerated, wasRegions) = (_inlines.SourceId, _generated, _inlines.Regions);
        if (!block.Regions.IsDefaultOrEmpty) _inlines.Regions = block.Regions;
        _inlines.SourceId = block.SourceId ?? wasSource;
        _generated = block.Origin == Origin.Generated || (_generated && block.Origin == Origin.Own);
        _inlines.IsGenerated = _generated;
        var result = Resolve(block);
        if (result is { AnchorOrigin: not AnchorOrigin.Made }) result = result with { AnchorOrigin = AnchorOrigin.Made, AnchorWords = null };
        (_inlines.SourceId, _generated, _inlines.Regions) = (wasSource, wasGenerated, wasRegions);
        _inlines.IsGenerated = wasGenerated;
        return result;
    }

    private Block? Resolve(Block block)
    {
        switch (block)
        {
            case ParagraphBlock { Children: [UnresolvedImage picture] }:
                return Picture(picture, block);
            case CareCardBlock card:
                return Card(card);
            case GroupBlock { InLanguage: not null }:
                return Foreign(block);
            case DirectiveBlock directive:
                _bag.Add(Codes.UnexpectedDirective.At(directive.Span, directive.Name));
                return null;
            default:
                return BlockDescription.Of(block).Map(_anchors.Take(block), this);
        }
    }

    /// <summary>Words in another language have none that the glossary of this one explains.</summary>
    private Block Foreign(Block block)
    {
        var was = _inlines.TermsOff;
        _inlines.TermsOff = true;
        var result = BlockDescription.Of(block).Map(_anchors.Take(block), this);
        _inlines.TermsOff = was;
        return result;
    }

    private ImageBlock? Picture(UnresolvedImage picture, Block paragraph)
    {
        if (_targets.Picture(picture) is not { } image) return null;
        ImmutableArray<Inline> title = picture.Title is { } words ? [new TextInline(words) { Span = picture.TitleSpan }] : [];
        var credit = CreditLine.Of(picture.Credit, picture.Licence, picture.Span);
        ImmutableArray<Inline> line = title.IsEmpty || credit.IsEmpty ? [] : [new LineBreakInline()];
        return new ImageBlock(image.Asset, image.Alt, [.. title, .. line, .. credit])
        {
            Span = paragraph.Span,
            Origin = paragraph.Origin,
            SourceId = paragraph.SourceId,
            Regions = paragraph.Regions,
            Uncited = paragraph.Uncited,
            CreditParts = credit.Length,
            AltSpan = picture.AltSpan,
            Kind = paragraph.Kind,
        };
    }

    private CareCardBlock Card(CareCardBlock written)
    {
        var card = (CareCardBlock)_anchors.Take(written);
        var (was, wasInCard) = (_inlines.TermsOff, _inlines.InCard);
        _inlines.InCard = true;
        if (card.Children is [.. var told, GroupBlock { Group: GroupKind.Sources } foot])
            return Made(card, told, foot, (was, wasInCard));
        var heading = Text(card.Heading, TextRole.Title);
        // A term is a link, and an emergency card has none; nor has a card in a language that is not the page's.
        _inlines.TermsOff |= card.Level == CareLevel.Emergency || card.InLanguage is not null;
        var children = Blocks(card.Children);
        (_inlines.TermsOff, _inlines.InCard) = (was, wasInCard);
        return card with { Heading = heading, Children = children };
    }

    /// <summary>A card that is made of signs: every source in it stands at its foot, and none at a heading or a number.</summary>
    private CareCardBlock Made(
        CareCardBlock card, ImmutableArray<Block> told, GroupBlock foot, (bool Terms, bool Card) was)
    {
        _inlines.TermsOff |= card.Level == CareLevel.Emergency || card.InLanguage is not null;
        var wasAtFoot = _inlines.AtFoot;
        _inlines.AtFoot = [];
        var heading = Text(card.Heading, TextRole.Title);
        var children = Blocks(told);
        var more = _inlines.AtFoot.ToImmutableArray();
        _inlines.AtFoot = wasAtFoot;
        ImmutableArray<Block> sources = [.. foot.Children.Select(block => WithMore(block, more))];
        children = children.AddRange(Blocks([foot with { Children = sources }]));
        (_inlines.TermsOff, _inlines.InCard) = was;
        return card with { Heading = heading, Children = children };
    }

    private static Block WithMore(Block block, ImmutableArray<CiteItem> more) => block is ParagraphBlock paragraph
        ? paragraph with
        {
            Children =
            [
                .. paragraph.Children.Select(inline => inline is CiteInline cite
                    ? cite with { Items = [.. cite.Items.AddRange(more).DistinctBy(item => (item.Key, item.Locator))] }
                    : inline),
            ],
        }
        : block;
}
