using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Differences;

/// <summary>
/// Finds, on a page whose words are resolved, what is marked with a country. What NbSite made from other pages is found there,
/// and what stands in the disclosure for outlook stays in it.
/// </summary>
public sealed class RegionFinder
{
    private readonly PageLink _page;
    private readonly Func<Block, bool> _isOwn;
    private readonly ImmutableArray<DifferingEntry>.Builder _found = ImmutableArray.CreateBuilder<DifferingEntry>();
    private PageLink _place;
    private ImmutableArray<string> _around = [];

    private RegionFinder(PageLink page, Func<Block, bool> isOwn) => (_page, _isOwn, _place, _around) = (page, isOwn, page, page.Regions);

    /// <param name="blocks">The page's blocks.</param>
    /// <param name="page">The page; what holds where the whole page does is no difference inside it.</param>
    /// <param name="isOwn">Whether transcluded words have no other page to be found on.</param>
    public static ImmutableArray<DifferingEntry> Of(ImmutableArray<Block> blocks, PageLink page, Func<Block, bool> isOwn)
    {
        var finder = new RegionFinder(page, isOwn);
        foreach (var block in blocks) finder.Visit(block);
        return finder._found.ToImmutable();
    }

    /// <summary>Words as they may stand on another page.</summary>
    public static ImmutableArray<Block> Plainly(ImmutableArray<Block> blocks) => new Plain().Blocks(blocks);

    private void Visit(Block block)
    {
        if (block.IsAside || block is CareCardBlock or LinkListBlock or DisclosureBlock { Disclosure: DisclosureKind.Prognosis }) return;
        if (block.Origin == Origin.Transcluded && !_isOwn(block)) return;
        Enter(block);
        if (!block.Regions.IsDefaultOrEmpty && !block.Regions.SequenceEqual(_around) && Said(block) is { IsEmpty: false } said)
        {
            _found.Add(new DifferingEntry(block.Regions, said, [_place]));
            return;
        }

        foreach (var inner in BlockWalk.Children(block)) Visit(inner);
    }

    private void Enter(Block block)
    {
        _place = block switch
        {
            HeadingBlock { Id.Length: > 0 } heading => At(heading.Id, BlockWalk.PlainText(heading.Children)),
            PathwayBlock pathway => At(pathway.Id, BlockWalk.PlainText(pathway.Title)),
            PathwayStep step => At(step.Id, step.Title),
            DefinitionItem { Id: { } id } item => At(id, BlockWalk.PlainText(item.Name)),
            _ => _place,
        };
    }

    private PageLink At(string anchor, string title) => _page with { Anchor = anchor, Title = title };

    private static ImmutableArray<Block> Said(Block block)
    {
        var plain = new Plain();
        return block switch
        {
            HeadingBlock => [],
            GroupBlock group => plain.Blocks(group.Children),
            ListItem item => plain.Blocks(item.Children),
            DefinitionItem item => plain.Blocks([Name(item.Name), .. item.Children]),
            PathwayBlock pathway => plain.Blocks([.. pathway.Intro, new ListBlock(true, 1, [.. pathway.Steps.Select(step => new ListItem(Step(step)))])]),
            PathwayStep step => plain.Blocks(Step(step)),
            TableRow row => plain.Blocks([new ParagraphBlock([.. row.Cells.SelectMany((cell, at) => Cell(cell, at))])]),
            _ => plain.Blocks([block with { Regions = [] }]),
        };
    }

    private static IEnumerable<Inline> Cell(TableCell cell, int at) => at == 0 ? cell.Children : cell.Children.Prepend(new TextInline(at == 1 ? ": " : ", "));

    private static ImmutableArray<Block> Step(PathwayStep step) =>
    [
        Name([new TextInline(step.Duration is { } time ? $"{step.Title} ({time})" : step.Title)]), .. step.Children,
    ];

    private static ParagraphBlock Name(ImmutableArray<Inline> words) => new([new EmphasisInline(true, words)]);

    /// <summary>Words as they stand elsewhere too: without anchors, headings and links to explanations, and made by NbSite.</summary>
    private sealed class Plain : BlockRewriter
    {
        protected override Block? Rewrite(Block block)
        {
            Block? shown = block switch
            {
                CareCardBlock or ImageBlock or DisclosureBlock { Disclosure: DisclosureKind.Prognosis } => null,
                HeadingBlock heading => Name(heading.Children),
                PathwayBlock pathway => new GroupBlock(GroupKind.Region, Said(pathway)) { Regions = pathway.Regions },
                DisclosureBlock disclosure => new GroupBlock(GroupKind.Region, [Name(disclosure.Title), .. disclosure.Children]) { Regions = disclosure.Regions },
                ListItem item => item with { Anchor = null },
                DefinitionItem item => item with { Id = null },
                _ => block,
            };
            return shown is null ? null : shown with { Origin = Origin.Generated, SourceId = null, IsAside = true, Span = SourceSpan.None, Kind = null };
        }

        protected override IEnumerable<Inline> Rewrite(Inline inline) => inline switch
        {
            TermInline term => term.Children,
            // It tells what is said there: no hospital's own number may take its place.
            FactInline fact => [fact with { IsQuoted = true, IsRegionSaid = true }],
            _ => [inline],
        };
    }
}
