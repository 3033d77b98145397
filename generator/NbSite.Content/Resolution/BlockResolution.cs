using System.Collections.Immutable;
using NbSite.Content.Markdown;
using NbSite.Model;

namespace NbSite.Content.Resolution;

/// <summary>Walks one page's blocks in reading order.</summary>
internal sealed class BlockResolution
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
        var resolved = Many(blocks);
        var uncertain = _anchors.Uncertain();
        _targets.CheckOwnAnchors(_anchors.All, uncertain);
        return new ResolvedContent
        {
            Blocks = resolved,
            Cited = _inlines.Citations.ToImmutable(),
            TermIds = _inlines.TermIds,
            Links = _targets.Links,
            Signs = _targets.Signs,
            Assets = _targets.Assets,
            ValuesVary = _inlines.ValuesVary,
            Anchors = _anchors.All,
            Uncertain = uncertain,
            WordAnchors = _anchors.OfWords(),
        };
    }

    private ImmutableArray<Block> Many(ImmutableArray<Block> blocks) => Many<Block>(blocks);

    private ImmutableArray<T> Many<T>(ImmutableArray<T> blocks) where T : Block
    {
        if (blocks.IsDefaultOrEmpty) return [];
        var result = ImmutableArray.CreateBuilder<T>(blocks.Length);
        foreach (var block in blocks)
            if (One(block) is T resolved) result.Add(resolved);
        return result.DrainToImmutable();
    }

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
            case ParagraphBlock paragraph:
                return paragraph with { Children = Text(paragraph.Children) };
            case HeadingBlock heading:
                return heading with { Id = _anchors.Take(heading, heading.Id, heading.Children, heading.Level), Children = Title(heading.Children) };
            case ListBlock list:
                return list with { Items = Many(list.Items) };
            case ListItem item:
                return item with { Anchor = item.Anchor is { } place ? _anchors.Take(item, place, []) : null, Children = Many(item.Children) };
            case TableBlock table:
                return table with { Caption = Text(table.Caption), Header = Cells(table.Header, Title), Rows = Many(table.Rows) };
            case TableRow row:
                return row with { Cells = Cells(row.Cells, Text) };
            case CareCardBlock card:
                return Card(card);
            case GroupBlock group:
                return group with { Children = Many(group.Children) };
            case DisclosureBlock door:
                return door with { Id = _anchors.Take(door, door.Id, door.Title), Title = Title(door.Title), Children = Many(door.Children) };
            case QuoteBlock quote:
                return quote with { Children = Many(quote.Children) };
            case PathwayBlock pathway:
                return pathway with
                {
                    Id = _anchors.Take(pathway, pathway.Id, pathway.Title, pathway.HeadingLevel),
                    Title = Title(pathway.Title),
                    Intro = Many(pathway.Intro),
                    Steps = Many(pathway.Steps),
                };
            case CycleTimelineBlock timeline:
                return timeline with { Children = Many(timeline.Children) };
            case PathwayStep step:
                return step with { Id = _anchors.Take(step, step.Id, [new TextInline(step.Title)]), Children = Many(step.Children), Links = Links(step.Links) };
            case LinkListBlock links:
                return links with { Links = Links(links.Links) };
            case QuestionsBlock questions:
                return questions with { Groups = [.. questions.Groups.Select(Questions)] };
            case DefinitionsBlock definitions:
                return definitions with { Items = Many(definitions.Items) };
            case DefinitionItem item:
                return item with
                {
                    Id = item.Id is { } id ? _anchors.Take(item, id, item.Name) : null,
                    Name = Title(item.Name),
                    Children = Many(item.Children),
                };
            case ImageBlock image:
                return image with { Caption = Text(image.Caption) };
            case DirectiveBlock directive:
                _bag.Add(Codes.UnexpectedDirective.At(directive.Span, directive.Name));
                return null;
            default:
                return block;
        }
    }

    private ImageBlock? Picture(UnresolvedImage picture, Block paragraph)
    {
        if (_targets.Picture(picture) is not { } image) return null;
        return new ImageBlock(image.Asset, image.Alt, picture.Title is { } title ? [new TextInline(title)] : [])
        {
            Span = paragraph.Span,
            Origin = paragraph.Origin,
            SourceId = paragraph.SourceId,
            Regions = paragraph.Regions,
            Uncited = paragraph.Uncited,
            Kind = paragraph.Kind,
        };
    }

    private CareCardBlock Card(CareCardBlock card)
    {
        var id = _anchors.Take(card, card.Id, card.Heading);
        var (was, wasInCard) = (_inlines.TermsOff, _inlines.InCard);
        _inlines.InCard = true;
        if (card.Children is [.. var told, GroupBlock { Group: GroupKind.Sources } foot]) return Made(card, id, told, foot, (was, wasInCard));
        var heading = Title(card.Heading);
        // A term is a link, and an emergency card has none; nor has a card in a language that is not the page's.
        _inlines.TermsOff |= card.Level == CareLevel.Emergency || card.InLanguage is not null;
        var children = Many(card.Children);
        (_inlines.TermsOff, _inlines.InCard) = (was, wasInCard);
        return card with { Id = id, Heading = heading, Children = children };
    }

    /// <summary>A card that is made of signs: every source in it stands at its foot, and none at a heading or a number.</summary>
    private CareCardBlock Made(CareCardBlock card, string id, ImmutableArray<Block> told, GroupBlock foot, (bool Terms, bool Card) was)
    {
        _inlines.TermsOff |= card.Level == CareLevel.Emergency || card.InLanguage is not null;
        var wasAtFoot = _inlines.AtFoot;
        _inlines.AtFoot = [];
        var heading = Title(card.Heading);
        var children = Many(told);
        var more = _inlines.AtFoot.ToImmutableArray();
        _inlines.AtFoot = wasAtFoot;
        children = children.AddRange(Many([foot with { Children = [.. foot.Children.Select(block => WithMore(block, more))] }]));
        (_inlines.TermsOff, _inlines.InCard) = was;
        return card with { Id = id, Heading = heading, Children = children };
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

    private ImmutableArray<Inline> Text(ImmutableArray<Inline> inlines) => _inlines.Resolve(inlines, terms: !_generated);

    private ImmutableArray<Inline> Title(ImmutableArray<Inline> inlines) => _inlines.Resolve(inlines, terms: false);

    private static ImmutableArray<TableCell> Cells(
        ImmutableArray<TableCell> cells, Func<ImmutableArray<Inline>, ImmutableArray<Inline>> resolve) =>
        [.. cells.Select(cell => cell with { Children = resolve(cell.Children) })];

    private ImmutableArray<PageLink> Links(ImmutableArray<PageLink> links) =>
        links.All(link => link.Note.IsDefaultOrEmpty)
            ? links
            : [.. links.Select(link => link with { Note = Title(link.Note) })];

    private QuestionGroup Questions(QuestionGroup group) =>
        group with { Questions = [.. group.Questions.Select(item => new QuestionItem(Text(item.Children)))] };
}
